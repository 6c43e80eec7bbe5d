using System.Runtime.CompilerServices;

namespace StakingCore.Delegation;

/// <summary>
/// The reward formulas take amounts of up to 64 bits: every width bound rests on that, so it is checked where amounts come in.
/// </summary>
internal static class BaseUnits
{
    internal static ulong Of(UInt128 amount, [CallerArgumentExpression(nameof(amount))] string? name = null) =>
        amount <= ulong.MaxValue
            ? (ulong)amount
            : throw new ArgumentOutOfRangeException(name, amount, "An amount in a reward is at most 2^64 - 1 base units.");
}
