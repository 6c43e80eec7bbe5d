using System.Globalization;
using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Tool.Output;

/// <summary>Writes exact rationals for people: cut to six decimals, never rounded up, the same in every culture.</summary>
internal static class Figures
{
    private const int Decimals = 6;

    /// <summary>The number; one that is not zero but smaller than the last decimal says so.</summary>
    internal static string Of(ExactRational number)
    {
        string text = number.ToTruncatedDecimal(Decimals, out bool isExact);
        if (!isExact && BigInteger.Abs(number.Numerator) * 1_000_000 < number.Denominator)
        {
            return number.Sign < 0 ? ">-0.000001" : "<0.000001";
        }

        int point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = BigInteger.Parse(point < 0 ? text : text[..point], CultureInfo.InvariantCulture);
        string sign = text.StartsWith('-') && whole.IsZero ? "-" : string.Empty;
        string part = point < 0 ? string.Empty : text[point..].TrimEnd('0').TrimEnd('.');
        return sign + whole.ToString("N0", CultureInfo.InvariantCulture) + part;
    }

    /// <summary>The number, or what stands for none.</summary>
    internal static string Of(ExactRational? number, string none) => number is { } known ? Of(known) : none;

    /// <summary>A part of a whole as a percentage.</summary>
    internal static string Percent(ExactRational part) => Of(part * 100) + "%";
}
