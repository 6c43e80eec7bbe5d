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

    [Property]
    public void UndetectedAt_GeometricWithProcessing_IsThePowerOfWhatIsLeft(byte hits, byte lockUp, byte processing)
    {
        var perPeriod = new ExactRational(hits, 255);
        var delay = DetectionDelay.Geometric(perPeriod);
        ExactRational power = ExactRational.One;
        for (int watched = processing; watched < lockUp; watched++)
        {
            power *= ExactRational.One - perPeriod;
        }

        Assert.Equal(power, delay.UndetectedAt(lockUp, processing));
        Assert.Equal(ExactRational.One - power, delay.DetectedWithin(lockUp, processing));
        Assert.Equal(hits == 0 ? ExactRational.One : ExactRational.Zero, delay.UndetectableMass);
    }

    [Property]
    public void MinimumLockUp_ToleranceOfManyBits_IsMinimal(byte hits, byte numerator, byte bits)
    {
        var delay = DetectionDelay.Geometric(new ExactRational(hits + 64, 320));
        var tolerated = new ExactRational(numerator + 1, BigInteger.One << ((3 * bits) + 9));

        ulong least = delay.MinimumLockUp(tolerated).Periods!.Value;

        Assert.True(delay.UndetectedAt(least) <= tolerated);
        Assert.True(delay.UndetectedAt(least - 1) > tolerated);
    }

    [Theory]
    [InlineData(2, 3, 200)]
    [InlineData(100, 101, 63)]
    public void MinimumLockUp_AHairFromAPower_IsDecidedExactly(int missed, int prime, int periods)
    {
        // The fractions next to the power on either side whose terms are as long as its own: no fixed width tells them apart.
        (BigInteger numerator, BigInteger denominator) = (BigInteger.Pow(missed, periods), BigInteger.Pow(prime, periods));
        BigInteger inverse = BigInteger.ModPow(numerator, ((prime - 1) * BigInteger.Pow(prime, periods - 1)) - 1, denominator);
        var lower = new ExactRational(((numerator * inverse) - 1) / denominator, inverse);
        var upper = new ExactRational(((numerator * (denominator - inverse)) + 1) / denominator, denominator - inverse);
        var delay = DetectionDelay.Geometric(ExactRational.One - new ExactRational(missed, prime));

        Assert.Equal((ulong)periods + 1, delay.MinimumLockUp(lower).Periods);
        Assert.Equal((ulong)periods, delay.MinimumLockUp(new ExactRational(numerator, denominator)).Periods);
        Assert.Equal((ulong)periods, delay.MinimumLockUp(upper).Periods);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(1000)]
    public void MinimumLockUp_HalvesToAPowerOfTwo_AreFoundAtEquality(int power) => Assert.Equal(
        (ulong)power, DetectionDelay.Geometric(new ExactRational(1, 2)).MinimumLockUp(new ExactRational(1, BigInteger.One << power)).Periods);

    [Theory]
    [InlineData(1_000_000_000, 1)]
    [InlineData(1_000_000_000, 300)]
    [InlineData(9_000_000_000_000_000_000, 2)]
    public void MinimumLockUp_MorePeriodsThanAnyPower_IsTheLogarithms(ulong rarity, int halvings) => Assert.Equal(
        ByLogarithms(rarity, halvings),
        DetectionDelay.Geometric(new ExactRational(1, rarity)).MinimumLockUp(new ExactRational(1, BigInteger.One << halvings)).Periods!.Value);

    [Fact]
    public void MinimumLockUp_AboveTheLargest_Overflows()
    {
        const ulong Rarity = 9_000_000_000_000_000_000;
        var half = new ExactRational(1, 2);
        DetectionDelay rare = DetectionDelay.Geometric(new ExactRational(1, Rarity));

        Assert.InRange(ByLogarithms(Rarity, 2), BigInteger.One << 63, ulong.MaxValue);
        Assert.Throws<OverflowException>(() => rare.MinimumLockUp(half * half, 1UL << 63));
        Assert.Throws<OverflowException>(() => rare.MinimumLockUp(half * half * half));
        Assert.Throws<OverflowException>(() => DetectionDelay.Geometric(ExactRational.One).MinimumLockUp(half, ulong.MaxValue));
        Assert.Throws<OverflowException>(() => DetectionDelay.FromProbabilities([(1, ExactRational.One)]).MinimumLockUp(half, ulong.MaxValue));
        Assert.Throws<OverflowException>(() => DetectionDelay.Geometric(half).UndetectedAt(1UL << 31));
    }

    [Fact]
    public void MinimumLockUp_TableThatMeetsTheTolerance_IsFoundAtEquality()
    {
        var delay = DetectionDelay.FromProbabilities([(9, new ExactRational(1, 4)), (3, new ExactRational(1, 2))]);

        Assert.Equal(3UL, delay.MinimumLockUp(new ExactRational(1, 2)).Periods);
        Assert.Equal(9UL, delay.MinimumLockUp(new ExactRational(1, 4)).Periods);
        Assert.Null(delay.MinimumLockUp(new ExactRational(1, 5)).Periods);
    }

    [Fact]
    public void LockUps_GeometricAtTheEnds_AreOnePeriodOrNone()
    {
        (DetectionDelay always, DetectionDelay never) = (DetectionDelay.Geometric(ExactRational.One), DetectionDelay.Geometric(ExactRational.Zero));
        var half = new ExactRational(1, 2);

        Assert.Equal(1UL + 7, always.MinimumLockUp(ExactRational.Zero, 7).Periods);
        Assert.Null(DetectionDelay.Geometric(half).MinimumLockUp(ExactRational.Zero).Periods);
        Assert.Null(never.EconomicMinimumLockUp(detection => detection > 0).Periods);
        Assert.Null(DetectionDelay.Geometric(half).EconomicMinimumLockUp(_ => false).Periods);
        Assert.Equal(0UL, DetectionDelay.Geometric(half).EconomicMinimumLockUp(_ => true, 7).Periods);
        Assert.Equal(1UL + 7, always.EconomicMinimumLockUp(detection => detection >= 1, 7).Periods);
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
        Assert.Throws<ArgumentNullException>("probabilities", () => DetectionDelay.FromProbabilities(null!));
        Assert.Throws<ArgumentNullException>("isDeterredAt", () => DetectionDelay.Geometric(1).EconomicMinimumLockUp(null!));
        Assert.Throws<ArgumentOutOfRangeException>("perPeriod", () => DetectionDelay.Geometric(2));
        Assert.Throws<ArgumentOutOfRangeException>("perPeriod", () => DetectionDelay.Geometric(new ExactRational(-1, 2)));
        Assert.Throws<ArgumentOutOfRangeException>("tolerated", () => DetectionDelay.Geometric(1).MinimumLockUp(-1));
    }

    // The least n with (1 - 1/q)^n <= 2^-k is k ln 2 over -ln(1 - 1/q), rounded up; both logarithms as series, to 512 bits.
    private static BigInteger ByLogarithms(BigInteger q, int k)
    {
        BigInteger one = BigInteger.One << 512;
        BigInteger ln2 = Enumerable.Range(1, 512).Aggregate(BigInteger.Zero, (sum, term) => sum + ((one >> term) / term));
        BigInteger rate = Enumerable.Range(1, 20).Aggregate(BigInteger.Zero, (sum, term) => sum + (one / (term * BigInteger.Pow(q, term))));
        return (k * ln2 / rate) + 1;
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
