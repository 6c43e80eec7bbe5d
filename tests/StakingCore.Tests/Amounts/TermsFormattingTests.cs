using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

/// <summary>Fractions and ratios are written alike: both terms with a stroke between.</summary>
public sealed class TermsFormattingTests
{
    public static TheoryData<string> Cultures => [.. CultureScope.Hostile];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_InEveryCulture_IsTheSame(string culture)
    {
        using CultureScope _ = new(culture);
        foreach ((UInt128 numerator, UInt128 denominator) in HostileValues.Pairs(HostileValues.DoubleWords))
        {
            AssertFormats(numerator, denominator);
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Format_AnyTerms_IsBothWithAStroke(UInt128 numerator, UInt128 denominator) => AssertFormats(numerator, denominator);

    [Theory]
    [InlineData("X")]
    [InlineData("GG")]
    [InlineData(" ")]
    [InlineData("D")]
    public void Format_Unknown_Throws(string format)
    {
        Assert.Throws<FormatException>(() => ((IFormattable)Fraction.One).ToString(format, null));
        Assert.Throws<FormatException>(() => ((IFormattable)Ratio.One).ToString(format, null));
        Assert.Throws<FormatException>(() => Fraction.One.TryFormat(new char[10], out _, format, null));
        Assert.Throws<FormatException>(() => Ratio.One.TryFormat(new char[10], out _, format, null));
    }

    [Fact]
    public void Format_InAnInterpolation_TakesTheFormatLetter()
    {
        Assert.Equal("[3/10]", string.Create(CultureInfo.GetCultureInfo("ar-SA"), $"[{new Fraction(3, 10):G}]"));
        Assert.Equal("[3/10]", string.Create(CultureInfo.GetCultureInfo("fa-IR"), $"[{new Ratio(3, 10):g}]"));
    }

    private static void AssertFormats(UInt128 numerator, UInt128 denominator)
    {
        if (denominator == 0)
        {
            return;
        }

        Rational terms = new(numerator, denominator);
        string expected = string.Create(CultureInfo.InvariantCulture, $"{terms.Numerator}/{terms.Denominator}");
        Ratio ratio = new(numerator, denominator);
        Assert.Equal(expected, ratio.ToString());
        AssertFills(ratio, expected);
        if (numerator <= ulong.MaxValue && denominator <= ulong.MaxValue)
        {
            Fraction fraction = new((ulong)numerator, (ulong)denominator);
            Assert.Equal(expected, fraction.ToString());
            AssertFills(fraction, expected);
        }
    }

    private static void AssertFills<T>(T value, string expected)
        where T : ISpanFormattable
    {
        Span<char> room = stackalloc char[expected.Length + 1];
        room.Fill('~');
        Assert.True(value.TryFormat(room[..expected.Length], out int written, default, null));
        Assert.Equal(expected + "~", new string(room));
        Assert.Equal(expected.Length, written);

        // Every shorter room is refused: too short for a term, for the stroke, for the other term.
        for (int length = 0; length < expected.Length; length++)
        {
            Assert.False(value.TryFormat(room[..length], out written, default, null));
            Assert.Equal(0, written);
        }
    }
}
