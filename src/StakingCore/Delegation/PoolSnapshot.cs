using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>What a pool controlled when a snapshot was taken, in base units. Compared by content.</summary>
/// <param name="Bond">B, the operator's bond.</param>
/// <param name="Locked">S, the locked stake.</param>
/// <param name="Liquid">Q, the liquid stake.</param>
/// <param name="Members">Whose the locked and the liquid stake is.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record PoolSnapshot(
    UInt128 Bond, UInt128 Locked, UInt128 Liquid, ImmutableSortedDictionary<string, MemberStake> Members)
{
    /// <summary>C = B + S + Q: what the pool controls, and what a fault of its exposes.</summary>
    public UInt128 Controlled => Bond + Locked + Liquid;

    /// <inheritdoc />
    public bool Equals(PoolSnapshot? other) =>
        other is not null
        && Bond == other.Bond
        && Locked == other.Locked
        && Liquid == other.Liquid
        && Members.SequenceEqual(other.Members);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Bond, Locked, Liquid, Members.Count);
}
