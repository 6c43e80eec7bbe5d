using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>The stake of every pool that was open when an epoch began. Compared by content.</summary>
/// <param name="Epoch">The epoch that began with it.</param>
/// <param name="Total">T: all that existed outside the reserve, the treasury included and what was burned not.</param>
/// <param name="Pools">The pools.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record DelegationSnapshot(ulong Epoch, UInt128 Total, ImmutableSortedDictionary<string, PoolSnapshot> Pools)
{
    /// <summary>What all pools control together.</summary>
    public UInt128 Controlled => Pools.Values.Aggregate(UInt128.Zero, static (sum, pool) => sum + pool.Controlled);

    /// <inheritdoc />
    public bool Equals(DelegationSnapshot? other) =>
        other is not null && Epoch == other.Epoch && Total == other.Total && Pools.SequenceEqual(other.Pools);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Epoch, Total, Pools.Count);
}
