using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>An account was paid for its part in a pool.</summary>
/// <param name="Account">The account.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Amount">How much.</param>
/// <param name="IsOperator">Whether as the operator.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RewardPaid(string Account, string Pool, UInt128 Amount, bool IsOperator) : DelegationEvent;
