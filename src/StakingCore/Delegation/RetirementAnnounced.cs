using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A pool closes at the next boundary.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="CloseEpoch">The epoch at whose start it closes.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RetirementAnnounced(string Pool, ulong CloseEpoch) : DelegationEvent;
