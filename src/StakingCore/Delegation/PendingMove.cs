using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A move that has not matured.</summary>
/// <param name="Account">Whose stake it is.</param>
/// <param name="From">The pool that it left.</param>
/// <param name="To">The pool that it joined.</param>
/// <param name="Amount">How much of it is left, in base units.</param>
/// <param name="RequestEpoch">The epoch of the move.</param>
/// <param name="ReleaseEpoch">The epoch at whose start it matures.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PendingMove(
    string Account, string From, string To, UInt128 Amount, ulong RequestEpoch, ulong ReleaseEpoch);
