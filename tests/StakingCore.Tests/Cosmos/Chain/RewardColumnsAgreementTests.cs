using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>The rewards of a chain's state, one delegation at a time, are those of the columns.</summary>
public sealed class RewardColumnsAgreementTests
{
    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    [InlineData(104)]
    public void PendingRewards_OfOneAndOfAll_AreTheSame(int seed)
    {
        var random = new RandomChain(seed);
        ChainState chain = WithTwo();
        int compared = 0;
        for (int i = 0; i < 300; i++)
        {
            chain = chain.Apply(random.Next(chain)).State ?? chain;
            foreach (ValidatorState validator in chain.Validators.Values)
            {
                compared += Compare(chain, validator, Stake) + Compare(chain, validator, "photon");
            }
        }

        Assert.True(compared > 600, $"Only {compared} delegations were compared.");
    }

    private static int Compare(ChainState chain, ValidatorState validator, string denom)
    {
        ValidatorRewards records = validator.Rewards;
        PendingRewardPeriod[] periods =
            [.. records.Historical.Select(entry => new PendingRewardPeriod(entry.Key, entry.Value.CumulativeRatio.AmountOf(denom)))];
        PendingRewardSlash[] slashes =
            [.. records.SlashEvents.Select(static slash => new PendingRewardSlash(slash.Height, slash.Period, slash.Fraction))];
        CosmosDecimal end = StakingCore.Cosmos.PendingRewards.RatioAtEnd(periods[^1].CumulativeRatio, records.CurrentRewards.AmountOf(denom), validator.Tokens);
        var columns = new StakingCore.Cosmos.PendingRewards(validator.Stake, (ulong)chain.Height, periods, slashes, end);
        (CosmosAddress Account, DelegationState State)[] rows =
            [.. chain.Delegations.GetValueOrDefault(validator.Operator)?.Select(static entry => (entry.Key, entry.Value)) ?? []];
        var rewards = new CosmosDecimal[rows.Length];
        var statuses = new PendingRewardStatus[rows.Length];
        columns.Compute(
            new DelegationRewardColumns
            {
                StartPeriods = rows.Select(row => Array.FindIndex(periods, period => period.Period == row.State.Start!.Value.PreviousPeriod)).ToArray(),
                StartHeights = rows.Select(static row => row.State.Start!.Value.Height).ToArray(),
                Stakes = rows.Select(static row => row.State.Start!.Value.Stake).ToArray(),
                Shares = rows.Select(static row => row.State.Shares).ToArray(),
            },
            StakeCheckMode.Report,
            rewards,
            statuses);
        for (int i = 0; i < rows.Length; i++)
        {
            DelegationRewards one = chain.PendingRewards(rows[i].Account, validator.Operator)!;
            Assert.Equal(one.Rewards.AmountOf(denom), rewards[i]);
            Assert.Equal(one.IsBeyondMargin, statuses[i] == PendingRewardStatus.StakeAboveShares);
            Assert.Equal(one.Segments.IsEmpty, statuses[i] == PendingRewardStatus.StartedNow);
        }

        return rows.Length;
    }
}
