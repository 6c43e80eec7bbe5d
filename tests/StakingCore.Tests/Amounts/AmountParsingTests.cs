using System.Globalization;
using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Tests.Amounts;

public sealed class AmountParsingTests
{
    public static TheoryData<string> Cultures => [.. CultureScope.Hostile];

    public static TheoryData<string, string> Accepted => new()
    {
        { "0", "0" },
        { "1", "1" },
        { "00000000000000000000000000000000000000000000000001", "1" },
        { "1500000", "1500000" },
        { "1500000 lovelace", "1500000" },
        { "1500000 LOVELACE", "1500000" },
        { "1500000 Lovelace", "1500000" },
        { "1 ADA", "1000000" },
        { "1 ada", "1000000" },
        { "1 aDa", "1000000" },
        { "1.5 ADA", "1500000" },
        { "1.500000 ADA", "1500000" },
        { "0.000001 ADA", "1" },
        { "0.0 ADA", "0" },
        { "000.100000 ADA", "100000" },
        { "340282366920938463463374607431768211455", "340282366920938463463374607431768211455" },
        { "340282366920938463463374607431768211455 lovelace", "340282366920938463463374607431768211455" },
        { "340282366920938463463374607431768.211455 ADA", "340282366920938463463374607431768211455" },
    };

    public static TheoryData<string> Malformed =>
    [
        "", " ", "  ", "\t", "ADA", " ADA", "lovelace",
        " 1", "1 ", "1  ADA", "1 ADA ", " 1 ADA", "1\tADA", "1\u00A0ADA", "1\nADA", "1ADA", "1lovelace", "1. 5 ADA",
        "-1", "+1", "-0", "-1 ADA", "+1 ADA", "(1)", "1-",
        "1e3", "1E3", "1e3 ADA", "0x1", "1_000", "1,000", "1'000", "1,5 ADA", "1.000.000", "1,000.5 ADA",
        "1.5", "1.0", "1.", ".5", ".", "1. ADA", ".5 ADA", ". ADA", "1..5 ADA", "1.5.0 ADA",
        "1.5 lovelace", "1.0 lovelace", "1. lovelace",
        "1.0000001 ADA", "1.5000000 ADA", "0.0000000 ADA",
        "1 ETH", "1 wei", "1 AD", "1 ADAA", "1 ADA ADA", "1 ₳", "1 adа",
        "٣", "۳", "१", "３", "1٣", "٣ ADA", "½", "²",
        "1\0", "\01", "1\0 ADA", "1 ADA\0", "∞", "NaN", "null", "1/2", "5%", "𝟏",
    ];

