using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>An operator added to its bond.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Operator">Its operator.</param>
/// <param name="Amount">How much.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record BondAdded(string Pool, string Operator, UInt128 Amount) : DelegationEvent;
