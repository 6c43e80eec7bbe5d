using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;

namespace StakingCore.Tests.Amounts;

public sealed class FractionParsingTests
{
    public static TheoryData<string> Cultures => [.. CultureScope.Hostile];

    public static TheoryData<string, ulong, ulong> Accepted => new()
    {
        { "3/10", 3, 10 },
        { "6/20", 3, 10 },
        { "0/1", 0, 1 },
        { "0/18446744073709551615", 0, 1 },
        { "18446744073709551615/18446744073709551614", ulong.MaxValue, ulong.MaxValue - 1 },
        { "1/18446744073709551615", 1, ulong.MaxValue },
        { "007/0010", 7, 10 },
        { "00000000000000000000000000000000000000000000000001/2", 1, 2 },
        { "0", 0, 1 },
        { "1", 1, 1 },
        { "150", 150, 1 },
        { "18446744073709551615", ulong.MaxValue, 1 },
        { "0.003", 3, 1000 },
        { "0.0022", 11, 5000 },
        { "0.3", 3, 10 },
        { "1.0", 1, 1 },
        { "00.50", 1, 2 },
        { "0.0", 0, 1 },
        { "4.5%", 9, 200 },
        { "100%", 1, 1 },
        { "0%", 0, 1 },
        { "0.00%", 0, 1 },
        { "250%", 5, 2 },
        { "0.05%", 1, 2000 },
        { "18446744073709551615%", 3_689_348_814_741_910_323, 20 },
        { "1844674407370955161500%", ulong.MaxValue, 1 },

        // As many decimals as one likes: zeros at the end say nothing, and the powers of one half need them all.
        { "0.10000000000000000000000000000000000000000000000000", 1, 10 },
        { "4.50000000000000000000000000000000000000000000000000%", 9, 200 },
        { "0.00000000000000000000000000000000000000000000000000", 0, 1 },
        { "0.0000000000009094947017729282379150390625", 1, 1UL << 40 },
        { "0.000000000000000000108420217248550443400745280086994171142578125", 1, 1UL << 63 },
        { "0.00000000000000000000000000000000%", 0, 1 },
        { "9000000.00000000023283064365386962890625", (9_000_000UL << 32) + 1, 1UL << 32 },
        { "18446744073709551615.000000000000000000000000000000000000000", ulong.MaxValue, 1 },
    };

    public static TheoryData<string> Malformed =>
    [
        "", " ", "/", "%", ".", "./.", "1/", "/1", "1//2", "1/2/3", "1/2%", "50%/2", "%1", "1%%", "% 1",
        "1/0", "0/0", "0/00", "99999999999999999999999999999999999999999/0",
        "-1", "+1", "-1/2", "1/-2", "+1/2", "1/+2", "-0", "-0.5", "-5%", "(1)",
        "1e3", "1E3", "1e-3", "1e3/2", "0x1", "1/0x2",
        " 1", "1 ", " 1/2", "1 /2", "1/ 2", "1/2 ", "4.5 %", "4.5% ", "\t1", "1\n", "1\u00A0%",
        ".5", "1.", ".5%", "1.%", "1.5/2", "1/2.5", "1.0/1", "0.5.0",
        "1,5", "0,003", "1,000", "1'000", "1_000", "4,5%", "1.000,5",
        "٣", "۳", "３", "٣/10", "3/١٠", "0.٣", "½", "3⁄10", "3∕10", "5٪", "5‰", "𝟏",
        "1\0", "\01", "3\0/10", "3/10\0", "0.5\0", "5%\0",
        "NaN", "∞", "one", "null", "1/2x",
    ];

