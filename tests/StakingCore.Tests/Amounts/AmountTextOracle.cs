using System.Globalization;
using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Tests.Amounts;

/// <summary>How an amount is written, by cutting strings and not numbers.</summary>
internal static class AmountTextOracle
{
    internal static string Write<TUnit>(UInt128 baseUnits, string format)
        where TUnit : struct, IAmountUnit
    {
        string digits = ((BigInteger)baseUnits).ToString(CultureInfo.InvariantCulture);
        return format switch
        {
            "" or "G" or "g" => digits,
            "L" or "l" => $"{digits} {TUnit.Symbol}",
            "D" or "d" => Display<TUnit>(digits),
            "U" or "u" => $"{Display<TUnit>(digits)} {TUnit.DisplaySymbol}",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
        };
    }

    private static string Display<TUnit>(string digits)
        where TUnit : struct, IAmountUnit
    {
        string padded = digits.PadLeft(TUnit.Decimals + 1, '0');
        string whole = padded[..^TUnit.Decimals];
        string decimals = padded[^TUnit.Decimals..].TrimEnd('0');
        return decimals.Length == 0 ? whole : $"{whole}.{decimals}";
    }
}
