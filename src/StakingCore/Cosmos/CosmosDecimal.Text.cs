using System.Diagnostics.CodeAnalysis;
using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Cosmos;

public readonly partial struct CosmosDecimal : ISpanParsable<CosmosDecimal>, ISpanFormattable
{
    // The digits of the whole part, a sign, a point and 18 decimals.
    private const int MostCharacters = Signed320.MostDigits + 2 + DecimalScale.Decimals;

    /// <summary>
    /// The number as the SDK writes it: a minus where it is negative, the digits before the point, and 18 after it. The same
    /// in every culture; <see cref="Parse(string)"/> reads it back.
    /// </summary>
    public override string ToString()
    {
        Span<char> buffer = stackalloc char[MostCharacters];
        return new string(buffer[..Write(buffer)]);
    }

    /// <inheritdoc />
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<char> buffer = stackalloc char[MostCharacters];
        int written = Write(buffer);
        bool fits = ((ReadOnlySpan<char>)buffer[..written]).TryCopyTo(destination);
        charsWritten = fits ? written : 0;
        return fits;
    }

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
    public static CosmosDecimal Parse(ReadOnlySpan<char> text) => TryRead(text, out CosmosDecimal value) switch
    {
        DecimalReading.Read => value,
        DecimalReading.TooLarge => throw new OverflowException($"{QuotedText.Of(text)} is 2^256 or more in absolute value."),
        _ => throw new FormatException($"{QuotedText.Of(text)} is no decimal: expected digits, and at most 18 after a point."),
    };

    /// <summary>Reads a decimal as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="value">The decimal, or zero.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out CosmosDecimal value) => TryParse(text.AsSpan(), out value);

    /// <summary>Reads a decimal as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The decimal, or zero.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out CosmosDecimal value) =>
        TryRead(text, out value) == DecimalReading.Read;

    // Decimals read the same in every culture, so the provider is ignored; the public methods do not ask for one.
    static CosmosDecimal IParsable<CosmosDecimal>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CosmosDecimal>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CosmosDecimal result) =>
        TryParse(s, out result);

    static CosmosDecimal ISpanParsable<CosmosDecimal>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<CosmosDecimal>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CosmosDecimal result) =>
        TryParse(s, out result);

    private static DecimalReading TryRead(ReadOnlySpan<char> text, out CosmosDecimal value)
    {
        value = default;
        bool negative = text is ['-', ..];
        ReadOnlySpan<char> rest = negative ? text[1..] : text;
        int point = rest.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? rest : rest[..point];
        ReadOnlySpan<char> decimals = point < 0 ? default : rest[(point + 1)..];
        if (whole.IsEmpty || decimals.Length > Decimals || (point >= 0 && decimals.IsEmpty))
        {
            return DecimalReading.Malformed;
        }

        // The SDK joins the digits of both sides before it reads a sign in front of them, so a sign alone counts as zero.
        negative ^= whole is ['-', ..];
        whole = whole is ['-' or '+', ..] ? whole[1..] : whole;
        Span<ulong> magnitude = stackalloc ulong[Signed320.LimbCount];
        magnitude.Clear();
        bool overflow = false;
        if (!Signed320.TryAppend(magnitude, whole, ref overflow)
            || !Signed320.TryAppend(magnitude, decimals, ref overflow)
            || !Signed320.TryAppend(magnitude, "000000000000000000".AsSpan(decimals.Length), ref overflow))
        {
            return DecimalReading.Malformed;
        }

        if (overflow || magnitude[^1] >= DecimalScale.UnitsOfOne)
        {
            return DecimalReading.TooLarge;
        }

        value = new CosmosDecimal(Signed320.FromLimbs(magnitude, negative));
        return DecimalReading.Read;
    }

    private int Write(Span<char> destination)
    {
        Span<ulong> magnitude = stackalloc ulong[Signed320.LimbCount];
        _units.CopyTo(magnitude);
        ulong decimals = Limbs.DivideInPlace(magnitude, DecimalScale.UnitsOfOne);
        int written = 0;
        if (IsNegative)
        {
            destination[written++] = '-';
        }

        written += Signed320.WriteDigits(magnitude, destination[written..]);
        destination[written++] = '.';
        Signed320.WriteChunk(decimals, destination.Slice(written, Decimals));
        return written + Decimals;
    }
}