    public static TheoryData<string> TooLarge =>
    [
        "18446744073709551616",
        "18446744073709551616/1",
        "1/18446744073709551616",
        "36893488147419103232/2",
        "340282366920938463463374607431768211456/1",
        "1/340282366920938463463374607431768211456",
        "18446744073709551615.5",
        "0.00000000000000000001",
        "0.0000000000000000000542101086242752217003726400434970855712890625",
        "0.3333333333333333333333333333333333333333333333333333333333333333333333333333",
        "1844674407370955161600%",
        "99999999999999999999999999999999999999999999999999999999999999",
        "1" + new string('0', 500),
        "0." + new string('0', 500) + "1",
        new string('1', 500) + "." + new string('1', 500) + "%",
    ];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Parse_WellFormed_IsExact(string text, ulong numerator, ulong denominator)
    {
        Fraction fraction = Fraction.Parse(text);

        Assert.Equal((numerator, denominator), (fraction.Numerator, fraction.Denominator));
        Assert.Equal(fraction, Fraction.Parse(text.AsSpan()));
        Assert.True(Fraction.TryParse(text, out Fraction tried));
        Assert.Equal(fraction, tried);
        Assert.True(Fraction.TryParse(text.AsSpan(), out tried));
        Assert.Equal(fraction, tried);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Parse_Malformed_IsRefused(string text)
    {
        FormatException thrown = Assert.Throws<FormatException>(() => Fraction.Parse(text));

        Assert.Contains($"'{text}'", thrown.Message, StringComparison.Ordinal);
        AssertNotTried(text);
    }

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void Parse_TermsAbove64Bits_Overflows(string text)
    {
        Assert.Throws<OverflowException>(() => Fraction.Parse(text));
        AssertNotTried(text);
    }

    [Fact]
    public void Parse_Null_ThrowsOrIsFalse()
    {
        Assert.Throws<ArgumentNullException>("text", () => Fraction.Parse(null!));
        Assert.False(Fraction.TryParse(null, out Fraction fraction));
        Assert.Equal(default, fraction);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Parse_InEveryCulture_ReadsTheSame(string culture)
    {
        using CultureScope _ = new(culture);

        Assert.Equal(new Fraction(9, 200), Fraction.Parse("4.5%"));
        Assert.Equal(new Fraction(3, 1000), Fraction.Parse("0.003"));
        Assert.Equal(new Fraction(3, 10), Fraction.Parse("3/10"));
        Assert.False(Fraction.TryParse("4,5%", out Fraction _));
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Parse_AnyFractionsText_RoundTrips(ulong numerator, ulong denominator)
    {
        Fraction fraction = new(numerator, ulong.Max(denominator, 1));

        Assert.Equal(fraction, Fraction.Parse(fraction.ToString()));
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Parse_AnyDecimal_MatchesBigInteger(UInt128 digits, byte scale, bool percent)
    {
        int decimals = scale % 70;
        string padded = digits.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string text = decimals == 0 ? padded : $"{padded[..^decimals]}.{padded[^decimals..]}";

        new Rational(digits, BigInteger.Pow(10, decimals)).AssertFraction(() => Fraction.Parse(text), text);
        if (percent)
        {
            new Rational(digits, BigInteger.Pow(10, decimals + 2)).AssertFraction(() => Fraction.Parse(text + "%"), text + "%");
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Parse_AnyFractionThatHasADecimal_IsExact(ulong numerator, byte twos, byte fives)
    {
        // A denominator of twos and fives divides a power of ten, so the fraction has a finite decimal.
        int two = twos % 64;
        int five = fives % 28;
        BigInteger denominator = BigInteger.Pow(2, two) * BigInteger.Pow(5, five);
        int scale = int.Max(two, five);
        string digits = (numerator * BigInteger.Pow(10, scale) / denominator).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        string text = scale == 0 ? digits : $"{digits[..^scale]}.{digits[^scale..]}";

        new Rational(numerator, denominator).AssertFraction(() => Fraction.Parse(text), text);
    }

    private static void AssertNotTried(string text)
    {
        Fraction fraction = Fraction.One;
        Assert.False(Fraction.TryParse(text, out fraction));
        Assert.True(fraction.IsZero);
        Assert.False(Fraction.TryParse(text.AsSpan(), out fraction));
        Assert.True(fraction.IsZero);
    }
}
