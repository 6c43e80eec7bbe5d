using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace StakingCore.Amounts;

public readonly partial struct ExactRational : ISpanParsable<ExactRational>
{
    /// <summary>
    /// Reads <c>3/10</c>, a whole number or a plain decimal (<c>0.003</c>) of any size, exactly, with an optional minus
    /// sign in front. Exponents, separators and spaces are refused.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no such number.</exception>
    public static ExactRational Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)" />
    public static ExactRational Parse(ReadOnlySpan<char> text) => TryParse(text, out ExactRational value)
        ? value
        : throw new FormatException($"{QuotedText.Of(text)} is no rational number: expected '3/10', '-7' or '0.003'.");

    /// <summary>Reads a number as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="value">The number, or zero.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ExactRational value) => TryParse(text.AsSpan(), out value);

    /// <summary>Reads a number as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number, or zero.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out ExactRational value)
    {
        value = default;
        bool negative = text.StartsWith('-');
        ReadOnlySpan<char> rest = negative ? text[1..] : text;
        int stroke = rest.IndexOf('/');
        int point = rest.IndexOf('.');
        BigInteger numerator;
        BigInteger denominator = BigInteger.One;
        if (stroke >= 0)
        {
            if (!TryReadDigits(rest[..stroke], out numerator)
                || !TryReadDigits(rest[(stroke + 1)..], out denominator)
                || denominator.IsZero)
            {
                return false;
            }
        }
        else if (point >= 0)
        {
            ReadOnlySpan<char> decimals = rest[(point + 1)..];
            if (!TryReadDigits(rest[..point], out BigInteger whole) || !TryReadDigits(decimals, out BigInteger part))
            {
                return false;
            }

            denominator = BigInteger.Pow(10, decimals.Length);
            numerator = (whole * denominator) + part;
        }
        else if (!TryReadDigits(rest, out numerator))
        {
            return false;
        }

        value = new ExactRational(negative ? -numerator : numerator, denominator);
        return true;
    }

    // Rationals read the same in every culture, so the provider is ignored; the public methods do not ask for one.
    static ExactRational IParsable<ExactRational>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ExactRational>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ExactRational result) =>
        TryParse(s, out result);

    static ExactRational ISpanParsable<ExactRational>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ExactRational>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ExactRational result) =>
        TryParse(s, out result);

    /// <summary>The terms with a stroke between, or the numerator alone where the number is whole; the same in every culture.</summary>
    public override string ToString() => IsWhole
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>
    /// The decimal expansion, cut off towards zero and never rounded. The number is exactly this text when
    /// <paramref name="isExact"/> says so, and a little further from zero otherwise.
    /// </summary>
    /// <param name="decimals">The most decimals to write, 0 or more. An exact text leaves out trailing zeros.</param>
    /// <param name="isExact">Whether nothing was cut off.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is negative.</exception>
    public string ToTruncatedDecimal(int decimals, out bool isExact)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        var scaled = BigInteger.DivRem(
            BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals), Denominator, out BigInteger rest);
        isExact = rest.IsZero;
        string digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string whole = digits[..^decimals];
        string part = isExact ? digits[^decimals..].TrimEnd('0') : digits[^decimals..];
        string sign = Numerator.Sign < 0 ? "-" : string.Empty;
        return part.Length == 0 ? sign + whole : $"{sign}{whole}.{part}";
    }

    // BigInteger tolerates trailing nulls, so the digits are looked at first.
    private static bool TryReadDigits(ReadOnlySpan<char> text, out BigInteger value)
    {
        value = default;
        return !text.IsEmpty
            && !text.ContainsAnyExceptInRange('0', '9')
            && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
