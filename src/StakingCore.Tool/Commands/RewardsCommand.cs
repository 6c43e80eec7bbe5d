using System.CommandLine;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore rewards</c>: one command a protocol.</summary>
internal static class RewardsCommand
{
    internal static Command Create()
    {
        var rewards = new Command("rewards", "Compute the rewards of an epoch exactly.")
        {
            CardanoRewardsCommand.Create(),
        };
        HelpWithExamples.Add(rewards, "rewards cardano");
        CommandGroup.ShowHelp(rewards);
        return rewards;
    }
}
