using System.Runtime.InteropServices;
using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Delegation;

/// <content>What is refused before anything is written.</content>
public sealed partial class BoundaryCrossing
{
    private void CheckShape(in BoundaryState state, in BoundaryColumns columns, in BoundaryRewards rewards, StakeSnapshot? paid)
    {
        CheckAtMost(columns.Balances.Length, AccountCapacity, "accounts", nameof(columns));
        CheckAtMost(columns.Pools.Length, PoolCapacity, "pools", nameof(columns));
        CheckSame(columns.WithdrawableBalances.Length, columns.Balances.Length, "withdrawable amounts", nameof(columns));
        CheckSame(columns.ChosenPools.Length, columns.Balances.Length, "choices", nameof(columns));
        CheckSame(columns.Blocks.Length, columns.Pools.Length, "blocks", nameof(columns));
        CheckCount(state.LockCount, int.Min(columns.Locks.Length, LockCapacity), "rows of locked stake", nameof(state));
        CheckCount(state.ExitCount, columns.Exits.Length, "exits", nameof(state));
        CheckSame(rewards.Pools.Length, columns.Pools.Length, "pool rewards", nameof(rewards));
        CheckSame(rewards.Wallets.Length, columns.Balances.Length, "wallet rewards", nameof(rewards));
        if (paid is not null)
        {
            CheckAtMost(paid.LockWeight.Length, rewards.Locks.Length, "rewards of locked stake", nameof(rewards));
            CheckAtMost(paid.WalletPool.Length, columns.Balances.Length, "accounts of the snapshot", nameof(columns));
            CheckAtMost(paid.Pools.Length, columns.Pools.Length, "pools of the snapshot", nameof(columns));
        }

        ReadOnlySpan<byte> balances = MemoryMarshal.AsBytes(columns.Balances);
        ReadOnlySpan<byte> withdrawable = MemoryMarshal.AsBytes(columns.WithdrawableBalances);
        if (balances.Overlaps(withdrawable) || balances.Overlaps(Bytes(columns.Blocks)) || withdrawable.Overlaps(Bytes(columns.Blocks)))
        {
            throw new ArgumentException("Columns that are written overlap others.", nameof(columns));
        }

        ReadOnlySpan<byte> wallets = MemoryMarshal.AsBytes(rewards.Wallets);
        ReadOnlySpan<byte> locks = MemoryMarshal.AsBytes(rewards.Locks);
        if (wallets.Overlaps(locks)
            || wallets.Overlaps(balances) || wallets.Overlaps(withdrawable) || wallets.Overlaps(Bytes(columns.Blocks))
            || locks.Overlaps(balances) || locks.Overlaps(withdrawable) || locks.Overlaps(Bytes(columns.Blocks)))
        {
            throw new ArgumentException("The rewards overlap the columns or each other.", nameof(rewards));
        }
    }

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<ulong> column) => MemoryMarshal.AsBytes(column);

    // Returns the locked stake, which is added up on the way.
    private static UInt128 CheckRows(in BoundaryState state, in BoundaryColumns columns)
    {
        int accounts = columns.Balances.Length;
        int pools = columns.Pools.Length;
        CheckIndices(columns.ChosenPools, BoundaryColumns.NoPool, pools, "pool", nameof(columns));
        int closing = 0;
        for (int pool = 0; pool < pools; pool++)
        {
            ref readonly PoolRow row = ref columns.Pools[pool];
            CheckIndex(row.Operator, accounts, pool, "account", nameof(columns));
            if (row.Margin > Fraction.One)
            {
                throw new ArgumentOutOfRangeException(nameof(columns), row.Margin, $"The margin of pool {pool} is above one.");
            }

            if (row.ClosedEpoch is { } closed && (row.IsRetiring || row.Bond > 0 || columns.Blocks[pool] > 0))
            {
                throw new ArgumentException($"Pool {pool} closed in epoch {closed}: it has no bond, makes no blocks and cannot retire.", nameof(columns));
            }

            closing += row.IsRetiring && row.Bond > 0 ? 1 : 0;
        }

        UInt128 locked = CheckLocks(columns.Locks[..state.LockCount], accounts, columns.Pools, ref closing);
        CheckAtMost(closing, columns.Exits.Length - state.ExitCount, "rows may leave pools that close", nameof(columns));
        _ = state.NextRequest + (ulong)closing;
        foreach (ref readonly ExitRow exit in columns.Exits[..state.ExitCount])
        {
            CheckIndex(exit.Account, accounts, 0, "account", nameof(columns));
        }

        return locked;
    }

    // Counts the rows that are locked to pools that retire, and returns the sum of all rows.
    private static UInt128 CheckLocks(
        ReadOnlySpan<LockRow> locks, int accounts, ReadOnlySpan<PoolRow> pools, ref int closing, string columns = "columns")
    {
        UInt128 sum = 0;
        long last = -1;
        for (int row = 0; row < locks.Length; row++)
        {
            ref readonly LockRow lot = ref locks[row];
            CheckIndex(lot.Account, accounts, row, "account", columns);
            CheckIndex(lot.Pool, pools.Length, row, "pool", columns);
            long key = ((long)lot.Account << 32) | (uint)lot.Pool;
            if (key < last)
            {
                throw new ArgumentException($"Row {row} of the locked stake is out of order: expected accounts and pools to ascend.", columns);
            }

            last = key;
            ref readonly PoolRow pool = ref pools[lot.Pool];
            if (pool.ClosedEpoch is not null && lot.Amount > 0)
            {
                throw new ArgumentException($"Row {row} is locked to pool {lot.Pool}, which has closed.", columns);
            }

            closing += pool.IsRetiring ? 1 : 0;
            sum += lot.Amount;
        }

        return sum;
    }

    private static ulong SumOutside(in BoundaryState state, ulong fees, UInt128 locked, in BoundaryColumns columns)
    {
        UInt128 sum = locked + WordSum.Of(columns.Balances) + WordSum.Of(columns.WithdrawableBalances) + state.Treasury;
        foreach (ref readonly PoolRow pool in columns.Pools)
        {
            sum += pool.Bond;
        }

        foreach (ref readonly ExitRow exit in columns.Exits[..state.ExitCount])
        {
            sum += exit.Amount;
        }

        return sum + state.Reserve + fees <= ulong.MaxValue
            ? (ulong)sum
            : throw new OverflowException($"There are {sum + state.Reserve + fees} base units; a ledger holds at most 2^64 - 1.");
    }

    private static ulong SumBlocks(in BoundaryColumns columns)
    {
        ulong sum = 0;
        foreach (ulong blocks in columns.Blocks)
        {
            sum += blocks;
        }

        return sum;
    }

    private static void CheckAtMost(int count, int most, string what, string name)
    {
        if (count > most)
        {
            throw new ArgumentException($"{count} {what}: there is room for {most}.", name);
        }
    }

    private static void CheckCount(int count, int most, string what, string name)
    {
        if (count < 0 || count > most)
        {
            throw new ArgumentException($"{count} {what}: expected 0 to {most}.", name);
        }
    }

    private static void CheckSame(int count, int expected, string what, string name)
    {
        if (count != expected)
        {
            throw new ArgumentException($"{count} {what}: expected {expected}.", name);
        }
    }

    private static void CheckIndex(int index, int count, int row, string what, string name)
    {
        if (unchecked((uint)index) >= (uint)count)
        {
            throw new ArgumentException($"Row {row} names {what} {index}; there are {count}.", name);
        }
    }

    private static void CheckIndices(ReadOnlySpan<int> indices, int least, int count, string what, string name)
    {
        // The search needs a range that is not empty.
        int row = count > least ? indices.IndexOfAnyExceptInRange(least, count - 1) : indices.IsEmpty ? -1 : 0;
        if (row >= 0)
        {
            throw new ArgumentException($"Row {row} names {what} {indices[row]}; there are {count}.", name);
        }
    }
}
