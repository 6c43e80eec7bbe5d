using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A pool opened.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Operator">Its operator.</param>
/// <param name="Bond">The bond it was opened with.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record PoolOpened(string Pool, string Operator, UInt128 Bond) : DelegationEvent;
