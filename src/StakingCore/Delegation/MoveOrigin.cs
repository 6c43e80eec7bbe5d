using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>Where moved stake was before, for the faults that happened there.</summary>
/// <param name="Pool">The old pool.</param>
/// <param name="SinceEpoch">The epoch in which it was locked at the old pool.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct MoveOrigin(string Pool, ulong SinceEpoch);
