using System.Text.Json.Serialization;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Ranking;

/// <summary>The share of its allowed blocks that a pool is expected to make, 0 to 1; binary64 by protocol.</summary>
/// <remarks>
/// Source: cardano-ledger <c>Shelley/PoolRank.hs</c>, <c>PerformanceEstimate</c>. <c>default</c> is 0, a pool that makes no
/// block; legal. See <see cref="PerformanceLikelihood.Estimate"/>.
/// </remarks>
public readonly record struct PerformanceEstimate
{
    /// <summary>Makes an estimate.</summary>
    /// <param name="binary64">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1, or not a number.</exception>
    [JsonConstructor]
    public PerformanceEstimate(double binary64) => Binary64 = binary64 is >= 0 and <= 1
        ? binary64
        : throw new ArgumentOutOfRangeException(nameof(binary64), binary64, "Expected 0 to 1.");

    /// <summary>The value, 0 to 1.</summary>
    public double Binary64 { get; }

    /// <summary>The estimate of a pool without any history: 0.885.</summary>
    public static PerformanceEstimate Fresh { get; } = PerformanceLikelihood.Empty.Estimate();

    /// <summary>1: a pool that makes every block it may.</summary>
    public static PerformanceEstimate Perfect => new(1);

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(PerformanceEstimate), PrintMembers);
}
