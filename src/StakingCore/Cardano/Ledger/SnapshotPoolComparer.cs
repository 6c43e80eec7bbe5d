using System.Collections.Immutable;

namespace StakingCore.Cardano.Ledger;

/// <summary>Compares pools by content: a record alone would compare the sets of owners by reference.</summary>
internal sealed class SnapshotPoolComparer : IEqualityComparer<SnapshotPool>
{
    internal static SnapshotPoolComparer Instance { get; } = new();

    public bool Equals(SnapshotPool? x, SnapshotPool? y) =>
        ReferenceEquals(x, y)
        || (x is not null
            && y is not null
            && x.Id == y.Id
            && x.Parameters == y.Parameters
            && x.RewardAccount == y.RewardAccount
            && x.Owners.SetEquals(y.Owners));

    public int GetHashCode(SnapshotPool obj) => HashCode.Combine(obj.Id, obj.Parameters, obj.RewardAccount);

    // The caller's set may be a mutable one; a state must not change with it.
    internal static SnapshotPool Frozen(SnapshotPool pool) =>
        pool.Owners is ImmutableSortedSet<Credential> ? pool : pool with { Owners = pool.Owners.ToImmutableSortedSet() };
}
