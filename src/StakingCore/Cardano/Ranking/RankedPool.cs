using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Ranking;

/// <summary>A pool's place in the ranking.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Place">1 for the most desirable pool, and so on, without gaps: no two pools share a place.</param>
/// <param name="DesirabilityBinary64">See <see cref="Desirability"/>.</param>
/// <param name="IsTop">Whether the pool is among the top pools, which are expected to fill up to saturation.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RankedPool(PoolCandidate Pool, int Place, double DesirabilityBinary64, bool IsTop)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(RankedPool), PrintMembers);
}
