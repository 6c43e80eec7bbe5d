using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>What a pool controlled when a snapshot was taken, in base units. <c>default</c> is a pool that was not open.</summary>
/// <param name="Bond">B, the operator's bond.</param>
/// <param name="Locked">S, the locked stake.</param>
/// <param name="Liquid">Q, the liquid stake.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PoolSnapshotRow(ulong Bond, ulong Locked, ulong Liquid)
{
    /// <summary>C = B + S + Q: what the pool controls, and what a fault of its exposes.</summary>
    public UInt128 Controlled => (UInt128)Bond + Locked + Liquid;
}
