using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A part of locked stake with one history.</summary>
/// <param name="Amount">How much, in base units.</param>
/// <param name="SinceEpoch">The epoch in which it was locked at its pool, or moved there: the pool's later faults reach it.</param>
/// <param name="Origin">Where it was before, until the move matures; null where it was not moved.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct StakeLot(UInt128 Amount, ulong SinceEpoch, MoveOrigin? Origin)
{
    /// <summary>Whether a fault of a pool in an epoch reaches it, for as long as it is at <paramref name="home"/>.</summary>
    internal bool IsReachedBy(string pool, ulong faultEpoch, string home) =>
        (home == pool && SinceEpoch < faultEpoch)
        || (Origin is { } origin && origin.Pool == pool && origin.SinceEpoch < faultEpoch && faultEpoch <= SinceEpoch);
}
