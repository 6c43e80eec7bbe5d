using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>
/// One part of locked stake with one history, as a row: <see cref="StakeLot"/> with indices for names. A row without an amount
/// is free: a boundary drops it.
/// </summary>
/// <param name="Account">Whose it is: a row of the accounts.</param>
/// <param name="Pool">Where it is locked: a row of the pools.</param>
/// <param name="Amount">How much, in base units.</param>
/// <param name="SinceEpoch">The epoch in which it was locked at its pool, or moved there.</param>
/// <param name="FromPool">The pool that it was moved from, until the move matures; <see cref="BoundaryColumns.NoPool"/> where it was not moved.</param>
/// <param name="FromSinceEpoch">The epoch in which it was locked there; without meaning where it was not moved.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct LockRow(int Account, int Pool, ulong Amount, ulong SinceEpoch, int FromPool, ulong FromSinceEpoch)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(LockRow), PrintMembers);
}
