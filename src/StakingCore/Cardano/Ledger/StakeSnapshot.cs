using System.Collections.Immutable;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Who had which stake at which pool at an epoch boundary, and what the pools declared at that moment. Immutable; compared by
/// content.
/// </summary>
/// <remarks>
/// Taken as mark at the end of epoch x, it is set during x + 2, whose leaders it elects, and go during x + 3, when the rewards for
/// the blocks of x + 2 are calculated with it. Source: cardano-ledger <c>core/State/SnapShots.hs</c> and <c>Shelley/Rules/Snap.hs</c>,
/// <c>snapTransition</c>.
/// </remarks>
public sealed class StakeSnapshot : IEquatable<StakeSnapshot>
{
    private StakeSnapshot(ImmutableArray<StakeDelegation> delegations, ImmutableSortedDictionary<PoolId, SnapshotPool> pools)
    {
        Delegations = delegations;
        Pools = pools;
        var stakes = ImmutableSortedDictionary.CreateBuilder<PoolId, Amount<Lovelace>>();
        foreach (PoolId pool in pools.Keys)
        {
            stakes[pool] = default;
        }

        foreach (StakeDelegation delegation in delegations)
        {
            stakes[delegation.Pool] = stakes.GetValueOrDefault(delegation.Pool) + delegation.Stake;
            ActiveStake += delegation.Stake;
        }

        PoolStakes = stakes.ToImmutable();
    }

    /// <summary>The snapshot of a ledger without delegations or pools.</summary>
    public static StakeSnapshot Empty { get; } = new([], ImmutableSortedDictionary<PoolId, SnapshotPool>.Empty);

    /// <summary>The delegations, by ascending credential; every stake is above zero lovelace.</summary>
    public ImmutableArray<StakeDelegation> Delegations { get; }

    /// <summary>What each pool declared, pools without any stake included.</summary>
    public ImmutableSortedDictionary<PoolId, SnapshotPool> Pools { get; }

    /// <summary>The stake at each pool, in lovelace: zero for a pool of the snapshot that nobody delegates to.</summary>
    public ImmutableSortedDictionary<PoolId, Amount<Lovelace>> PoolStakes { get; }

    /// <summary>All stake in the snapshot, in lovelace; zero when it is empty.</summary>
    public Amount<Lovelace> ActiveStake { get; }

    /// <summary>Makes a snapshot from known figures.</summary>
    /// <param name="pools">The pools, each id once.</param>
    /// <param name="delegations">The delegations in any order, each credential once; rows without stake are left out.</param>
    /// <exception cref="ArgumentException">
    /// A pool or credential appears twice or has no name, or a stake is above 2^64 − 1.
    /// </exception>
    public static StakeSnapshot From(IEnumerable<SnapshotPool> pools, IEnumerable<StakeDelegation> delegations)
    {
        ArgumentNullException.ThrowIfNull(pools);
        ArgumentNullException.ThrowIfNull(delegations);
        var byId = ImmutableSortedDictionary.CreateBuilder<PoolId, SnapshotPool>();
        foreach (SnapshotPool pool in pools)
        {
            if (!byId.TryAdd(LedgerKey.Check(pool, nameof(pools)).Id, pool))
            {
                throw new ArgumentException($"Pool {pool.Id} appears twice.", nameof(pools));
            }
        }

        var byCredential = new SortedDictionary<Credential, StakeDelegation>();
        foreach (StakeDelegation delegation in delegations)
        {
            LedgerKey.Check(delegation.Pool, nameof(delegations));
            LovelaceRange.Check(delegation.Stake, nameof(delegations));
            if (!byCredential.TryAdd(LedgerKey.Check(delegation.Credential, nameof(delegations)), delegation))
            {
                throw new ArgumentException($"Credential {delegation.Credential} appears twice.", nameof(delegations));
            }
        }

        return new StakeSnapshot([.. byCredential.Values.Where(delegation => !delegation.Stake.IsZero)], byId.ToImmutable());
    }

    /// <summary>Whether the two snapshots have the same content.</summary>
    /// <param name="other">The other snapshot.</param>
    public bool Equals(StakeSnapshot? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Delegations.AsSpan().SequenceEqual(other.Delegations.AsSpan())
            && Pools.Values.SequenceEqual(other.Pools.Values));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as StakeSnapshot);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Delegations.Length, Pools.Count, ActiveStake);

    // A credential's stake is its UTxO and its account together, and counts where it is registered, delegated and above zero
    // (core/State/Stake.hs, resolveActiveInstantStakeCredentials). Updates that are still pending are not shown.
    internal static StakeSnapshot Take(
        IEnumerable<KeyValuePair<Credential, StakeAccount>> accounts,
        ImmutableSortedDictionary<Credential, Amount<Lovelace>> utxoStake,
        IEnumerable<RegisteredPool> pools)
    {
        ImmutableArray<StakeDelegation>.Builder delegations = ImmutableArray.CreateBuilder<StakeDelegation>();
        foreach ((Credential credential, StakeAccount account) in accounts)
        {
            Amount<Lovelace> stake = account.Balance + utxoStake.GetValueOrDefault(credential);
            if (account.Pool is { } pool && !stake.IsZero)
            {
                delegations.Add(new StakeDelegation(credential, pool, stake));
            }
        }

        return new StakeSnapshot(
            delegations.ToImmutable(), pools.ToImmutableSortedDictionary(pool => pool.Id, pool => pool.Current));
    }
}
