using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>
/// What a delegation has earned, one stretch between slashes after the other. Source: cosmos-sdk
/// <c>x/distribution/keeper/delegation.go</c>, <c>CalculateDelegationRewards</c>.
/// </summary>
internal static class RewardCalculation
{
    internal static DelegationRewards Run(
        ValidatorState validator, DelegationState delegation, ulong height, ulong endPeriod, DecCoins endRatio)
    {
        DelegationStart start = delegation.Start
            ?? throw new ChainPanicException($"A delegation to {validator.Operator} has no start.");
        if (start.Height == height)
        {
            return DelegationRewards.Nothing(start.Stake);
        }

        ImmutableArray<RewardSegment>.Builder segments = ImmutableArray.CreateBuilder<RewardSegment>();
        DecCoins rewards = DecCoins.Empty;
        CosmosDecimal stake = start.Stake;
        ulong period = start.PreviousPeriod;
        foreach (ValidatorSlashEvent slash in validator.Rewards.SlashEvents)
        {
            if (slash.Height < start.Height || slash.Height > height || slash.Period <= period)
            {
                continue;
            }

            RewardSegment segment = Between(validator.Rewards, period, slash.Period, RatioAt(validator, slash.Period), stake) with
            {
                Slash = slash,
            };
            segments.Add(segment);
            rewards = rewards.Add(segment.Rewards);
            stake = stake.MulTruncate(CosmosDecimal.One - slash.Fraction);
            period = slash.Period;
        }

        // Earned truncations may leave the recorded stake above what the shares are worth.
        CosmosDecimal worth = validator.Stake.TokensFromShares(delegation.Shares);
        CosmosDecimal recorded = stake;
        stake = CosmosDecimal.Min(stake, worth);
        RewardSegment last = Between(validator.Rewards, period, endPeriod, endRatio, stake);
        segments.Add(last);
        return new DelegationRewards(rewards.Add(last.Rewards), segments.ToImmutable(), recorded, worth);
    }

    private static DecCoins RatioAt(ValidatorState validator, ulong period) => RewardAccounting.RatioAt(validator.Rewards, period);

    private static RewardSegment Between(ValidatorRewards rewards, ulong from, ulong to, DecCoins ratioAtEnd, CosmosDecimal stake)
    {
        if (from > to)
        {
            throw new ChainPanicException($"Rewards are asked for from period {from} to the earlier {to}.");
        }

        if (stake.IsNegative)
        {
            throw new ChainPanicException($"A stake is {stake}.");
        }

        DecCoins ratio = ratioAtEnd.SubtractOrPanic(RewardAccounting.RatioAt(rewards, from));
        return new RewardSegment(from, to, stake, ratio, ratio.MulTruncate(stake));
    }
}
