using System.Globalization;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Explanation;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Explains one pool or account to people, from the pots to where its reward went.</summary>
internal static class ExplanationView
{
    internal static void Write(Screen screen, CardanoEpochResult result, ExplainedSubject subject)
    {
        screen.Heading(subject.Name);
        screen.Aside(CardanoEpochView.Title(result.File));
        screen.Blank();
        screen.Heading("Pots");
        StepsView.Write(screen, subject.Pots.Steps);

        var shown = new HashSet<PoolId>();
        if (subject.Pool is { } asked)
        {
            WritePool(screen, result, asked, shown);
        }

        foreach (RewardExplanation reward in subject.Rewards)
        {
            if (reward.Pool is { } pool)
            {
                WritePool(screen, result, pool, shown);
            }

            WriteReward(screen, result.File, reward);
        }

        if (subject.Rewards.Count == 0)
        {
            screen.Blank();
            screen.Line($"{subject.Name} delegates nothing in this snapshot and no pool pays to it: it earns nothing.");
        }
    }

    private static void WritePool(Screen screen, CardanoEpochResult result, PoolExplanation pool, HashSet<PoolId> shown)
    {
        if (!shown.Add(pool.Pool.Id))
        {
            return;
        }

        PoolParameters declared = pool.Pool.Parameters;
        screen.Blank();
        screen.Heading(result.File.PoolNames.TryGetValue(pool.Pool.Id, out string? name)
            ? $"Pool {pool.Pool.Id}, {name}"
            : $"Pool {pool.Pool.Id}");
        screen.Line($"pledge {Numbers.Ada(declared.Pledge)} ADA, cost {Numbers.Ada(declared.Cost)} ADA, margin m = {declared.Margin}");
        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"n = {pool.Blocks:N0} of N = {result.Update.Epoch.BlocksMade:N0} blocks; k = {result.Update.Epoch.Parameters.StakePoolTargetNumber}"));
        StepsView.Write(screen, pool.Steps);
        if (PaidOnChain.Of(result.File, pool) is { } paid)
        {
            screen.Line($"The chain paid {paid} lovelace to operator and members.");
        }
    }

    private static void WriteReward(Screen screen, CardanoEpochFile file, RewardExplanation reward)
    {
        screen.Blank();
        screen.Heading($"{reward.Credential} as {(reward.Kind == RewardKind.Leader ? "operator" : "member")} of {reward.PoolId}");
        StepsView.Write(screen, reward.Steps);
        screen.Indented(0, $"{reward.Rule}. [{reward.RuleSource}]");
        if (reward.Destination != RewardDestination.None)
        {
            screen.Line($"{reward.Amount} lovelace, {Numbers.Ada(reward.Amount)} ADA: {Destination(reward)}.");
        }

        if (PaidOnChain.Of(file, reward) is { } paid)
        {
            bool isEqual = paid == Paid(reward);
            screen.Verdict(isEqual, $"The chain paid {paid} lovelace{(isEqual ? ", the same" : string.Empty)}.");
        }
    }

    private static Amount<Lovelace> Paid(RewardExplanation reward) =>
        reward.Destination == RewardDestination.Account ? reward.Amount : default;

    private static string Destination(RewardExplanation reward) => reward.Destination switch
    {
        RewardDestination.Account => "paid to the account",
        RewardDestination.Treasury => "to the treasury",
        _ => "stays in the reserves",
    };
}
