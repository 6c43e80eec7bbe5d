using System.Globalization;
using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Tool.Output;

/// <summary>Writes numbers for people: the same in every culture, thousands set apart, ADA with its six decimals.</summary>
internal static class Numbers
{
    private const string Unknown = "-";

    internal static string Ada(Amount<Lovelace>? amount) => amount is { } known ? Ada((BigInteger)known.BaseUnits) : Unknown;

    internal static string Ada(BigInteger lovelace)
    {
        var whole = BigInteger.DivRem(BigInteger.Abs(lovelace), 1_000_000, out BigInteger rest);
        return string.Create(CultureInfo.InvariantCulture, $"{(lovelace.Sign < 0 ? "-" : string.Empty)}{whole:N0}.{(int)rest:D6}");
    }

    /// <summary>Gwei as ether with all nine decimals.</summary>
    internal static string Ether(BigInteger gwei)
    {
        var whole = BigInteger.DivRem(BigInteger.Abs(gwei), 1_000_000_000, out BigInteger rest);
        return string.Create(CultureInfo.InvariantCulture, $"{(gwei.Sign < 0 ? "-" : string.Empty)}{whole:N0}.{(int)rest:D9}");
    }

    internal static string Count(BigInteger count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A proportion with decimals, half to even.</summary>
    internal static string Decimal(Ratio? ratio, int decimals) => ratio is { } known ? Scaled(known.ToScaledHalfEven(decimals), decimals) : Unknown;

    /// <summary>A proportion as a percentage with two decimals, half to even.</summary>
    internal static string Percent(Ratio? ratio) => ratio is { } known ? Scaled(known.ToScaledHalfEven(4), 2) : Unknown;

    /// <summary>The middle left out of a name that is too long for a table.</summary>
    internal static string Shortened(string name, int length) =>
        name.Length <= length ? name : $"{name[..(length - 8)]}...{name[^5..]}";

    private static string Scaled(UInt128 value, int decimals)
    {
        (UInt128 whole, UInt128 rest) = UInt128.DivRem(value, (UInt128)BigInteger.Pow(10, decimals));
        string part = rest.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0');
        return string.Create(CultureInfo.InvariantCulture, $"{(BigInteger)whole:N0}.{part}");
    }
}
