using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>An epoch began; the boundary is complete.</summary>
/// <param name="Epoch">The epoch.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record EpochStarted(ulong Epoch) : DelegationEvent;
