namespace StakingCore.Cosmos;

/// <content>The validator's records, checked once.</content>
public sealed partial class PendingRewards
{
    private static void CheckPeriods(PendingRewardPeriod[] periods, CosmosDecimal endRatio)
    {
        PendingRewardPeriod? before = null;
        foreach (PendingRewardPeriod period in periods)
        {
            if (period.CumulativeRatio.IsNegative)
            {
                throw new ArgumentException($"The ratio of period {period.Period} is {period.CumulativeRatio}.", nameof(periods));
            }

            if (before is { } last && (last.Period >= period.Period || last.CumulativeRatio > period.CumulativeRatio))
            {
                throw new ArgumentException(
                    $"Period {period.Period} with {period.CumulativeRatio} follows {last.Period} with {last.CumulativeRatio}.",
                    nameof(periods));
            }

            before = period;
        }

        if (before is { } latest && latest.CumulativeRatio > endRatio)
        {
            throw new ArgumentException(
                $"The ratio {endRatio} at the end is below {latest.CumulativeRatio} of period {latest.Period}.", nameof(endRatio));
        }
    }

    private static Slash Checked(ReadOnlySpan<PendingRewardSlash> slashes, int index, PendingRewardPeriod[] periods)
    {
        PendingRewardSlash slash = slashes[index];
        if (index > 0)
        {
            PendingRewardSlash before = slashes[index - 1];
            if ((before.Height, before.Period).CompareTo((slash.Height, slash.Period)) >= 0)
            {
                throw new ArgumentException(
                    $"The slash of height {slash.Height}, period {slash.Period} follows height {before.Height}, period {before.Period}.",
                    nameof(slashes));
            }
        }

        if (slash.Fraction.IsNegative || slash.Fraction > CosmosDecimal.One)
        {
            throw new ArgumentException($"The slash of height {slash.Height} has the fraction {slash.Fraction}.", nameof(slashes));
        }

        int at = Array.FindIndex(periods, period => period.Period == slash.Period);
        return at >= 0
            ? new Slash(slash.Height, slash.Period, periods[at].CumulativeRatio, CosmosDecimal.One - slash.Fraction)
            : throw new ArgumentException($"The slash of height {slash.Height} ended period {slash.Period}, which has no record.", nameof(slashes));
    }

    /// <summary>A slash with the ratio of the period that it ended and the part of a stake that it leaves.</summary>
    private readonly record struct Slash(ulong Height, ulong Period, CosmosDecimal Ratio, CosmosDecimal Kept);
}
