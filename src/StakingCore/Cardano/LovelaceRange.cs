using System.Runtime.CompilerServices;
using StakingCore.Amounts;

namespace StakingCore.Cardano;

/// <summary>
/// The ledger stores lovelace in 64 bits; every width bound of the reward formulas rests on that, so it is checked where
/// amounts come in.
/// </summary>
internal static class LovelaceRange
{
    internal static Amount<Lovelace> Check(
        Amount<Lovelace> amount, [CallerArgumentExpression(nameof(amount))] string? name = null) =>
        amount.BaseUnits <= ulong.MaxValue
            ? amount
            : throw new ArgumentOutOfRangeException(name, amount, "Lovelace amounts are at most 2^64 - 1.");

    internal static ulong Of(
        Amount<Lovelace> amount, [CallerArgumentExpression(nameof(amount))] string? name = null) =>
        (ulong)Check(amount, name).BaseUnits;
}
