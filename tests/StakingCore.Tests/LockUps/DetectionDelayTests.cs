using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.LockUps;

namespace StakingCore.Tests.LockUps;

/// <summary>A distribution, a tolerance and a processing time.</summary>
public sealed record DelayCase((ulong Delay, ExactRational Probability)[] Table, ExactRational Tolerated, ulong Processing);

[Properties(Arbitrary = [typeof(DetectionDelayTests)])]
public sealed class DetectionDelayTests
{
    public static Arbitrary<DelayCase> Cases() => Arb.From(
        from delays in Gen.Choose(0, 60).ArrayOf(6)
        from weights in Gen.Choose(0, 9).ArrayOf(6)
        from missing in Gen.Choose(0, 9)
        from tolerated in Gen.Choose(0, 40)
        from processing in Gen.Choose(0, 30)
        let sum = weights.Sum() + missing + 1
        select new DelayCase(
            [.. delays.Zip(weights, (delay, weight) => ((ulong)delay, new ExactRational(weight, sum)))],
            new ExactRational(tolerated, 40),
            (ulong)processing));

    [Property]
    public void MinimumLockUp_AnyTable_IsMinimalOrImpossible(DelayCase @case)
    {
        var delay = DetectionDelay.FromProbabilities(@case.Table);
        LockUpRequirement least = delay.MinimumLockUp(@case.Tolerated, @case.Processing);

        Assert.Equal(delay.UndetectableMass > @case.Tolerated, least.NoLockUpSuffices);
        Assert.Equal(delay.UndetectableMass, least.UndetectableMass);
        AssertMinimal(least, lockUp => delay.UndetectedAt(lockUp, @case.Processing) <= @case.Tolerated);
    }

    [Property]
    public void EconomicMinimumLockUp_AnyThreshold_IsMinimalOrImpossible(DelayCase @case)
    {
        var delay = DetectionDelay.FromProbabilities(@case.Table);
        LockUpRequirement least = delay.EconomicMinimumLockUp(detection => detection >= @case.Tolerated, @case.Processing);

        Assert.Equal(ExactRational.One - delay.UndetectableMass < @case.Tolerated, least.NoLockUpSuffices);
        AssertMinimal(least, lockUp => delay.DetectedWithin(lockUp, @case.Processing) >= @case.Tolerated);
    }

    [Property]
    public void UndetectedAt_LongerLockUp_NeverGrows(DelayCase @case)
    {
        var delay = DetectionDelay.FromProbabilities(@case.Table);
        for (ulong lockUp = 0; lockUp < 95; lockUp++)
        {
            Assert.True(delay.UndetectedAt(lockUp + 1, @case.Processing) <= delay.UndetectedAt(lockUp, @case.Processing));
        }

        Assert.Equal(delay.UndetectableMass, delay.UndetectedAt(95, @case.Processing));
    }

    [Property]
    public void MinimumLockUp_Geometric_IsMinimal(byte hits, ushort tolerance)
    {
        var perPeriod = new ExactRational(hits + 1, 256);
        var tolerated = new ExactRational(tolerance + 1, 65537);
        var delay = DetectionDelay.Geometric(perPeriod);

        ulong least = delay.MinimumLockUp(tolerated).Periods!.Value;

        Assert.True(delay.UndetectedAt(least) <= tolerated);
        Assert.True(least > 0 && delay.UndetectedAt(least - 1) > tolerated);
        Assert.Equal(least + 7, delay.MinimumLockUp(tolerated, 7).Periods);
        Assert.Equal(least, delay.EconomicMinimumLockUp(detection => ExactRational.One - detection <= tolerated).Periods);
    }

    [Fact]
    public void MinimumLockUp_UpToTheLargest_IsFoundOrOverflows()
    {
        // The least n with (1 - 1/q)^n <= 1/2 is ln 2 over -ln(1 - 1/q), rounded up; both as series, to 256 bits.
        BigInteger one = BigInteger.One << 256;
        BigInteger half = Enumerable.Range(1, 256).Aggregate(BigInteger.Zero, (sum, k) => sum + ((one >> k) / k));
        BigInteger q = BigInteger.Pow(10, 19) * 2;
        BigInteger rate = (one / q) + (one / (2 * q * q)) + (one / (3 * q * q * q));
        BigInteger expected = (half / rate) + 1;
        var tolerated = new ExactRational(1, 2);

        Assert.InRange(expected, BigInteger.One << 63, ulong.MaxValue);
        Assert.Equal((ulong)expected, DetectionDelay.Geometric(new ExactRational(1, q)).MinimumLockUp(tolerated).Periods);
        Assert.Throws<OverflowException>(() => DetectionDelay.Geometric(new ExactRational(1, q)).MinimumLockUp(tolerated, 1UL << 63));
        Assert.Throws<OverflowException>(() => DetectionDelay.Geometric(new ExactRational(1, 2 * q)).MinimumLockUp(tolerated));
        Assert.Throws<OverflowException>(() => DetectionDelay.Geometric(ExactRational.One).MinimumLockUp(tolerated, ulong.MaxValue));
        Assert.Throws<OverflowException>(() => DetectionDelay.FromProbabilities([(1, ExactRational.One)]).MinimumLockUp(tolerated, ulong.MaxValue));
        Assert.Throws<OverflowException>(() => DetectionDelay.Geometric(tolerated).UndetectedAt(1UL << 31));
    }

