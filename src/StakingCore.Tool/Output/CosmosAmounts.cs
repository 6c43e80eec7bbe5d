using System.Globalization;
using System.Numerics;
using StakingCore.Cosmos;

namespace StakingCore.Tool.Output;

/// <summary>Writes Cosmos amounts for people, in base units: exact, thousands set apart, the same in every culture.</summary>
internal static class CosmosAmounts
{
    internal static string Of(CosmosInteger amount) => Numbers.Count(amount.ToBigInteger());

    /// <summary>All decimals, without the zeros at the end.</summary>
    internal static string Of(CosmosDecimal amount)
    {
        var scale = BigInteger.Pow(10, CosmosDecimal.Decimals);
        var whole = BigInteger.DivRem(BigInteger.Abs(amount.ToUnits()), scale, out BigInteger rest);
        string fraction = rest.ToString(CultureInfo.InvariantCulture).PadLeft(CosmosDecimal.Decimals, '0').TrimEnd('0');
        return $"{(amount.IsNegative ? "-" : string.Empty)}{Numbers.Count(whole)}{(fraction.Length > 0 ? "." : string.Empty)}{fraction}";
    }

    /// <summary>A part of one as a percentage, exact.</summary>
    internal static string Percent(CosmosDecimal part) => $"{Of(part.MulInt(100))}%";

    /// <summary>The amounts of other denominations, the first few by name.</summary>
    internal static string Others(DecCoins coins, string denom)
    {
        const int Shown = 3;
        DecCoin[] others = [.. coins.Where(coin => coin.Denom != denom)];
        return others.Length == 0
            ? "none"
            : string.Join(", ", others.Take(Shown).Select(coin => $"{Of(coin.Amount)} {coin.Denom}"))
                + (others.Length > Shown ? $" and {Numbers.Count(others.Length - Shown)} more (--json lists all)" : string.Empty);
    }

    /// <summary>Coins in full, or nothing.</summary>
    internal static string All(DecCoins coins) => coins.IsEmpty ? "0" : string.Join(", ", coins.Select(coin => $"{Of(coin.Amount)} {coin.Denom}"));

    /// <summary>Coins in full, or nothing.</summary>
    internal static string All(Coins coins) => coins.IsEmpty ? "0" : string.Join(", ", coins.Select(coin => $"{Of(coin.Amount)} {coin.Denom}"));
}
