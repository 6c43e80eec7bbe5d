using System.Collections.Immutable;

namespace StakingCore.Cardano;

/// <summary>A pool as a stake snapshot holds it. Immutable; compared by content, its owners included.</summary>
public sealed record SnapshotPool
{
    /// <summary>The pool's id.</summary>
    public required PoolId Id { get; init; }

    /// <summary>What the pool declares about its rewards.</summary>
    public required PoolParameters Parameters { get; init; }

    /// <summary>The account that the operator's reward is paid to.</summary>
    public required Credential RewardAccount { get; init; }

    /// <summary>
    /// The declared owners, copied when they are given. Only key hashes own; a script credential given here never matches
    /// one of the delegations.
    /// </summary>
    public required IReadOnlySet<Credential> Owners
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Owners));
            field = value as ImmutableSortedSet<Credential> ?? value.ToImmutableSortedSet();
        }
    }

    /// <inheritdoc />
    public bool Equals(SnapshotPool? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && Parameters == other.Parameters
            && RewardAccount == other.RewardAccount
            && Owners.SetEquals(other.Owners));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Parameters, RewardAccount, Owners.Count);
}
