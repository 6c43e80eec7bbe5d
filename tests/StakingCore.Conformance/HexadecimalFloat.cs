using System.Globalization;

namespace StakingCore.Conformance;

/// <summary>Binary64 in C99's hexadecimal notation, such as <c>0x1.8p+3</c>: the text names every bit.</summary>
internal static class HexadecimalFloat
{
    /// <summary>Reads a non-negative number of at most 53 significant bits; anything that would round is refused.</summary>
    internal static double Parse(string text)
    {
        ReadOnlySpan<char> rest = text.StartsWith("0x", StringComparison.Ordinal) ? text.AsSpan(2) : throw Malformed(text);
        int exponentAt = rest.IndexOf('p');
        if (exponentAt < 0 || !int.TryParse(rest[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent))
        {
            throw Malformed(text);
        }

        ReadOnlySpan<char> digits = rest[..exponentAt];
        int point = digits.IndexOf('.');
        int decimals = point < 0 ? 0 : digits.Length - point - 1;
        string significand = digits.ToString().Replace(".", string.Empty, StringComparison.Ordinal);
        if (!ulong.TryParse(significand, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong bits) || bits >= 1UL << 53)
        {
            throw Malformed(text);
        }

        double value = Math.ScaleB(bits, exponent - (4 * decimals));
        return Math.ScaleB(value, (4 * decimals) - exponent) == bits ? value : throw Malformed(text);
    }

    /// <summary>The 64 bits, for an exact comparison that tells even zeros of different sign apart.</summary>
    internal static string Bits(double value) =>
        BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);

    private static FormatException Malformed(string text) => new($"'{text}' is no hexadecimal binary64 number.");
}
