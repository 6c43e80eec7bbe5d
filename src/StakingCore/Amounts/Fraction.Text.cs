using System.Diagnostics.CodeAnalysis;
using System.Globalization;

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
    /// Reads <c>3/10</c>, a whole number, a plain decimal (<c>0.003</c>) or a percentage (<c>4.5%</c>), exactly. Signs,
    /// exponents, separators and spaces are refused.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no such number, or its terms do not fit 64 bits.</exception>
    public static Fraction Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)" />
    public static Fraction Parse(ReadOnlySpan<char> text) => TryParse(text, out Fraction fraction)
        ? fraction
        : throw new FormatException($"'{text}' is no fraction: expected '3/10', '0.003' or '4.5%', with 64-bit terms.");

    /// <summary>Reads a fraction as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="fraction">The fraction, or zero.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Fraction fraction) => TryParse(text.AsSpan(), out fraction);

    // Fractions read the same in every culture, so the provider is ignored; the public methods do not ask for one.
    static Fraction IParsable<Fraction>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Fraction>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fraction result) =>
        TryParse(s, out result);

    static Fraction ISpanParsable<Fraction>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Fraction>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Fraction result) =>
        TryParse(s, out result);

    /// <summary>Reads a fraction as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fraction">The fraction, or zero.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Fraction fraction)
    {
        fraction = default;
        int stroke = text.IndexOf('/');
        if (stroke >= 0)
        {
            if (!TryReadTerm(text[..stroke], out ulong numerator) || !TryReadTerm(text[(stroke + 1)..], out ulong denominator) || denominator == 0)
            {
                return false;
            }

            fraction = new Fraction(numerator, denominator);
            return true;
        }

        bool percent = text.EndsWith('%');
        ReadOnlySpan<char> number = percent ? text[..^1] : text;
        int point = number.IndexOf('.');
        int decimals = point < 0 ? 0 : number.Length - point - 1;
        if (decimals > 36 || ScaledDecimal.TryRead(number, decimals, out UInt128 value) != DecimalReading.Read)
        {
            return false;
        }

        // At most 36 decimals and two for the percent: the denominator is at most 10^38, below 2^128.
        var exact = new Ratio(value, PowersOfTen.Get(decimals + (percent ? 2 : 0)));
        if (exact.Numerator > ulong.MaxValue || exact.Denominator > ulong.MaxValue)
        {
            return false;
        }

        fraction = new Fraction((ulong)exact.Numerator, (ulong)exact.Denominator);
        return true;
    }

    private static bool TryReadTerm(ReadOnlySpan<char> text, out ulong value) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
