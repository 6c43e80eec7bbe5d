using System.CommandLine;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore rewards</c>: one command a protocol.</summary>
internal static class RewardsCommand
{
    internal static Command Create()
    {
        var rewards = new Command("rewards", "Compute who gets what, exactly.")
        {
            CardanoRewardsCommand.Create(), EthereumRewardsCommand.Create(), RocketPoolRewardsCommand.Create(),
        };
        HelpWithExamples.Add(rewards, "rewards cardano", "rewards ethereum validators.json", "rewards rocketpool");
        CommandGroup.ShowHelp(rewards);
        return rewards;
    }
}
