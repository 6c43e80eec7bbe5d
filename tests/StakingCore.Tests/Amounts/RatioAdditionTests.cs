using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

public sealed class RatioAdditionTests
{
    [Fact]
    public void Add_EveryHostilePair_OverflowsExactlyWhenLowestTermsDoNotFit()
    {
        UInt128[] terms = [0, 1, 2, 3, ulong.MaxValue, UInt128.One << 64, UInt128.One << 127, (UInt128.One << 127) - 1, UInt128.MaxValue - 1, UInt128.MaxValue];
        Ratio[] ratios = [.. HostileValues.Pairs(terms).Where(pair => pair.Second != 0).Select(pair => new Ratio(pair.First, pair.Second)).Distinct()];
        foreach ((Ratio left, Ratio right) in HostileValues.Pairs(ratios))
        {
            AssertAdds(left, right);
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Add_AnyPair_OverflowsExactlyWhenLowestTermsDoNotFit(UInt128 a, UInt128 b, UInt128 c, UInt128 d) =>
        AssertAdds(new Ratio(a, UInt128.Max(b, 1)), new Ratio(c, UInt128.Max(d, 1)));

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Add_SharedDivisor_OverflowsExactlyWhenLowestTermsDoNotFit(UInt128 a, UInt128 c, ulong shared, ulong one, ulong other)
    {
        UInt128 common = UInt128.Max(shared, 1);
        AssertAdds(new Ratio(a, common * ulong.Max(one, 1)), new Ratio(c, common * ulong.Max(other, 1)));
        AssertAdds(new Ratio(a, common), new Ratio(c, common));
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Add_PartsOfASumThatFits_IsTheSum(UInt128 numerator, UInt128 denominator, UInt128 part)
    {
        // The parts of a ratio that fits always sum to it, however much there is to reduce.
        UInt128 below = UInt128.Max(denominator, 1);
        UInt128 first = UInt128.Min(part, numerator);

        Assert.Equal(new Ratio(numerator, below), new Ratio(first, below) + new Ratio(numerator - first, below));
    }

    [Fact]
    public void Add_NumeratorAbove128BitsBeforeReduction_IsExact()
    {
        Ratio half = new(UInt128.MaxValue, 2);

        Assert.Equal(new Ratio(UInt128.MaxValue, 1), half + half);
    }

    [Fact]
    public void Add_DenominatorAbove128BitsBeforeReduction_IsExact()
    {
        // 1/2p + 1/2q = ((p + q)/2)/pq for odd p and q: 2pq is above 2^128 and pq is not.
        UInt128 p = ulong.MaxValue;
        UInt128 q = ulong.MaxValue - 2;

        Assert.True(2 * (BigInteger)p * q > UInt128.MaxValue);
        Assert.Equal(new Ratio((p + q) / 2, p * q), new Ratio(1, 2 * p) + new Ratio(1, 2 * q));
    }

    [Fact]
    public void Add_LowestTermsThatDoNotFit_OverflowsAndNamesBoth()
    {
        OverflowException thrown = Assert.Throws<OverflowException>(() => new Ratio(UInt128.MaxValue, 1) + Ratio.One);

        Assert.Equal("340282366920938463463374607431768211455/1 plus 1/1 does not fit 128-bit terms.", thrown.Message);
        Assert.Throws<OverflowException>(() => new Ratio(1, UInt128.MaxValue) + new Ratio(1, UInt128.MaxValue - 1));
    }

    private static void AssertAdds(Ratio left, Ratio right) =>
        (Rational.Of(left) + Rational.Of(right)).AssertRatio(() => left + right, $"{left} + {right}");
}
