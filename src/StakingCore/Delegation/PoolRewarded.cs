using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>What a pool earned, and what was paid of it after every floor.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Epoch">The epoch that was rewarded.</param>
/// <param name="Reward">What the pool earned.</param>
/// <param name="Paid">What operator and members got of it.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record PoolRewarded(string Pool, ulong Epoch, UInt128 Reward, UInt128 Paid) : DelegationEvent;
