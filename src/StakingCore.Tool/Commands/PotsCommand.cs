using System.CommandLine;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore pots</c>: one command a protocol.</summary>
internal static class PotsCommand
{
    internal static Command Create()
    {
        var pots = new Command("pots", "Recompute reserves, treasury and reward pots exactly.")
        {
            CardanoPotsCommand.Create(),
        };
        HelpWithExamples.Add(pots, "pots cardano");
        CommandGroup.ShowHelp(pots);
        return pots;
    }
}
