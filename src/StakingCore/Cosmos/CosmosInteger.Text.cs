using System.Diagnostics.CodeAnalysis;
using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Cosmos;

public readonly partial struct CosmosInteger : ISpanParsable<CosmosInteger>, ISpanFormattable
{
    private const int MostCharacters = Signed320.MostDigits + 1;

    /// <summary>The digits, with a minus in front of a negative number; the same in every culture.</summary>
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
    public static CosmosInteger Parse(ReadOnlySpan<char> text) => TryRead(text, out CosmosInteger value) switch
    {
        DecimalReading.Read => value,
        DecimalReading.TooLarge => throw new OverflowException($"{QuotedText.Of(text)} is above 2^256 - 1 in absolute value."),
        _ => throw new FormatException($"{QuotedText.Of(text)} is no integer: expected digits with one sign or none."),
    };

    /// <summary>Reads an integer as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="value">The integer, or zero.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out CosmosInteger value) => TryParse(text.AsSpan(), out value);

    /// <summary>Reads an integer as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The integer, or zero.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out CosmosInteger value) =>
        TryRead(text, out value) == DecimalReading.Read;

    // Integers read the same in every culture, so the provider is ignored; the public methods do not ask for one.
    static CosmosInteger IParsable<CosmosInteger>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CosmosInteger>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CosmosInteger result) =>
        TryParse(s, out result);

    static CosmosInteger ISpanParsable<CosmosInteger>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<CosmosInteger>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CosmosInteger result) =>
        TryParse(s, out result);

    private static DecimalReading TryRead(ReadOnlySpan<char> text, out CosmosInteger value)
    {
        value = default;
        ReadOnlySpan<char> digits = text is ['-' or '+', ..] ? text[1..] : text;
        Span<ulong> magnitude = stackalloc ulong[Signed320.LimbCount];
        magnitude.Clear();
        bool overflow = false;
        if (digits.IsEmpty || !Signed320.TryAppend(magnitude, digits, ref overflow))
        {
            return DecimalReading.Malformed;
        }

        if (overflow || magnitude[^1] != 0)
        {
            return DecimalReading.TooLarge;
        }

        value = new CosmosInteger(Signed320.FromLimbs(magnitude, text is ['-', ..]));
        return DecimalReading.Read;
    }

    private int Write(Span<char> destination)
    {
        Span<ulong> magnitude = stackalloc ulong[Signed320.LimbCount];
        _value.CopyTo(magnitude);
        int written = 0;
        if (IsNegative)
        {
            destination[written++] = '-';
        }

        return written + Signed320.WriteDigits(magnitude, destination[written..]);
    }
}