    public static TheoryData<string> TooLarge =>
    [
        "340282366920938463463374607431768211456",
        "340282366920938463463374607431768211456 lovelace",
        "340282366920938463463374607431768.211456 ADA",
        "340282366920938463463374607431769 ADA",
        "340282366920938463463374607431768211460",
        "999999999999999999999999999999999999999",
        "1000000000000000000000000000000000000000",
        "1" + new string('0', 200),
        new string('9', 1000) + ".5 ADA",
    ];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Parse_WellFormed_IsExact(string text, string lovelace)
    {
        Amount<Lovelace> expected = new(UInt128.Parse(lovelace, CultureInfo.InvariantCulture));

        Assert.Equal(expected, Amount<Lovelace>.Parse(text));
        Assert.Equal(expected, Amount<Lovelace>.Parse(text.AsSpan()));
        Assert.True(Amount<Lovelace>.TryParse(text, out Amount<Lovelace> amount));
        Assert.Equal(expected, amount);
        Assert.True(Amount<Lovelace>.TryParse(text.AsSpan(), out amount));
        Assert.Equal(expected, amount);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Parse_Malformed_IsRefused(string text)
    {
        FormatException thrown = Assert.Throws<FormatException>(() => Amount<Lovelace>.Parse(text));

        Assert.Contains($"'{text}'", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Amount<Lovelace>.Parse(text.AsSpan()));
        AssertNotTried(text);
    }

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void Parse_TooLarge_Overflows(string text)
    {
        Assert.Throws<OverflowException>(() => Amount<Lovelace>.Parse(text));
        AssertNotTried(text);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Parse_InEveryCulture_ReadsTheSame(string culture)
    {
        using CultureScope _ = new(culture);

        Assert.Equal(new Amount<Lovelace>(1_500_000), Amount<Lovelace>.Parse("1.5 ADA"));
        Assert.Equal(new Amount<MicroAtom>(1_500_000), Amount<MicroAtom>.Parse("1.5 atom"));
        Assert.Equal(new Amount<Gwei>(2), Amount<Gwei>.Parse("2 GWEI"));
        Assert.False(Amount<Lovelace>.TryParse("1,5 ADA", out Amount<Lovelace> _));
        Assert.False(Amount<Gwei>.TryParse("2 GWEİ", out Amount<Gwei> _));
        Assert.False(Amount<Gwei>.TryParse("2 gweı", out Amount<Gwei> _));
        Assert.False(Amount<Lovelace>.TryParse("٣", out Amount<Lovelace> _));
    }

    /// <summary>What is refused may be a whole file; the message is not to be another.</summary>
    [Fact]
    public void Parse_MorePlacesThanTheUnitHas_SaysHowMany()
    {
        FormatException thrown = Assert.Throws<FormatException>(() => Amount<Lovelace>.Parse("1.1234567 ADA"));
        Assert.Contains("a decimal of at most 6 places and 'ADA'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_VeryLongText_QuotesItsBeginning()
    {
        string text = new('9', 1_000_000);

        Assert.Equal($"'{new string('9', 57)}...' is above 2^128 - 1 lovelace.", Assert.Throws<OverflowException>(() => Amount<Lovelace>.Parse(text)).Message);
        Assert.InRange(Assert.Throws<FormatException>(() => Amount<Lovelace>.Parse(text + "x")).Message.Length, 1, 200);
    }

    [Fact]
    public void Parse_UndividedUnit_TakesNoDecimals()
    {
        Assert.Equal(new Amount<Undivided>(5), Amount<Undivided>.Parse("5 SHR"));
        Assert.Equal(new Amount<Undivided>(5), Amount<Undivided>.Parse("5 share"));
        Assert.False(Amount<Undivided>.TryParse("5.0 SHR", out Amount<Undivided> _));
    }

    [Fact]
    public void Parse_FinestUnit_TakesAllItsDecimals()
    {
        Assert.Equal(Amount<Finest>.MaxValue, Amount<Finest>.Parse("3.40282366920938463463374607431768211455 WHOLE"));
        Assert.Equal(Amount<Finest>.One, Amount<Finest>.Parse("0.00000000000000000000000000000000000001 WHOLE"));
        Assert.Throws<OverflowException>(() => Amount<Finest>.Parse("3.40282366920938463463374607431768211456 WHOLE"));
        Assert.Throws<FormatException>(() => Amount<Finest>.Parse("0.000000000000000000000000000000000000001 WHOLE"));
    }

    [Fact]
    public void Parse_SymbolWithSpaces_IsOneSymbol() =>
        Assert.Equal(new Amount<LongNamed>(150_000_000), Amount<LongNamed>.Parse($"1.5 {LongNamed.DisplaySymbol}"));

    [Fact]
    public void Parse_Null_ThrowsOrIsFalse()
    {
        Assert.Throws<ArgumentNullException>("text", () => Amount<Lovelace>.Parse(null!));
        Assert.False(Amount<Lovelace>.TryParse(null, out Amount<Lovelace> amount));
        Assert.True(amount.IsZero);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void GenericParsing_WithAnyProvider_ReadsTheSame(string culture)
    {
        CultureInfo provider = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(new Amount<Wei>(1_500_000_000_000_000_000), ParseAs<Amount<Wei>>("1.5 ETH", provider));
        Assert.Equal(new Amount<Gwei>(1_500_000_000), ParseAs<Amount<Gwei>>("1.5 ETH", provider));
        Assert.Equal(new Fraction(9, 200), ParseAs<Fraction>("4.5%", provider));
        Assert.False(TryParseAs("1,5 ETH", provider, out Amount<Wei> _));
        Assert.False(TryParseAs("4,5%", provider, out Fraction _));
    }

    [Fact]
    public void GenericParsing_Text_FormatsBack()
    {
        Assert.Equal("1.5 ETH", Reformat<Amount<Wei>>("1500000000000000000 wei", "U"));
        Assert.Equal("3/10", Reformat<Fraction>("30%", "G"));
    }

    private static string Reformat<T>(string text, string format)
        where T : ISpanParsable<T>, ISpanFormattable
    {
        Span<char> room = stackalloc char[100];
        Assert.True(T.Parse(text.AsSpan(), null).TryFormat(room, out int written, format, null));
        return new string(room[..written]);
    }

    private static T ParseAs<T>(string text, IFormatProvider provider)
        where T : ISpanParsable<T>
    {
        T value = T.Parse(text.AsSpan(), provider);
        Assert.Equal(value, T.Parse(text, provider));
        Assert.True(TryParseAs(text, provider, out T? tried));
        Assert.Equal(value, tried);
        return value;
    }

    private static bool TryParseAs<T>(string text, IFormatProvider provider, out T? value)
        where T : ISpanParsable<T>
    {
        bool read = T.TryParse(text.AsSpan(), provider, out value);
        Assert.Equal(read, T.TryParse(text, provider, out T? _));
        return read;
    }

    private static void AssertNotTried(string text)
    {
        Amount<Lovelace> amount = Amount<Lovelace>.One;
        Assert.False(Amount<Lovelace>.TryParse(text, out amount));
        Assert.True(amount.IsZero);
        Assert.False(Amount<Lovelace>.TryParse(text.AsSpan(), out amount));
        Assert.True(amount.IsZero);
    }
}
