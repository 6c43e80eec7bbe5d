using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StakingCore.Amounts;

public readonly partial struct Fraction : ISpanFormattable, ISpanParsable<Fraction>
{
    /// <summary>The terms with a stroke between, for example <c>3/10</c>; the same in every culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Formats the fraction; there is one format, <c>3/10</c>, and the provider is ignored.</summary>
    /// <param name="format"><c>G</c> or nothing.</param>
    /// <param name="formatProvider">Ignored.</param>
    /// <exception cref="FormatException">The format is not <c>G</c>.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
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
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored: fractions read the same in every culture.</param>
    /// <exception cref="FormatException">The text is no such number, or its terms do not fit 64 bits.</exception>
    public static Fraction Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static Fraction Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, provider, out Fraction fraction)
        ? fraction
        : throw new FormatException($"'{s}' is no fraction: expected '3/10', '0.003' or '4.5%', with 64-bit terms.");

    /// <summary>Reads a fraction as <see cref="Parse(string, IFormatProvider?)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="fraction">The fraction, or zero.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Fraction fraction) => TryParse(text.AsSpan(), null, out fraction);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fraction result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Fraction result)
    {
        result = default;
        int stroke = s.IndexOf('/');
        if (stroke >= 0)
        {
            if (!TryReadTerm(s[..stroke], out ulong numerator) || !TryReadTerm(s[(stroke + 1)..], out ulong denominator) || denominator == 0)
            {
                return false;
            }

            result = new Fraction(numerator, denominator);
            return true;
        }

        bool percent = s.EndsWith('%');
        ReadOnlySpan<char> number = percent ? s[..^1] : s;
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

        result = new Fraction((ulong)exact.Numerator, (ulong)exact.Denominator);
        return true;
    }

    private static bool TryReadTerm(ReadOnlySpan<char> text, out ulong value) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
