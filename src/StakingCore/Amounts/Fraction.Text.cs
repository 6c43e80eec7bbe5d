using System.Diagnostics.CodeAnalysis;

namespace StakingCore.Amounts;

public readonly partial struct Fraction : ISpanFormattable, ISpanParsable<Fraction>
{
    /// <summary>The terms with a stroke between, for example <c>3/10</c>; the same in every culture.</summary>
    public override string ToString() => ((IFormattable)this).ToString(null, null);

    /// <inheritdoc />
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        Span<char> buffer = stackalloc char[41];
        TryFormat(buffer, out int written, format, formatProvider);
        return new string(buffer[..written]);
    }

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ToRatio().TryFormat(destination, out charsWritten, format, provider);

    /// <summary>
    /// Reads <c>3/10</c>, a whole number, a plain decimal (<c>0.003</c>) or a percentage of either (<c>4.5%</c>), exactly
    /// and with any number of decimals. Signs, exponents, separators and spaces are refused.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no such number, or divides by zero.</exception>
    /// <exception cref="OverflowException">
    /// A term on either side of the stroke, or a term of the decimal in lowest terms, is above 2^64 − 1.
    /// </exception>
    public static Fraction Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)" />
    public static Fraction Parse(ReadOnlySpan<char> text) => TryRead(text, out Fraction fraction) switch
    {
        DecimalReading.Read => fraction,
        DecimalReading.TooLarge => throw new OverflowException($"{QuotedText.Of(text)} does not fit 64-bit terms."),
        _ => throw new FormatException($"{QuotedText.Of(text)} is no fraction: expected '3/10', '0.003' or '4.5%'."),
    };

    /// <summary>Reads a fraction as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="fraction">The fraction, or zero.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Fraction fraction) => TryParse(text.AsSpan(), out fraction);

    /// <summary>Reads a fraction as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fraction">The fraction, or zero.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Fraction fraction) =>
        TryRead(text, out fraction) == DecimalReading.Read;

    // Fractions read the same in every culture, so the provider is ignored; the public methods do not ask for one.
    static Fraction IParsable<Fraction>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Fraction>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fraction result) =>
        TryParse(s, out result);

    static Fraction ISpanParsable<Fraction>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Fraction>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Fraction result) =>
        TryParse(s, out result);
}
