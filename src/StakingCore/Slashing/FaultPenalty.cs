using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>A fault and what it costs by itself. <c>default</c> is a fault at epoch 0 that costs nothing.</summary>
/// <param name="Epoch">The epoch (era, height, period: the window's unit) at which the fault happened.</param>
/// <param name="Penalty">What it costs by itself, in base units.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct FaultPenalty(ulong Epoch, UInt128 Penalty);
