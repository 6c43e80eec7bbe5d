using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;
using StakingCore.Testing;

namespace StakingCore.Tests.Numerics;

public sealed class MulDivTests
{
    [Fact]
    public void Roundings_EveryHostileTriple_MatchBigInteger()
    {
        foreach ((UInt128 value, UInt128 numerator, UInt128 denominator) in HostileValues.Triples(HostileValues.DoubleWords))
        {
            AssertRoundings(value, numerator, denominator);
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Roundings_AnyTriple_MatchBigInteger(UInt128 value, UInt128 numerator, UInt128 denominator) =>
        AssertRoundings(value, numerator, denominator);

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Roundings_AnyWords_MatchBigInteger(ulong value, ulong numerator, ulong denominator) =>
        AssertRoundings(value, numerator, denominator);

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Roundings_FactorBelowOne_FitsAlways(UInt128 value, UInt128 one, UInt128 other)
    {
        UInt128 denominator = UInt128.Max(UInt128.Max(one, other), 1);
        AssertRoundings(value, UInt128.Min(one, other), denominator);
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void HalfEven_ExactTie_GoesToTheEvenOne(UInt128 value, UInt128 half)
    {
        // An odd value times one half, the half written with terms of any size.
        UInt128 odd = value | 1;
        UInt128 numerator = UInt128.Max(half >> 1, 1);
        BigInteger below = odd >> 1;

        UInt128 result = MulDiv.HalfEven(odd, numerator, numerator << 1);

        Assert.Equal(below.IsEven ? below : below + 1, result);
    }

    [Theory]
    [InlineData(1UL, 0UL)]
    [InlineData(3UL, 2UL)]
    [InlineData(5UL, 2UL)]
    [InlineData(7UL, 4UL)]
    [InlineData(9UL, 4UL)]
    public void HalfEven_SmallTies_GoToTheEvenOne(ulong odd, ulong expected) =>
        Assert.Equal(expected, MulDiv.HalfEven(odd, 1, 2));

    [Fact]
    public void HalfEven_TieAboveTheMaximum_Overflows()
    {
        // (2^43 − 1) × (2^86 + 2^43 + 1) = 2^129 − 1, whose half is 2^128 − 1 and a half: the even neighbour is 2^128.
        UInt128 value = (UInt128.One << 43) - 1;
        UInt128 numerator = (UInt128.One << 86) + (UInt128.One << 43) + 1;

        Assert.Equal(UInt128.MaxValue, MulDiv.Floor(value, numerator, 2));
        Assert.Throws<OverflowException>(() => MulDiv.HalfEven(value, numerator, 2));
        Assert.Throws<OverflowException>(() => MulDiv.Ceiling(value, numerator, 2));
    }

    [Fact]
    public void HalfEven_TieBelowTheMaximum_RoundsDownToEven()
    {
        // 23 divides 2^129 − 3, whose half is 2^128 − 2 and a half: the even neighbour is below.
        UInt128 numerator = UInt128.Parse("29589771036603344648989096298414627083", CultureInfo.InvariantCulture);

        Assert.Equal((BigInteger.One << 129) - 3, 23 * (BigInteger)numerator);
        Assert.Equal(UInt128.MaxValue - 1, MulDiv.HalfEven(23, numerator, 2));
        Assert.Equal(UInt128.MaxValue, MulDiv.Ceiling(23, numerator, 2));
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Floor_AroundTheLimit_OverflowsExactlyWhenBigIntegerDoes(UInt128 value, UInt128 denominator)
    {
        if (value == 0 || denominator == 0)
        {
            return;
        }

        // The factors around the last one whose quotient fits: there the three roundings differ in whether they overflow.
        BigInteger last = ((Expect.MaxDoubleWord + 1) * denominator) / value;
        foreach (BigInteger numerator in new[] { last - 1, last, last + 1 }.Where(n => n.Sign >= 0 && n <= Expect.MaxDoubleWord))
        {
            AssertRoundings(value, (UInt128)numerator, denominator);
        }
    }

    [Theory]
    [InlineData(0UL, 0UL)]
    [InlineData(1UL, 1UL)]
    [InlineData(ulong.MaxValue, ulong.MaxValue)]
    public void Roundings_ByZero_Throw(ulong low, ulong high)
    {
        UInt128 value = new(high, low);
        Assert.Throws<DivideByZeroException>(() => MulDiv.Floor(value, value, 0));
        Assert.Throws<DivideByZeroException>(() => MulDiv.Ceiling(value, value, 0));
        Assert.Throws<DivideByZeroException>(() => MulDiv.HalfEven(value, value, 0));
        Assert.Throws<DivideByZeroException>(() => MulDiv.DivRem(value, value, 0));
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void CompareProducts_AnyFactors_MatchesBigInteger(UInt128 a, UInt128 b, UInt128 c, UInt128 d)
    {
        AssertComparesProducts(a, b, c, d);
        AssertComparesProducts(a, b, b, a);
        AssertComparesProducts(a, b, a, d);
    }

    [Fact]
    public void CompareProducts_HostilePairs_MatchesBigInteger()
    {
        foreach ((UInt128 a, UInt128 b, UInt128 c) in HostileValues.Triples(HostileValues.DoubleWords))
        {
            AssertComparesProducts(a, b, c, UInt128.MaxValue);
            AssertComparesProducts(a, b, c, 1);
        }
    }

    private static void AssertComparesProducts(UInt128 a, UInt128 b, UInt128 c, UInt128 d)
    {
        int expected = ((BigInteger)a * b).CompareTo((BigInteger)c * d);

        Assert.Equal((a, b, c, d, int.Sign(expected)), (a, b, c, d, int.Sign(MulDiv.CompareProducts(a, b, c, d))));
    }

    private static void AssertRoundings(UInt128 value, UInt128 numerator, UInt128 denominator)
    {
        if (denominator == 0)
        {
            Assert.Throws<DivideByZeroException>(() => MulDiv.Floor(value, numerator, denominator));
            return;
        }

        BigInteger product = (BigInteger)value * numerator;
        string operation = $"{value} x {numerator} / {denominator}";
        Expect.ExactOrOverflow(
            Rounding.Floor(product, denominator), Expect.MaxDoubleWord, () => MulDiv.Floor(value, numerator, denominator), operation);
        Expect.ExactOrOverflow(
            Rounding.Ceiling(product, denominator), Expect.MaxDoubleWord, () => MulDiv.Ceiling(value, numerator, denominator), operation);
        Expect.ExactOrOverflow(
            Rounding.HalfEven(product, denominator), Expect.MaxDoubleWord, () => MulDiv.HalfEven(value, numerator, denominator), operation);
        if (product / denominator <= Expect.MaxDoubleWord)
        {
            Assert.Equal((BigInteger)MulDiv.DivRem(value, numerator, denominator).Remainder, product % denominator);
        }
    }
}
