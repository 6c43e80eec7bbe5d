using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A part of a balance was locked.</summary>
/// <param name="Account">The account.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Amount">How much.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record StakeLocked(string Account, string Pool, UInt128 Amount) : DelegationEvent;
