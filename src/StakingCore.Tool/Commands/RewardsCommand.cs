using System.CommandLine;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore rewards</c>: one command a protocol.</summary>
internal static class RewardsCommand
{
    internal static Command Create()
    {
        var rewards = new Command("rewards", "Compute rewards exactly: of an epoch, or pending on a chain.")
        {
            CardanoRewardsCommand.Create(),
            CosmosRewardsCommand.Create(),
        };
        HelpWithExamples.Add(rewards, "rewards cardano", "rewards cosmos genesis.json");
        CommandGroup.ShowHelp(rewards);
        return rewards;
    }
}
