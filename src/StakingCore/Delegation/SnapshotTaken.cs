using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>The stake of every open pool was recorded.</summary>
/// <param name="Epoch">The epoch that begins with it.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record SnapshotTaken(ulong Epoch) : DelegationEvent;
