using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

public sealed class FractionTermsTests
{
    [Fact]
    public void Default_IsZeroOverOne()
    {
        Fraction fraction = default;

        Assert.Equal((0UL, 1UL), (fraction.Numerator, fraction.Denominator));
        Assert.True(fraction.IsZero);
        Assert.Equal(Fraction.Zero, fraction);
        Assert.Equal(new Fraction(0, ulong.MaxValue), fraction);
        Assert.Equal("0/1", fraction.ToString());
        Assert.Equal(Fraction.One, fraction.Complement);
        Assert.Equal(new Fraction(0, 7).GetHashCode(), fraction.GetHashCode());
    }

    [Fact]
    public void New_EveryHostilePair_IsInLowestTerms()
    {
        foreach ((ulong numerator, ulong denominator) in HostileValues.Pairs(HostileValues.Words))
        {
            AssertLowestTerms(numerator, denominator);
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void New_AnyTerms_IsInLowestTerms(ulong numerator, ulong denominator) => AssertLowestTerms(numerator, denominator);

    [Fact]
    public void New_TermsAtTheLimit_AreKept()
    {
        Fraction fraction = new(ulong.MaxValue, ulong.MaxValue - 1);

        Assert.Equal((18_446_744_073_709_551_615UL, 18_446_744_073_709_551_614UL), (fraction.Numerator, fraction.Denominator));
        Assert.True(fraction > Fraction.One);
        Assert.Equal("18446744073709551615/18446744073709551614", fraction.ToString());
        Assert.Equal(Fraction.One, new Fraction(ulong.MaxValue, ulong.MaxValue));
        Assert.Equal(ulong.MaxValue, new Fraction(1, ulong.MaxValue).Denominator);
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    [InlineData(ulong.MaxValue)]
    public void New_DenominatorZero_Throws(ulong numerator) =>
        Assert.Throws<ArgumentOutOfRangeException>("denominator", () => new Fraction(numerator, 0));

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void ToRatio_AnyFraction_HasTheSameTerms(ulong numerator, ulong denominator)
    {
        Fraction fraction = new(numerator, ulong.Max(denominator, 1));

        Ratio ratio = fraction.ToRatio();

        Assert.Equal(Rational.Of(fraction), Rational.Of(ratio));
        Assert.Equal(new Ratio(numerator, ulong.Max(denominator, 1)), ratio);
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Equals_SameValueInOtherTerms_IsTrueWithTheSameHash(uint numerator, uint denominator, uint factor)
    {
        ulong below = ulong.Max(denominator, 1);
        ulong multiple = ulong.Max(factor, 1);
        Fraction one = new(numerator, below);
        Fraction other = new(numerator * multiple, below * multiple);

        Assert.Equal(one, other);
        Assert.True(one == other && !(one != other) && one.Equals((object)other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Equals_OtherType_IsFalse()
    {
        Assert.False(Fraction.One.Equals(Ratio.One));
        Assert.False(Fraction.One.Equals(1UL));
        Assert.False(Fraction.One.Equals(null));
    }

    private static void AssertLowestTerms(ulong numerator, ulong denominator)
    {
        if (denominator == 0)
        {
            return;
        }

        Fraction fraction = new(numerator, denominator);

        Assert.Equal((BigInteger)numerator * fraction.Denominator, (BigInteger)denominator * fraction.Numerator);
        Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(fraction.Numerator, fraction.Denominator));
        Assert.Equal(numerator == 0, fraction.IsZero);
    }
}
