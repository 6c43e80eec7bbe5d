using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Decentralization;

namespace StakingCore.Tests.Decentralization;

[Properties(Arbitrary = [typeof(StakeCases)], MaxTest = 500)]
public sealed class StakeDistributionLawTests
{
    [Property]
    public void TauIndex_AnyShare_IsMinimal(StakeCase @case)
    {
        BigInteger[] descending = [.. @case.Stakes.Select(stake => (BigInteger)stake).OrderDescending()];
        BigInteger total = descending.Aggregate(BigInteger.Zero, (sum, stake) => sum + stake);
        bool Reaches(int holders)
        {
            BigInteger held = descending.Take(holders).Aggregate(BigInteger.Zero, (sum, stake) => sum + stake) * @case.Tau.Denominator;
            BigInteger needed = total * @case.Tau.Numerator;
            return @case.Threshold == TauThreshold.Strict ? held > needed : held >= needed;
        }

        int? index = TauIndex.Compute(@case.Stakes, @case.Tau, @case.Threshold);

        if (index is int holders)
        {
            Assert.True(Reaches(holders));
            Assert.True(holders == 0 || !Reaches(holders - 1));
        }
        else
        {
            Assert.True(total.IsZero || !Reaches(descending.Length));
        }
    }

    [Property]
    public void TauIndex_LargerShare_NeverNeedsFewer(StakeCase @case, byte other)
    {
        Fraction second = new((ulong)other, byte.MaxValue);
        (Fraction low, Fraction high) = @case.Tau < second ? (@case.Tau, second) : (second, @case.Tau);

        // Not reachable at all is more than any number.
        Assert.True(Count(@case, low, @case.Threshold) <= Count(@case, high, @case.Threshold));
        Assert.True(Count(@case, @case.Tau, TauThreshold.Inclusive) <= Count(@case, @case.Tau, TauThreshold.Strict));
    }

    [Property]
    public void Measures_AnyDistribution_StayWithinTheirBounds(StakeCase @case)
    {
        var distribution = new StakeDistribution(@case.Stakes);
        if (distribution.Total.IsZero)
        {
            Assert.Null(distribution.Gini);
            Assert.Null(distribution.HerfindahlPoints);
            Assert.Null(distribution.EffectiveCount);
            Assert.Null(distribution.ConcentrationRatio(1));
            Assert.Null(distribution.ShannonBitsBinary64);
            Assert.Null(distribution.Renyi2BitsBinary64);
            Assert.Null(distribution.TheilBinary64);
            return;
        }

        int count = distribution.Count;
        var least = new ExactRational(1, count);
        Assert.InRange(distribution.Gini!.Value, ExactRational.Zero, ExactRational.One - least);
        Assert.InRange(distribution.Herfindahl!.Value, least, ExactRational.One);
        Assert.InRange(distribution.HerfindahlPoints!.Value, least * 10000, 10000);
        Assert.InRange(distribution.EffectiveCount!.Value, ExactRational.One, count);
        Assert.InRange(distribution.Homogeneity!.Value, least, ExactRational.One);
        Assert.Equal(ExactRational.Zero, distribution.ConcentrationRatio(0));
        Assert.Equal(ExactRational.One, distribution.ConcentrationRatio(count));
        Assert.InRange(distribution.ShannonBitsBinary64!.Value, 0, Math.Log2(count) + 1e-9);
        Assert.InRange(distribution.Renyi2BitsBinary64!.Value, -1e-9, distribution.ShannonBitsBinary64.Value + 1e-9);
        Assert.InRange(distribution.TheilBinary64!.Value, -1e-9, Math.Log(count) + 1e-9);
    }

    [Property]
    public void Gini_AnyDistribution_IsTheMeanDifference(StakeCase @case)
    {
        var distribution = new StakeDistribution(@case.Stakes);
        if (distribution.Gini is not ExactRational gini)
        {
            return;
        }

        BigInteger differences = BigInteger.Zero;
        foreach (UInt128 left in @case.Stakes)
        {
            foreach (UInt128 right in @case.Stakes)
            {
                differences += left > right ? left - right : right - left;
            }
        }

        Assert.Equal(new ExactRational(differences, 2 * distribution.Count * distribution.Total), gini);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Entropies_SharesOfPowersOfTwo_AreTheClosedForm(int holdersOfNothing)
    {
        // 1/2, 1/4, 1/8 and 1/8: bits of 1, 2, 3 and 3, so 7/4 on average.
        var distribution = new StakeDistribution([4, 2, 1, 1, .. new UInt128[holdersOfNothing]]);

        Assert.Equal(1.75, distribution.ShannonBitsBinary64!.Value, 1e-12);
        Assert.Equal(Math.Log2(64.0 / (16 + 4 + 1 + 1)), distribution.Renyi2BitsBinary64!.Value, 1e-12);
        Assert.Equal(Math.Log(4 + holdersOfNothing) - (1.75 * Math.Log(2)), distribution.TheilBinary64!.Value, 1e-12);
    }

    [Property]
    public void Group_AnyPools_IsTheSumByEntityInOrder(StakeCase @case)
    {
        (string Entity, ControlledStake Stake)[] pools =
            [.. @case.Controlled.Select((stake, i) => (Entity: "bca"[i * i % 5 % 3].ToString(), stake))];

        IReadOnlyList<EntityStake<string>> entities = EntityStake<string>.Group(pools, StringComparer.Ordinal);

        Assert.Equal(pools.Select(pool => pool.Entity).Distinct().Order(StringComparer.Ordinal), entities.Select(row => row.Entity));
        Assert.All(entities, row => Assert.Equal(
            pools.Where(pool => pool.Entity == row.Entity).Aggregate(default(ControlledStake), (sum, pool) => sum + pool.Stake), row.Stake));
    }

    [Property]
    public void Measures_AnotherOrder_AreTheSame(StakeCase @case, int seed)
    {
        UInt128[] shuffled = [.. @case.Stakes];
        new Random(seed).Shuffle(shuffled);
        var one = new StakeDistribution(@case.Stakes);
        var other = new StakeDistribution(shuffled);

        Assert.Equal(one.Gini, other.Gini);
        Assert.Equal(one.Herfindahl, other.Herfindahl);
        Assert.Equal(one.Homogeneity, other.Homogeneity);
        Assert.Equal(one.ConcentrationRatio(2), other.ConcentrationRatio(2));
        Assert.Equal(one.ShannonBitsBinary64, other.ShannonBitsBinary64);
        Assert.Equal(one.TauIndex(@case.Tau, @case.Threshold), TauIndex.Compute(shuffled, @case.Tau, @case.Threshold));
    }

    [Fact]
    public void Arguments_ThatMakeNoSense_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("tau", () => TauIndex.Compute([1], new Fraction(3, 2), TauThreshold.Strict));
        Assert.Throws<ArgumentOutOfRangeException>("threshold", () => TauIndex.Compute([1], new Fraction(1, 2), (TauThreshold)7));
        Assert.Throws<ArgumentOutOfRangeException>("holders", () => new StakeDistribution([1]).ConcentrationRatio(-1));
        Assert.Throws<ArgumentOutOfRangeException>("own", () => new ControlledStake(2, 1));
        Assert.Throws<ArgumentNullException>("pools", () => EntityStake<string>.Group(null!, StringComparer.Ordinal));
        Assert.Throws<ArgumentNullException>("order", () => EntityStake<string>.Group([], null!));
    }

    private static int Count(StakeCase @case, Fraction tau, TauThreshold threshold) =>
        TauIndex.Compute(@case.Stakes, tau, threshold) ?? int.MaxValue;
}
