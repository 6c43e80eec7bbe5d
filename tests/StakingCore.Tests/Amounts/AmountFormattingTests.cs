using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

public sealed class AmountFormattingTests
{
    private static readonly string[] _formats = ["", "G", "g", "L", "l", "D", "d", "U", "u"];

    // Around every power of ten trailing zeros come and go; these are on top of the edges in binary.
    private static readonly UInt128[] _values =
    [
        .. HostileValues.DoubleWords,
        .. Enumerable.Range(0, 39).Select(exponent => UInt128.Parse("1" + new string('0', exponent), CultureInfo.InvariantCulture))
            .SelectMany(power => new[] { power - 1, power, power + 1 }),
        1_500_000, 10_000_001, 123_456_789_012_345_678,
    ];

    public static TheoryData<string> Cultures => [.. CultureScope.Hostile];

    /// <summary>Every unit's own names: what a text carries with it from one program to the next.</summary>
    [Fact]
    public void ToString_OneDisplayUnitOfEach_CarriesItsNames()
    {
        Assert.Equal(("1000000 lovelace", "1 ADA"), Names<Lovelace>());
        Assert.Equal(("1000000000 gwei", "1 ETH"), Names<Gwei>());
        Assert.Equal(("1000000000000000000 wei", "1 ETH"), Names<Wei>());
        Assert.Equal(("1000000 uatom", "1 ATOM"), Names<MicroAtom>());
        Assert.Equal(("1000000000000000000 RPL-wei", "1 RPL"), Names<Rpl>());
        Assert.Equal(("1000000000000000000 rETH-wei", "1 rETH"), Names<Reth>());
        Assert.Equal(("1000000000000000000 share-wei", "1 shares"), Names<StethShare>());

        static (string Base, string Display) Names<TUnit>()
            where TUnit : struct, IAmountUnit
        {
            var one = Amount<TUnit>.FromDisplayUnits(1);
            return (one.ToString("L"), one.ToString("U"));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_EveryUnitAndFormat_IsTheSameInEveryCulture(string culture)
    {
        using CultureScope _ = new(culture);
        foreach (UInt128 value in _values)
        {
            AssertFormats<Lovelace>(value);
            AssertFormats<Gwei>(value);
            AssertFormats<Wei>(value);
            AssertFormats<MicroAtom>(value);
            AssertFormats<Undivided>(value);
            AssertFormats<Finest>(value);
            AssertFormats<LongNamed>(value);
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Format_WithProvider_IgnoresIt(string culture)
    {
        CultureInfo provider = CultureInfo.GetCultureInfo(culture);
        Amount<Lovelace> amount = new(1_234_567_890);

        Assert.Equal("1234.56789 ADA", string.Format(provider, "{0:U}", amount));
        Assert.Equal("1234567890", string.Format(provider, "{0}", amount));
        Assert.Equal("1234567890 lovelace", ((IFormattable)amount).ToString("L", provider));
        Assert.Equal("[1234.56789]", string.Create(provider, $"[{amount:D}]"));
        Assert.Equal("[    1234.56789]", string.Create(provider, $"[{amount,14:D}]"));
    }

    [Theory]
    [InlineData(0UL, "0", "0 ADA")]
    [InlineData(1UL, "0.000001", "0.000001 ADA")]
    [InlineData(100_000UL, "0.1", "0.1 ADA")]
    [InlineData(999_999UL, "0.999999", "0.999999 ADA")]
    [InlineData(1_000_000UL, "1", "1 ADA")]
    [InlineData(1_500_000UL, "1.5", "1.5 ADA")]
    [InlineData(10_000_000UL, "10", "10 ADA")]
    [InlineData(10_010_010UL, "10.01001", "10.01001 ADA")]
    [InlineData(45_000_000_000_000_000UL, "45000000000", "45000000000 ADA")]
    public void ToString_Lovelace_ShowsAda(ulong lovelace, string display, string displayWithSymbol)
    {
        Amount<Lovelace> amount = new(lovelace);

        Assert.Equal(display, amount.ToString("D"));
        Assert.Equal(displayWithSymbol, amount.ToString("U"));
    }

    [Fact]
    public void ToString_Maximum_IsWrittenInFull()
    {
        Assert.Equal("340282366920938463463374607431768211455", Amount<Wei>.MaxValue.ToString());
        Assert.Equal("340282366920938463463.374607431768211455 ETH", Amount<Wei>.MaxValue.ToString("U"));
        Assert.Equal("3.40282366920938463463374607431768211455 WHOLE", Amount<Finest>.MaxValue.ToString("U"));
        Assert.Equal("340282366920938463463374607431768211455 SHR", Amount<Undivided>.MaxValue.ToString("U"));
    }

    [Theory]
    [InlineData("X")]
    [InlineData("GG")]
    [InlineData(" ")]
    [InlineData("G ")]
    [InlineData("D2")]
    [InlineData("C")]
    [InlineData("ＧＧ")]
    [InlineData("\0")]
    public void Format_Unknown_ThrowsAndNamesIt(string format)
    {
        Amount<Lovelace> amount = new(5);

        FormatException thrown = Assert.Throws<FormatException>(() => amount.ToString(format));

        Assert.Contains($"'{format}'", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => amount.TryFormat(new char[64], out _, format, null));
        Assert.Throws<FormatException>(() => amount.TryFormat(new byte[64], out _, format, null));
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Format_AnyAmount_MatchesItsDigits(UInt128 value)
    {
        AssertFormats<Lovelace>(value);
        AssertFormats<Wei>(value);
        AssertFormats<Finest>(value);
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Parse_OfEveryFormThatNamesItsUnit_RoundTrips(UInt128 value)
    {
        AssertRoundTrips<Lovelace>(value);
        AssertRoundTrips<Gwei>(value);
        AssertRoundTrips<Wei>(value);
        AssertRoundTrips<MicroAtom>(value);
        AssertRoundTrips<Undivided>(value);
        AssertRoundTrips<Finest>(value);
        AssertRoundTrips<LongNamed>(value);
    }

    private static void AssertRoundTrips<TUnit>(UInt128 value)
        where TUnit : struct, IAmountUnit
    {
        Amount<TUnit> amount = new(value);
        Assert.Equal(amount, Amount<TUnit>.Parse(amount.ToString()));
        Assert.Equal(amount, Amount<TUnit>.Parse(amount.ToString("L")));
        Assert.Equal(amount, Amount<TUnit>.Parse(amount.ToString("U")));
    }

    private static void AssertFormats<TUnit>(UInt128 value)
        where TUnit : struct, IAmountUnit
    {
        Amount<TUnit> amount = new(value);
        foreach (string format in _formats)
        {
            string expected = AmountTextOracle.Write<TUnit>(value, format);
            Assert.Equal(expected, amount.ToString(format));
            AssertFillsSpan(amount, format, expected);
            AssertFillsUtf8(amount, format, Encoding.UTF8.GetBytes(expected));
        }
    }

    private static void AssertFillsSpan<TUnit>(Amount<TUnit> amount, string format, string expected)
        where TUnit : struct, IAmountUnit
    {
        Span<char> room = stackalloc char[expected.Length + 4];
        room.Fill('~');
        Assert.True(amount.TryFormat(room[..expected.Length], out int written, format, null));
        Assert.Equal(expected, new string(room[..written]));
        Assert.Equal("~~~~", new string(room[written..]));

        Assert.True(amount.TryFormat(room, out written, format, null));
        Assert.Equal(expected.Length, written);

        Assert.False(amount.TryFormat(room[..(expected.Length - 1)], out written, format, null));
        Assert.Equal(0, written);
        Assert.False(amount.TryFormat(default(Span<char>), out written, format, null));
        Assert.Equal(0, written);
    }

    private static void AssertFillsUtf8<TUnit>(Amount<TUnit> amount, string format, byte[] expected)
        where TUnit : struct, IAmountUnit
    {
        Span<byte> room = stackalloc byte[expected.Length + 4];
        room.Fill((byte)'~');
        Assert.True(amount.TryFormat(room[..expected.Length], out int written, format, null));
        Assert.Equal(expected, room[..written]);
        Assert.Equal("~~~~"u8, room[written..]);

        Assert.False(amount.TryFormat(room[..(expected.Length - 1)], out written, format, null));
        Assert.Equal(0, written);
        Assert.False(amount.TryFormat(default(Span<byte>), out written, format, null));
        Assert.Equal(0, written);
    }
}
