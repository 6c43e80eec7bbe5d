using System.Numerics;
using System.Runtime.InteropServices;
using StakingCore.Cardano;
using StakingCore.Numerics;

namespace StakingCore.Delegation;

/// <content>The rewards: a pass over the pools, one over the wallets, one over the other locked stake.</content>
public sealed partial class BoundaryCrossing
{
    // Rewards are added to balances while they are still in the first cache.
    private const int RowsAtATime = 2048;

    // One share a pool, moved by one: the first is that of no pool, which is zero. The estimates stand apart so that the vector
    // path gathers from a table small enough for the first cache.
    private readonly Proportion[] _share;
    private readonly double[] _estimate;

    private BoundaryTotals Pay(
        ulong ended, ulong available, ulong allBlocks, StakeSnapshot? snapshot, BoundaryColumns columns, BoundaryRewards rewards)
    {
        if (snapshot is null)
        {
            rewards.Pools.Clear();
            rewards.Wallets.Clear();
            rewards.Locks.Clear();
            return new BoundaryTotals { Returned = available };
        }

        ulong operators = PayPools(ended, available, allBlocks, snapshot, columns, rewards.Pools);
        ReadOnlySpan<Proportion> shares = _share.AsSpan(0, snapshot.Pools.Length + 1);
        ReadOnlySpan<double> estimates = _estimate.AsSpan(0, snapshot.Pools.Length + 1);

        ReadOnlySpan<ulong> weights = snapshot.WalletWeight;
        ulong wallets = 0;
        for (int row = 0; row < weights.Length; row += RowsAtATime)
        {
            int count = int.Min(RowsAtATime, weights.Length - row);
            Span<ulong> toWallets = rewards.Wallets.Slice(row, count);
            wallets += (ulong)GroupedColumn.Floor(
                weights.Slice(row, count), snapshot.WalletPool.Slice(row, count), shares, estimates, toWallets, _path);
            AddTo(columns.Balances.Slice(row, count), toWallets);
        }

        rewards.Wallets[weights.Length..].Clear();

        Span<ulong> toLocks = rewards.Locks[..snapshot.LockWeight.Length];
        ulong locks = (ulong)GroupedColumn.Floor(snapshot.LockWeight, snapshot.LockPool, shares, estimates, toLocks, _path);
        rewards.Locks[toLocks.Length..].Clear();
        ReadOnlySpan<int> accounts = snapshot.LockAccount;
        for (int row = 0; row < toLocks.Length; row++)
        {
            columns.Balances[accounts[row]] += toLocks[row];
        }

        // All rewards together are at most what is available: see PoolEpochReward.
        return new BoundaryTotals
        {
            PaidEpoch = snapshot.Epoch,
            Operators = operators,
            Wallets = wallets,
            Locks = locks,
            Returned = available - operators - wallets - locks,
        };
    }

    private ulong PayPools(
        ulong ended,
        ulong available,
        ulong allBlocks,
        StakeSnapshot snapshot,
        BoundaryColumns columns,
        Span<PoolEpochReward> rewards)
    {
        ReadOnlySpan<PoolSnapshotRow> stakes = snapshot.Pools;
        ulong allWeight = 0;
        foreach (PoolSnapshotRow stake in stakes)
        {
            allWeight += stake.Bond + stake.Locked + PoolEpochReward.LiquidWeightOf(_parameters, stake.Liquid);
        }

        OptimalRewardCurve curve = PoolEpochReward.CurveOf(_parameters, available, snapshot.TotalStake);
        ulong operators = 0;
        for (int pool = 0; pool < stakes.Length; pool++)
        {
            // A pool that was in jail for a part of the epoch counts as one that made no blocks.
            ref readonly PoolRow row = ref columns.Pools[pool];
            ulong blocks = row.IsJailed || row.UnjailedEpoch == ended ? 0 : columns.Blocks[pool];
            PoolSnapshotRow stake = stakes[pool];
            var reward = PoolEpochReward.FromWords(
                _parameters,
                in curve,
                snapshot.TotalStake,
                allWeight,
                allBlocks,
                new PoolTerms(stake.Bond, row.Cost, row.Margin, blocks),
                stake.Locked,
                stake.Liquid);
            ulong toOperator = (ulong)reward.OperatorReward;
            columns.Balances[row.Operator] += toOperator;
            operators += toOperator;
            rewards[pool] = reward;
            _share[pool + 1] = reward.MemberShare();
            _estimate[pool + 1] = _share[pool + 1].Estimate;
        }

        rewards[stakes.Length..].Clear();
        return operators;
    }

    // Vectors wrap silently; a balance and its reward are parts of one whole that is below 2^64.
    private static void AddTo(Span<ulong> balances, ReadOnlySpan<ulong> rewards)
    {
        Span<Vector<ulong>> sums = MemoryMarshal.Cast<ulong, Vector<ulong>>(balances[..rewards.Length]);
        ReadOnlySpan<Vector<ulong>> added = MemoryMarshal.Cast<ulong, Vector<ulong>>(rewards);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += added[i];
        }

        for (int row = sums.Length * Vector<ulong>.Count; row < rewards.Length; row++)
        {
            balances[row] += rewards[row];
        }
    }
}
