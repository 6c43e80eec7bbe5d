using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

/// <summary>The field's laws and the order, by cross products and on terms of every size and sign.</summary>
public sealed class ExactRationalLawTests
{
    private static readonly BigInteger[] _terms =
    [
        .. new BigInteger[] { 0, 1, 2, 3, 10, 999_983, BigInteger.Pow(2, 64) - 1, BigInteger.Pow(2, 64), BigInteger.Pow(10, 40) }
            .SelectMany(term => new[] { term, -term })
            .Distinct(),
    ];

    private static readonly ExactRational[] _values =
    [
        .. HostileValues.Pairs(_terms)
            .Where(pair => !pair.Second.IsZero)
            .Select(pair => new ExactRational(pair.First, pair.Second))
            .Distinct()
            .Where((_, index) => index % 2 == 0),
    ];

    [Fact]
    public void Constructor_AnyTerms_AreLowestWithAPositiveDenominator()
    {
        foreach ((BigInteger numerator, BigInteger denominator) in HostileValues.Pairs(_terms).Where(pair => !pair.Second.IsZero))
        {
            var value = new ExactRational(numerator, denominator);
            Assert.Equal(numerator * value.Denominator, value.Numerator * denominator);
            Assert.True(value.Denominator.Sign > 0);
            Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator));
            Assert.Equal(numerator.Sign * denominator.Sign, value.Sign);
            Assert.Equal((numerator.IsZero, (numerator % denominator).IsZero), (value.IsZero, value.IsWhole));
            Assert.Equal(value, ExactRational.FromLowestTerms(value.Numerator, value.Denominator));
        }
    }

    [Fact]
    public void Operators_EveryPair_AreTheCrossProducts()
    {
        foreach ((ExactRational left, ExactRational right) in HostileValues.Pairs(_values))
        {
            (BigInteger a, BigInteger b) = (left.Numerator, left.Denominator);
            (BigInteger c, BigInteger d) = (right.Numerator, right.Denominator);
            Assert.Equal(new ExactRational((a * d) + (c * b), b * d), left + right);
            Assert.Equal(left, left + right - right);
            Assert.Equal(new ExactRational(a * c, b * d), left * right);
            if (!right.IsZero)
            {
                Assert.Equal(left, left / right * right);
            }
        }
    }

    [Fact]
    public void Comparisons_EveryPair_AreTheOrderOfTheCrossProducts()
    {
        foreach ((ExactRational left, ExactRational right) in HostileValues.Pairs(_values))
        {
            int order = (left.Numerator * right.Denominator).CompareTo(right.Numerator * left.Denominator);
            Assert.Equal(order, int.Sign(left.CompareTo(right)));
            Assert.Equal(order, int.Sign(left.CompareTo((object)right)));
            bool[] expected = [order == 0, order != 0, order < 0, order > 0, order <= 0, order >= 0];
            bool[] actual = [left == right, left != right, left < right, left > right, left <= right, left >= right];
            Assert.Equal(expected, actual);
            Assert.Equal((order == 0, order == 0), (left.Equals(right), left.Equals((object)right)));
            Assert.Equal(order <= 0 ? left : right, ExactRational.Min(left, right));
            Assert.Equal(order >= 0 ? left : right, ExactRational.Max(left, right));
        }
    }

    [Fact]
    public void FloorAndCeiling_EveryValue_AreTheNearestIntegersAround()
    {
        foreach (ExactRational value in _values)
        {
            Assert.True(value.Floor() <= value && value < value.Floor() + 1);
            Assert.True(value.Ceiling() >= value && value > value.Ceiling() - 1);
            Assert.Equal(value.Sign < 0 ? -value : value, ExactRational.Abs(value));
            Assert.Equal(ExactRational.Zero, value + -value);
        }
    }

    [Fact]
    public void CompareTo_NothingOrAnotherType_IsAfterOrRefused()
    {
        Assert.Equal(1, ExactRational.Zero.CompareTo(null));
        Assert.Equal("obj", Assert.Throws<ArgumentException>(() => ExactRational.Zero.CompareTo("0")).ParamName);
        Assert.False(ExactRational.Zero.Equals("0"));
    }

    [Fact]
    public void Conversions_EveryNumber_KeepTheValue()
    {
        Assert.Equal(new ExactRational(-5, 1), (ExactRational)(-5L));
        Assert.Equal(new ExactRational(3, 10), (ExactRational)new Fraction(3, 10));
        Assert.Equal(new ExactRational(3, 10), (ExactRational)new Ratio(3, 10));
        Assert.Equal(ExactRational.One, (ExactRational)BigInteger.One);
    }

    /// <summary>Cut off towards zero at that many decimals, and exact only where nothing is lost.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void ToTruncatedDecimal_EveryValue_IsWithinOneUnitBelow(int decimals)
    {
        ExactRational unit = new(1, BigInteger.Pow(10, decimals));
        foreach (ExactRational value in _values)
        {
            string text = value.ToTruncatedDecimal(decimals, out bool isExact);
            ExactRational lost = ExactRational.Abs(value) - ExactRational.Abs(ExactRational.Parse(text));
            Assert.True(!lost.IsZero ^ isExact && lost >= 0 && lost < unit, $"{value} as {text}");
            Assert.Equal(value.Sign < 0, text.StartsWith('-'));
        }
    }

    [Fact]
    public void ToTruncatedDecimal_FewerThanNoDecimals_IsRefusedByName() => Assert.Equal(
        "decimals", Assert.Throws<ArgumentOutOfRangeException>(() => ExactRational.One.ToTruncatedDecimal(-1, out _)).ParamName);

    [Theory]
    [InlineData("-0.25", -1, 4)]
    [InlineData("12.50", 25, 2)]
    [InlineData("0/5", 0, 1)]
    [InlineData("-12/8", -3, 2)]
    [InlineData("007", 7, 1)]
    public void Parse_EveryWay_ReadsTheSame(string text, int numerator, int denominator)
    {
        var expected = new ExactRational(numerator, denominator);
        Assert.Equal(expected, ExactRational.Parse(text));
        Assert.Equal(expected, ExactRational.Parse(text.AsSpan()));
        Assert.Equal(expected, Parsed<ExactRational>(text));
        Assert.True(ExactRational.TryParse(text, out ExactRational tried));
        Assert.Equal(expected, tried);
        Assert.True(TryParsed(text, out tried));
        Assert.Equal(expected, tried);
    }

    [Theory]
    [InlineData("1.5/2")]
    [InlineData("1/2.5")]
    [InlineData("1/2/3")]
    [InlineData("a.5")]
    [InlineData("1.a")]
    [InlineData("1.2.3")]
    [InlineData("a/2")]
    [InlineData("1/a")]
    [InlineData("--1")]
    [InlineData("1/0")]
    [InlineData("-1/00")]
    [InlineData("٣")]
    public void TryParse_AnythingElse_IsFalseAndZero(string text)
    {
        Assert.False(ExactRational.TryParse(text, out ExactRational value));
        Assert.Equal(ExactRational.Zero, value);
        Assert.False(TryParsed(text, out value));
        Assert.Throws<FormatException>(() => Parsed<ExactRational>(text));
    }

    [Fact]
    public void Parse_Null_ThrowsOrIsFalse()
    {
        Assert.Throws<ArgumentNullException>(() => ExactRational.Parse(null!));
        Assert.False(ExactRational.TryParse((string?)null, out _));
    }

    private static T Parsed<T>(string text)
        where T : ISpanParsable<T>
    {
        T value = T.Parse(text, null);
        Assert.Equal(value, T.Parse(text.AsSpan(), null));
        return value;
    }

    private static bool TryParsed<T>(string text, out T? value)
        where T : ISpanParsable<T>
    {
        bool read = T.TryParse(text, null, out value);
        Assert.Equal(read, T.TryParse(text.AsSpan(), null, out T? again));
        Assert.Equal(value, again);
        return read;
    }
}
