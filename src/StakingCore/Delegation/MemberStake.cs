using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>What one account has in a pool, in base units.</summary>
/// <param name="Locked">Its locked stake, moved stake included.</param>
/// <param name="Liquid">Its balance, where it is delegated to the pool.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct MemberStake(UInt128 Locked, UInt128 Liquid);
