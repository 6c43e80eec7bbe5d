using StakingCore.Numerics;

namespace StakingCore.Delegation;

/// <content>Snapshots across a restart.</content>
public sealed partial class BoundaryCrossing
{
    /// <summary>Takes a snapshot back that <see cref="TryGetSnapshot"/> gave, in this process or an earlier one. Allocates a sum for each pool.</summary>
    /// <param name="snapshot">The snapshot; it is copied.</param>
    /// <exception cref="ArgumentException">
    /// There is more than the capacity, columns differ in length, an account or pool does not exist, the pools have more stake
    /// than there is, a pool's members weigh more than its locked and liquid stake, or a later snapshot is in its place. Nothing was changed.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread is in a method of the same instance.</exception>
    public void Restore(SnapshotColumns snapshot)
    {
        Caller.Enter();
        try
        {
            CheckSnapshot(snapshot);
            SlotOf(snapshot.Epoch).Fill(snapshot);
        }
        finally
        {
            Caller.Leave();
        }
    }

    // What a payment rests on without looking again: indices, and that the parts are within the whole.
    private void CheckSnapshot(SnapshotColumns snapshot)
    {
        if (SlotOf(snapshot.Epoch).Epoch is { } kept && kept > snapshot.Epoch)
        {
            throw new ArgumentException($"The snapshot of epoch {snapshot.Epoch} would take the place of epoch {kept}.", nameof(snapshot));
        }

        int pools = snapshot.Pools.Length;
        CheckAtMost(pools, PoolCapacity, "pools", nameof(snapshot));
        CheckAtMost(snapshot.WalletPools.Length, AccountCapacity, "accounts", nameof(snapshot));
        CheckAtMost(snapshot.LockPools.Length, LockCapacity, "rows of locked stake", nameof(snapshot));
        CheckSame(snapshot.WalletWeights.Length, snapshot.WalletPools.Length, "weights of wallets", nameof(snapshot));
        CheckSame(snapshot.LockWeights.Length, snapshot.LockPools.Length, "weights of locked stake", nameof(snapshot));
        CheckSame(snapshot.LockAccounts.Length, snapshot.LockPools.Length, "accounts of locked stake", nameof(snapshot));
        CheckIndices(snapshot.WalletPools, BoundaryColumns.NoPool, pools, "pool", nameof(snapshot));
        CheckIndices(snapshot.LockPools, 0, pools, "pool", nameof(snapshot));
        CheckIndices(snapshot.LockAccounts, 0, snapshot.WalletPools.Length, "account", nameof(snapshot));

        UInt128 stake = 0;
        foreach (PoolSnapshotRow pool in snapshot.Pools)
        {
            stake += pool.Controlled;
        }

        if (stake > snapshot.TotalStake)
        {
            throw new ArgumentException($"The pools' stake of {stake} is above all stake, {snapshot.TotalStake}.", nameof(snapshot));
        }

        var weights = new UInt128[pools];
        AddWeights(weights, snapshot.WalletWeights, snapshot.WalletPools);
        AddWeights(weights, snapshot.LockWeights, snapshot.LockPools);
        for (int pool = 0; pool < pools; pool++)
        {
            PoolSnapshotRow row = snapshot.Pools[pool];
            UInt128 most = row.Locked + (UInt128)PoolEpochReward.LiquidWeightOf(_parameters, row.Liquid);
            if (weights[pool] > most)
            {
                throw new ArgumentException($"The members of pool {pool} weigh {weights[pool]}, at most {most}.", nameof(snapshot));
            }
        }
    }

    private static void AddWeights(Span<UInt128> sums, ReadOnlySpan<ulong> weights, ReadOnlySpan<int> pools)
    {
        for (int row = 0; row < weights.Length; row++)
        {
            if (pools[row] != BoundaryColumns.NoPool)
            {
                sums[pools[row]] += weights[row];
            }
        }
    }
}
