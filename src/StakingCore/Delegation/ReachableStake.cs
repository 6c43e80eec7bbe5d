using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>What a fault reaches, in base units.</summary>
/// <param name="Operator">The bond, or what is left of it on its way out of a pool that closed.</param>
/// <param name="Delegated">Locked stake, and exits and moves that the fault's epoch still holds.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ReachableStake(UInt128 Operator, UInt128 Delegated)
{
    /// <summary>Both together.</summary>
    /// <exception cref="OverflowException">The sum is above 2^128 − 1, which no ledger reaches.</exception>
    public UInt128 Total => Operator + Delegated;
}
