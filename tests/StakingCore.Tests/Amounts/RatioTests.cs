using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

public sealed class RatioTests
{
    private static readonly Ratio[] _ratios =
    [
        .. HostileValues.Pairs(HostileValues.DoubleWords)
            .Where(pair => pair.Second != 0)
            .Select(pair => new Ratio(pair.First, pair.Second))
            .Distinct(),
    ];

    [Fact]
    public void Default_IsZeroOverOne()
    {
        Ratio ratio = default;

        Assert.Equal((UInt128.Zero, UInt128.One), (ratio.Numerator, ratio.Denominator));
        Assert.Equal(Ratio.Zero, ratio);
        Assert.Equal(new Ratio(0, UInt128.MaxValue), ratio);
        Assert.Equal(new Ratio(0, UInt128.MaxValue).GetHashCode(), ratio.GetHashCode());
        Assert.Equal("0/1", ratio.ToString());
        Assert.Equal(UInt128.Zero, ratio.Floor());
        Assert.Equal(UInt128.Zero, ratio.ToScaledHalfEven(38));
    }

    [Fact]
    public void New_TermsAtTheLimit_AreKept()
    {
        Ratio ratio = new(UInt128.MaxValue, UInt128.MaxValue - 1);

        Assert.Equal((UInt128.MaxValue, UInt128.MaxValue - 1), (ratio.Numerator, ratio.Denominator));
        Assert.Equal(Ratio.One, new Ratio(UInt128.MaxValue, UInt128.MaxValue));
        Assert.Equal("340282366920938463463374607431768211455/340282366920938463463374607431768211454", ratio.ToString());
    }

    [Fact]
    public void New_DenominatorZero_Throws()
    {
        Assert.Throws<DivideByZeroException>(() => new Ratio(1, 0));
        Assert.Throws<DivideByZeroException>(() => new Ratio(0, 0));
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void New_AnyTerms_IsInLowestTerms(UInt128 numerator, UInt128 denominator)
    {
        if (denominator != 0)
        {
            new Rational(numerator, denominator).AssertRatio(() => new Ratio(numerator, denominator), $"{numerator}/{denominator}");
        }
    }

    [Fact]
    public void Comparisons_EveryHostilePair_MatchCrossProducts()
    {
        // Every other ratio: all pairs of all of them would take a while and add nothing.
        Ratio[] some = [.. _ratios.Where((_, index) => index % 2 == 0)];
        foreach ((Ratio left, Ratio right) in HostileValues.Pairs(some))
        {
            AssertCompares(left, right);
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Comparisons_AnyPair_MatchCrossProducts(UInt128 a, UInt128 b, UInt128 c, UInt128 d) =>
        AssertCompares(new Ratio(a, UInt128.Max(b, 1)), new Ratio(c, UInt128.Max(d, 1)));

    [Fact]
    public void Comparisons_Neighbours_AreTold()
    {
        AssertCompares(new Ratio(UInt128.MaxValue - 2, UInt128.MaxValue - 1), new Ratio(UInt128.MaxValue - 1, UInt128.MaxValue));
        Assert.True(new Ratio(UInt128.MaxValue - 2, UInt128.MaxValue - 1) < new Ratio(UInt128.MaxValue - 1, UInt128.MaxValue));
    }

    [Fact]
    public void CompareTo_Object_IsAfterNullAndRefusesOthers()
    {
        Assert.Equal(1, Ratio.Zero.CompareTo(null));
        Assert.Equal(0, Ratio.One.CompareTo((object)new Ratio(2, 2)));
        Assert.Throws<ArgumentException>("obj", () => Ratio.One.CompareTo(Fraction.One));
        Assert.False(Ratio.One.Equals(Fraction.One));
        Assert.False(Ratio.One.Equals(null));
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Equals_SameValueInOtherTerms_IsTrueWithTheSameHash(ulong numerator, ulong denominator, ulong factor)
    {
        UInt128 below = UInt128.Max(denominator, 1);
        UInt128 multiple = UInt128.Max(factor, 1);
        Ratio one = new(numerator, below);
        Ratio other = new(numerator * multiple, below * multiple);

        Assert.True(one == other && one.Equals((object)other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    private static void AssertCompares(Ratio left, Ratio right)
    {
        int expected = Rational.Of(left).CompareTo(Rational.Of(right));
        bool[] relations = [left == right, left != right, left < right, left > right, left <= right, left >= right];

        Assert.Equal([expected == 0, expected != 0, expected < 0, expected > 0, expected <= 0, expected >= 0], relations);
        Assert.Equal(int.Sign(expected), int.Sign(left.CompareTo(right)));
    }
}
