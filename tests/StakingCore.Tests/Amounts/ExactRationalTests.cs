using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Tests.Amounts;

public sealed class ExactRationalTests
{
    [Fact]
    public void Default_Value_IsZero()
    {
        ExactRational zero = default;

        Assert.Equal("0", zero.ToString());
        Assert.True(zero.IsWhole);
        Assert.Equal(new ExactRational(0, -7), zero);
    }

    [Theory]
    [InlineData(6, -4, "-3/2", -2)]
    [InlineData(-6, -4, "3/2", 1)]
    [InlineData(-8, 4, "-2", -2)]
    [InlineData(7, 2, "7/2", 3)]
    public void Constructor_AnySigns_KeepsLowestTermsAndFloorsDown(int numerator, int denominator, string text, int floor)
    {
        var value = new ExactRational(numerator, denominator);

        Assert.Equal(text, value.ToString());
        Assert.Equal(floor, value.Floor());
    }

    [Fact]
    public void Constructor_ZeroDenominator_Throws() => Assert.Throws<DivideByZeroException>(() => new ExactRational(1, 0));

    [Fact]
    public void Operators_ThirdsAndHalves_AreExact()
    {
        var third = new ExactRational(1, 3);
        var half = new ExactRational(1, 2);

        Assert.Equal(new ExactRational(5, 6), third + half);
        Assert.Equal(new ExactRational(-1, 6), third - half);
        Assert.Equal(new ExactRational(1, 6), third * half);
        Assert.Equal(new ExactRational(2, 3), third / half);
        Assert.True(third < half && half > third && third <= half && half >= third && third != half);
        Assert.Equal(third, ExactRational.Min(half, third));
        Assert.Throws<DivideByZeroException>(() => third / default(ExactRational));
    }

    [Theory]
    [InlineData(1, 3, 4, "0.3333", false)]
    [InlineData(-2, 3, 4, "-0.6666", false)]
    [InlineData(1, 8, 4, "0.125", true)]
    [InlineData(1, 1000, 2, "0.00", false)]
    [InlineData(100, 1, 2, "100", true)]
    [InlineData(7, 2, 0, "3", false)]
    public void ToTruncatedDecimal_Number_IsCutOffNotRounded(int numerator, int denominator, int decimals, string text, bool isExact)
    {
        Assert.Equal(text, new ExactRational(numerator, denominator).ToTruncatedDecimal(decimals, out bool exact));
        Assert.Equal(isExact, exact);
    }

    [Fact]
    public void From_LibraryTypes_KeepTheValue()
    {
        Assert.Equal(new ExactRational(3, 10), ExactRational.FromFraction(new Fraction(3, 10)));
        Assert.Equal(new ExactRational(3, 10), ExactRational.FromRatio(new Ratio(6, 20)));
        Assert.Equal(ExactRational.FromInteger(5), ExactRational.FromAmount(new Amount<Lovelace>(5)));
    }

    [Fact]
    public void Conversion_WholeNumbersOfEveryWidth_KeepTheValueUpToTheLimit()
    {
        UInt128 stake = UInt128.MaxValue;
        ulong word = ulong.MaxValue;
        uint half = uint.MaxValue;
        ushort quarter = ushort.MaxValue;
        int negative = int.MinValue;
        long least = long.MinValue;

        Assert.Equal("340282366920938463463374607431768211455", ((ExactRational)stake).ToString());
        Assert.Equal("18446744073709551615", ((ExactRational)word).ToString());
        Assert.Equal("4294967295", ((ExactRational)half).ToString());
        Assert.Equal("65535", ((ExactRational)quarter).ToString());
        Assert.Equal("-2147483648", ((ExactRational)negative).ToString());
        Assert.Equal("-9223372036854775808", ((ExactRational)least).ToString());
        Assert.Equal(ExactRational.Zero, (ExactRational)UInt128.Zero);
    }

    /// <summary>A pool's own stake goes into a comparison as it is, and mixes with the numbers beside it.</summary>
    [Fact]
    public void Conversion_StakesInAnExpression_IsImplicit()
    {
        var pool = new PoolStake(UInt128.MaxValue, 1);
        ulong blocks = ulong.MaxValue;
        ExactRational own = pool.Own;

        Assert.Equal(ExactRational.One, own - (UInt128.MaxValue - 1));
        Assert.Equal(new ExactRational(1, ulong.MaxValue), ExactRational.One / blocks);
        Assert.True(new Fraction(1, 2) < own && own > blocks);
    }

    [Theory]
    [InlineData("3/10", "3/10")]
    [InlineData("-6/4", "-3/2")]
    [InlineData("0.003", "3/1000")]
    [InlineData("-7", "-7")]
    [InlineData("340282366920938463463374607431768211457/2", "340282366920938463463374607431768211457/2")]
    public void Parse_Number_IsExactAndRoundTrips(string text, string expected)
    {
        var value = ExactRational.Parse(text);

        Assert.Equal(expected, value.ToString());
        Assert.Equal(value, ExactRational.Parse(value.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("1\0")]
    public void Parse_AnythingElse_IsRefused(string text)
    {
        Assert.False(ExactRational.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ExactRational.Parse(text));
    }

    [Theory]
    [InlineData(7, 2, 4, "7/2")]
    [InlineData(-7, 2, -3, "7/2")]
    [InlineData(4, 2, 2, "2")]
    public void CeilingAndAbs_AnySign_AreTowardsPlusInfinityAndPositive(int numerator, int denominator, int ceiling, string abs)
    {
        var value = new ExactRational(numerator, denominator);

        Assert.Equal(ceiling, value.Ceiling());
        Assert.Equal(abs, ExactRational.Abs(value).ToString());
    }
}
