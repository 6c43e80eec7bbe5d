using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StakingCore.Amounts;

public readonly partial struct Ratio : ISpanFormattable, ISpanParsable<Ratio>
{
    /// <summary>The terms with a stroke between, for example <c>3/10</c>; the same in every culture.</summary>
    public override string ToString() => ((IFormattable)this).ToString(null, null);

    /// <inheritdoc />
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        Span<char> buffer = stackalloc char[79];
        TryFormat(buffer, out int written, format, formatProvider);
        return new string(buffer[..written]);
    }

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        if (format is not ("" or "G" or "g"))
        {
            throw new FormatException($"Unknown format '{format}': expected G.");
        }

        charsWritten = 0;
        if (!Numerator.TryFormat(destination, out int first, default, CultureInfo.InvariantCulture) || first == destination.Length)
        {
            return false;
        }

        destination[first] = '/';
        if (!Denominator.TryFormat(destination[(first + 1)..], out int second, default, CultureInfo.InvariantCulture))
        {
            return false;
        }

        charsWritten = first + 1 + second;
        return true;
    }

    /// <summary>Reads <c>3/10</c> or a whole number. Signs, points, separators and spaces are refused.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no such number, or divides by zero.</exception>
    /// <exception cref="OverflowException">A term as written is above 2^128 − 1.</exception>
    public static Ratio Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)" />
    public static Ratio Parse(ReadOnlySpan<char> text) => TryRead(text, out Ratio ratio) switch
    {
        DecimalReading.Read => ratio,
        DecimalReading.TooLarge => throw new OverflowException($"{QuotedText.Of(text)} does not fit 128-bit terms."),
        _ => throw new FormatException($"{QuotedText.Of(text)} is no ratio: expected '3/10'."),
    };

    /// <summary>Reads a ratio as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="ratio">The ratio, or zero.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Ratio ratio) => TryParse(text.AsSpan(), out ratio);

    /// <summary>Reads a ratio as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ratio">The ratio, or zero.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Ratio ratio) => TryRead(text, out ratio) == DecimalReading.Read;

    // Ratios read the same in every culture, so the provider is ignored; the public methods do not ask for one.
    static Ratio IParsable<Ratio>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Ratio>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Ratio result) =>
        TryParse(s, out result);

    static Ratio ISpanParsable<Ratio>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Ratio>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Ratio result) =>
        TryParse(s, out result);

    private static DecimalReading TryRead(ReadOnlySpan<char> text, out Ratio ratio)
    {
        ratio = default;
        int stroke = text.IndexOf('/');
        UInt128 denominator = 1;
        DecimalReading second = stroke < 0 ? DecimalReading.Read : ScaledDecimal.TryRead(text[(stroke + 1)..], 0, out denominator);
        DecimalReading first = ScaledDecimal.TryRead(stroke < 0 ? text : text[..stroke], 0, out UInt128 numerator);
        if (first == DecimalReading.Malformed
            || second == DecimalReading.Malformed
            || (second == DecimalReading.Read && denominator == 0))
        {
            return DecimalReading.Malformed;
        }

        if (first == DecimalReading.TooLarge || second == DecimalReading.TooLarge)
        {
            return DecimalReading.TooLarge;
        }

        ratio = new Ratio(numerator, denominator);
        return DecimalReading.Read;
    }
}
