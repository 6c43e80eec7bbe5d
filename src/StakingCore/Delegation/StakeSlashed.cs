using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A position lost stake; the loss is burned.</summary>
/// <param name="Account">The account.</param>
/// <param name="Pool">The pool at fault.</param>
/// <param name="Amount">How much.</param>
/// <param name="IsBond">Whether it was an operator's bond.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record StakeSlashed(string Account, string Pool, UInt128 Amount, bool IsBond) : DelegationEvent;