    [Fact]
    public void MinimumLockUp_ExactPower_IsFoundAtEquality()
    {
        var delay = DetectionDelay.Geometric(new ExactRational(1, 3));

        Assert.Equal(5UL, delay.MinimumLockUp(new ExactRational(32, 243)).Periods);
        Assert.Equal(6UL, delay.MinimumLockUp(new ExactRational(32, 243) - new ExactRational(1, 1_000_000_000)).Periods);
    }

    [Fact]
    public void MinimumLockUp_OneInABillionAPeriod_IsStillExact() =>
        Assert.Equal(20_723_265_827UL, DetectionDelay.Geometric(new ExactRational(1, 1_000_000_000)).MinimumLockUp(new ExactRational(1, 1_000_000_000)).Periods);

    [Fact]
    public void MinimumLockUp_NeverProven_SaysThatNoneSuffices()
    {
        LockUpRequirement none = DetectionDelay.Geometric(ExactRational.Zero).MinimumLockUp(new ExactRational(1, 2));

        Assert.True(none.NoLockUpSuffices);
        Assert.Equal(ExactRational.One, none.UndetectableMass);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MinimumLockUp_EverythingTolerated_IsZeroByTableAndTheProcessingIfGeometric(int tolerated)
    {
        Assert.Equal(0UL, DetectionDelay.FromProbabilities([(3, new ExactRational(1, 2))]).MinimumLockUp(tolerated, 5).Periods);
        Assert.Equal(5UL, DetectionDelay.Geometric(new ExactRational(1, 2)).MinimumLockUp(tolerated, 5).Periods);
    }

    [Fact]
    public void UndetectedAt_Geometric_IsThePowerInLowestTerms()
    {
        ExactRational power = ExactRational.One;
        var delay = DetectionDelay.Geometric(new ExactRational(4, 10));
        for (ulong periods = 0; periods < 40; periods++)
        {
            Assert.Equal(power, delay.UndetectedAt(periods));
            power *= new ExactRational(6, 10);
        }

        Assert.Equal(ExactRational.Zero, DetectionDelay.Geometric(ExactRational.One).UndetectedAt(3));
        Assert.Equal(ExactRational.One, DetectionDelay.Geometric(ExactRational.Zero).UndetectedAt(3));
    }

    [Fact]
    public void EconomicMinimumLockUp_SearchedPeriods_BoundTheSearchExactly()
    {
        var delay = DetectionDelay.Geometric(new ExactRational(1, 3));
        static bool IsDeterredAt(ExactRational detection) => detection >= ExactRational.One - new ExactRational(32, 243);

        Assert.Equal(5UL, delay.EconomicMinimumLockUp(IsDeterredAt, searchedPeriods: 5).Periods);
        Assert.Equal(5UL + 7, delay.EconomicMinimumLockUp(IsDeterredAt, 7).Periods);
        Assert.Throws<InvalidOperationException>(() => delay.EconomicMinimumLockUp(IsDeterredAt, searchedPeriods: 4));
        Assert.Throws<ArgumentOutOfRangeException>("searchedPeriods", () => delay.EconomicMinimumLockUp(IsDeterredAt, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("searchedPeriods", () => delay.EconomicMinimumLockUp(IsDeterredAt, 0, 1UL << 31));
    }

    [Fact]
    public void Arguments_ThatMakeNoSense_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("probabilities", () => DetectionDelay.FromProbabilities([(1, new ExactRational(2, 3)), (2, new ExactRational(1, 2))]));
        Assert.Throws<ArgumentOutOfRangeException>("probabilities", () => DetectionDelay.FromProbabilities([(1, -1)]));
        Assert.Throws<ArgumentOutOfRangeException>("perPeriod", () => DetectionDelay.Geometric(2));
        Assert.Throws<ArgumentOutOfRangeException>("tolerated", () => DetectionDelay.Geometric(1).MinimumLockUp(-1));
        Assert.Throws<ArgumentOutOfRangeException>("safetyDecayPercent", () => WeakSubjectivity.ElectraEpochs(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("averageBalanceEther", () => WeakSubjectivity.Phase0Epochs(1, 33));
    }

    private static void AssertMinimal(LockUpRequirement least, Func<ulong, bool> suffices)
    {
        if (least.Periods is ulong periods)
        {
            Assert.True(suffices(periods));
            Assert.True(periods == 0 || !suffices(periods - 1));
        }
        else
        {
            Assert.False(suffices(1000));
        }
    }
}
