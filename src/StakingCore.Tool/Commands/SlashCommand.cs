using System.CommandLine;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore slash</c>: one command a protocol.</summary>
internal static class SlashCommand
{
    internal static Command Create()
    {
        var slash = new Command("slash", "Try a slash on a chain's state, which stays as it is.")
        {
            CosmosSlashCommand.Create(),
        };
        HelpWithExamples.Add(slash, "slash cosmos genesis.json --validator V --fraction 5% --at 100");
        CommandGroup.ShowHelp(slash);
        return slash;
    }
}
