using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>Locked stake changed pool.</summary>
/// <param name="Account">The account.</param>
/// <param name="From">The pool that it left.</param>
/// <param name="To">The pool that it joined.</param>
/// <param name="Amount">How much.</param>
/// <param name="ReleaseEpoch">The epoch at whose start the old pool's faults no longer reach it.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record StakeMoved(string Account, string From, string To, UInt128 Amount, ulong ReleaseEpoch) : DelegationEvent;
