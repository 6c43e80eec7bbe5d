using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>One pool as a snapshot holds it, what it asks for, and the blocks it made.</summary>
/// <param name="Bond">B: the operator's bond, in base units.</param>
/// <param name="Locked">S: the locked delegations, in base units.</param>
/// <param name="Liquid">Q: the liquid delegations, in base units.</param>
/// <param name="Cost">What the operator takes before anything is shared, in base units.</param>
/// <param name="Margin">m: the share of what is left after the cost that the operator takes, at most one.</param>
/// <param name="Blocks">The blocks it made in the rewarded epoch.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct RewardedPool(
    UInt128 Bond, UInt128 Locked, UInt128 Liquid, UInt128 Cost, Fraction Margin, ulong Blocks);
