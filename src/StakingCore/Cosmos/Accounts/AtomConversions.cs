using StakingCore.Amounts;

namespace StakingCore.Cosmos;

/// <summary>
/// Exact conversions between the Cosmos Hub's coins and amounts of uatom: the SDK's integers reach 2^256 − 1 and have a sign,
/// amounts go from 0 to 2^128 − 1.
/// </summary>
public static class AtomConversions
{
    /// <summary>A coin's amount in uatom.</summary>
    /// <param name="coin">A coin of the denomination <c>uatom</c>.</param>
    /// <exception cref="ArgumentException">The coin is of another denomination.</exception>
    /// <exception cref="OverflowException">The amount is below zero or above 2^128 − 1.</exception>
    public static Amount<MicroAtom> ToMicroAtom(this Coin coin) => coin.Denom == MicroAtom.Symbol
        ? coin.Amount.ToMicroAtom()
        : throw new ArgumentException($"Expected the denomination {MicroAtom.Symbol}, found '{coin}'.", nameof(coin));

    /// <summary>An integer that counts uatom, as an amount.</summary>
    /// <param name="value">The integer, in uatom.</param>
    /// <exception cref="OverflowException">The integer is below zero or above 2^128 − 1.</exception>
    public static Amount<MicroAtom> ToMicroAtom(this CosmosInteger value) => new((UInt128)value);

    /// <summary>The coin of the denomination <c>uatom</c>; every amount has one.</summary>
    /// <param name="amount">The amount.</param>
    public static Coin ToCoin(this Amount<MicroAtom> amount) => new(MicroAtom.Symbol, amount.ToCosmosInteger());

    /// <summary>The SDK's integer that counts the uatom; every amount has one.</summary>
    /// <param name="amount">The amount.</param>
    public static CosmosInteger ToCosmosInteger(this Amount<MicroAtom> amount) => amount.BaseUnits;
}
