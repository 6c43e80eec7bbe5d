using StakingCore.Ethereum;
using StakingCore.Numerics;

namespace StakingCore.Tests.Ethereum.Columns;

/// <summary>The constants that divide by multiplying, over everything they are used for.</summary>
public sealed class RewardBoundsTests
{
    [Fact]
    public void Reciprocal_EveryWholeIncrementUpTo2048_DividesExactly()
    {
        for (ulong increments = 0; increments <= BoundedShare.MaxFactor; increments++)
        {
            ulong even = increments * RewardBounds.Increment >> RewardBounds.EvenBits;
            Assert.Equal(increments, even * RewardBounds.Reciprocal >> RewardBounds.ReciprocalBits);
        }
    }

    [Fact]
    public void Third_UpToItsLimit_DividesExactly()
    {
        ulong limit = 1UL << RewardBounds.ThirdsLimitBits;
        var random = new Random(3);
        IEnumerable<ulong> values = Enumerable.Range(0, 1000).Select(i => (ulong)i)
            .Concat(Enumerable.Range(1, 1000).Select(i => limit - (ulong)i))
            .Concat(Enumerable.Range(0, 100_000).Select(_ => (ulong)random.NextInt64((long)limit)));
        foreach (ulong value in values)
        {
            Assert.Equal(value / 3, value * RewardBounds.Third >> RewardBounds.ThirdBits);
        }
    }

    [Fact]
    public void Bounds_LargestScoreAndBalance_StayIn64Bits()
    {
        ulong largestScore = (1UL << RewardBounds.ScoreBits) - 1 + RewardBounds.MaxScoreBias;
        Assert.True((UInt128)(BoundedShare.MaxFactor * RewardBounds.Increment) * largestScore <= ulong.MaxValue);
        Assert.True(((UInt128)1 << RewardBounds.BalanceBits) + (3 * ((UInt128)1 << 58)) <= ulong.MaxValue);
    }
}
