using StakingCore.Numerics;

namespace StakingCore.Delegation;

/// <content>The next snapshot: a pass over the wallets, then one over the locked stake.</content>
public sealed partial class BoundaryCrossing
{
    // For an index moved by one, so that no pool has an entry as well: the pool where it is open, and the liquid stake.
    private readonly int[] _openPool;
    private readonly ulong[] _liquid;

    private void TakeSnapshot(ulong epoch, ulong totalStake, BoundaryColumns columns, ReadOnlySpan<LockRow> locks)
    {
        StakeSnapshot snapshot = SlotOf(epoch);
        snapshot.Begin(epoch, totalStake, columns.Pools.Length, columns.Balances.Length);
        _openPool[0] = BoundaryColumns.NoPool;
        for (int pool = 0; pool < columns.Pools.Length; pool++)
        {
            _openPool[pool + 1] = columns.Pools[pool].ClosedEpoch is null ? pool : BoundaryColumns.NoPool;
        }

        Amounts.Fraction weight = _parameters.LiquidWeight;
        if (weight.Numerator == 1 && ulong.IsPow2(weight.Denominator))
        {
            WeighWallets(snapshot, columns, new ShiftShare64(weight.Denominator));
        }
        else
        {
            WeighWallets(snapshot, columns, new ProperShare64(weight.Numerator, weight.Denominator));
        }

        Span<PoolSnapshotRow> pools = snapshot.Pools;
        for (int pool = 0; pool < pools.Length; pool++)
        {
            pools[pool] = new PoolSnapshotRow(columns.Pools[pool].Bond, 0, _liquid[pool + 1]);
        }

        AddLocks(snapshot, locks);
    }

    private void WeighWallets<TShare>(StakeSnapshot snapshot, BoundaryColumns columns, TShare share)
        where TShare : struct, IUnitShare
    {
        Span<ulong> weights = snapshot.WalletWeight;
        Span<int> pools = snapshot.WalletPool[..weights.Length];
        ReadOnlySpan<ulong> balances = columns.Balances[..weights.Length];
        ReadOnlySpan<int> choices = columns.ChosenPools[..weights.Length];
        ReadOnlySpan<int> open = _openPool.AsSpan(0, columns.Pools.Length + 1);
        Span<ulong> liquid = _liquid.AsSpan(0, columns.Pools.Length + 1);
        liquid.Clear();
        for (int row = 0; row < weights.Length; row++)
        {
            int pool = open[choices[row] + 1];
            ulong balance = balances[row];
            pools[row] = pool;
            weights[row] = pool < 0 ? 0 : share.Floor(balance);

            // The whole is below 2^64, so is every part of it, that of no pool included.
            liquid[pool + 1] += balance;
        }
    }

    private static void AddLocks(StakeSnapshot snapshot, ReadOnlySpan<LockRow> locks)
    {
        Span<PoolSnapshotRow> pools = snapshot.Pools;
        ReadOnlySpan<int> walletPools = snapshot.WalletPool;
        Span<ulong> walletWeights = snapshot.WalletWeight;
        ref ulong weight = ref System.Runtime.CompilerServices.Unsafe.NullRef<ulong>();
        for (int row = 0; row < locks.Length; row++)
        {
            ref readonly LockRow lot = ref locks[row];
            if (!IsSameMember(locks, row))
            {
                weight = ref walletPools[lot.Account] == lot.Pool
                    ? ref walletWeights[lot.Account]
                    : ref snapshot.AddLock(lot.Account, lot.Pool);
            }

            weight += lot.Amount;
            ref PoolSnapshotRow pool = ref pools[lot.Pool];
            pool = pool with { Locked = pool.Locked + lot.Amount };
        }
    }
}
