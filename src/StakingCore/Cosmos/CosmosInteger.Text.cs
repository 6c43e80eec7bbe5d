using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace StakingCore.Cosmos;

public readonly partial struct CosmosInteger : ISpanParsable<CosmosInteger>, IFormattable
{
    /// <summary>The digits, with a minus in front of a negative number; the same in every culture.</summary>
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>
    /// Reads a decimal integer: digits, with one sign or none in front. Spaces, separators, points and other bases are
    /// refused.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no such integer.</exception>
    /// <exception cref="OverflowException">The integer is outside the range.</exception>
    public static CosmosInteger Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)" />
    public static CosmosInteger Parse(ReadOnlySpan<char> text) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value)
            ? FromBigInteger(value)
            : throw new FormatException($"'{text}' is no integer: expected digits with one sign or none.");

    /// <summary>Reads an integer as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="value">The integer, or zero.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out CosmosInteger value) => TryParse(text.AsSpan(), out value);

    /// <summary>Reads an integer as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The integer, or zero.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out CosmosInteger value)
    {
        bool read = BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger number)
            && BigInteger.Abs(number).GetBitLength() <= 256;
        value = read ? new CosmosInteger(number) : default;
        return read;
    }

    // Integers read the same in every culture, so the provider is ignored; the public methods do not ask for one.
    static CosmosInteger IParsable<CosmosInteger>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CosmosInteger>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CosmosInteger result) =>
        TryParse(s, out result);

    static CosmosInteger ISpanParsable<CosmosInteger>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<CosmosInteger>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CosmosInteger result) =>
        TryParse(s, out result);
}
