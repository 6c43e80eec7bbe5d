using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano;

/// <summary>One pool of a snapshot, as the columns path takes it.</summary>
/// <param name="Parameters">What the pool declares.</param>
/// <param name="Blocks">
/// The blocks that it made in the epoch. A pool with none is not evaluated: it has no reward and no entry.
/// </param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct EpochPool(PoolParameters Parameters, ulong Blocks);
