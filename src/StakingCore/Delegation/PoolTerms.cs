using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>One pool of a whole boundary: its bond, what it asks for, and the blocks it made. Amounts are 64-bit base units.</summary>
/// <param name="Bond">B: the operator's bond.</param>
/// <param name="Cost">What the operator takes before anything is shared.</param>
/// <param name="Margin">m: the share of what is left after the cost that the operator takes, at most one.</param>
/// <param name="Blocks">The blocks it made in the rewarded epoch.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PoolTerms(ulong Bond, ulong Cost, Fraction Margin, ulong Blocks);
