using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace StakingCore.Cosmos;

public readonly partial struct CosmosDecimal : ISpanParsable<CosmosDecimal>, IFormattable
{
    /// <summary>
    /// The number as the SDK writes it: a minus where it is negative, the digits before the point, and 18 after it. The same
    /// in every culture; <see cref="Parse(string)"/> reads it back.
    /// </summary>
    public override string ToString()
    {
        (BigInteger whole, BigInteger rest) = BigInteger.DivRem(BigInteger.Abs(_units), _unitsOfOne);
        return string.Create(CultureInfo.InvariantCulture, $"{(IsNegative ? "-" : string.Empty)}{whole}.{rest:D18}");
    }

    /// <inheritdoc />
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>
    /// Reads a decimal as the SDK does: digits, and at most 18 more after a point, with at least one character on both sides
    /// of it. A minus may stand in front, and after it or in its place one more sign, so that <c>--1</c> is 1 and <c>+</c> is 0.
    /// Spaces, separators and exponents are refused.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no such decimal.</exception>
    /// <exception cref="OverflowException">The decimal is outside the range.</exception>
    public static CosmosDecimal Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)" />
    public static CosmosDecimal Parse(ReadOnlySpan<char> text) => TryRead(text, out BigInteger units)
        ? Checked(units)
        : throw new FormatException($"'{text}' is no decimal: expected digits, and at most 18 after a point.");

    /// <summary>Reads a decimal as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="value">The decimal, or zero.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out CosmosDecimal value) => TryParse(text.AsSpan(), out value);

    /// <summary>Reads a decimal as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The decimal, or zero.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out CosmosDecimal value)
    {
        bool read = TryRead(text, out BigInteger units) && BigInteger.Abs(units) <= _limit;
        value = read ? new CosmosDecimal(units) : default;
        return read;
    }

    // Decimals read the same in every culture, so the provider is ignored; the public methods do not ask for one.
    static CosmosDecimal IParsable<CosmosDecimal>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CosmosDecimal>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CosmosDecimal result) =>
        TryParse(s, out result);

    static CosmosDecimal ISpanParsable<CosmosDecimal>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<CosmosDecimal>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CosmosDecimal result) =>
        TryParse(s, out result);

    private static bool TryRead(ReadOnlySpan<char> text, out BigInteger units)
    {
        units = default;
        bool negative = text is ['-', ..];
        ReadOnlySpan<char> rest = negative ? text[1..] : text;
        int point = rest.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? rest : rest[..point];
        ReadOnlySpan<char> decimals = point < 0 ? default : rest[(point + 1)..];
        if (whole.IsEmpty || decimals.Length > Decimals || (point >= 0 && decimals.IsEmpty))
        {
            return false;
        }

        // The SDK joins the digits before it reads the sign, so a sign alone before the point counts as zero.
        bool secondSign = whole is ['-' or '+', ..];
        string digits = string.Concat(secondSign ? whole[1..] : whole, decimals, new string('0', Decimals - decimals.Length));
        if (!BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out units))
        {
            return false;
        }

        units = negative != whole is ['-', ..] ? -units : units;
        return true;
    }
}
