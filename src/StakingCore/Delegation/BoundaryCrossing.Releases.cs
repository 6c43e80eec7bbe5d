namespace StakingCore.Delegation;

/// <content>What ends at a boundary: exits, moves, and pools that retire.</content>
public sealed partial class BoundaryCrossing
{
    // Of each pool that closes: how many rows it sends out and then where the next one goes, and the number of its next request.
    private readonly int[] _closingExit;
    private readonly ulong[] _closingRequest;

    private static (int Left, ulong Released) ReleaseExits(ulong epoch, Span<ExitRow> exits, Span<ulong> withdrawable)
    {
        ulong released = 0;
        int left = 0;
        foreach (ref readonly ExitRow exit in exits)
        {
            if (exit.ReleaseEpoch > epoch)
            {
                exits[left++] = exit;
                continue;
            }

            withdrawable[exit.Account] += exit.Amount;
            released += exit.Amount;
        }

        return (left, released);
    }

    // Every fault that can still be reported happened after a lot this old came to its pool, so its history no longer matters:
    // such lots of one account at one pool become one.
    private int ReleaseMoves(ulong epoch, Span<LockRow> locks)
    {
        bool anyIsOld = epoch >= _parameters.UnbondingDelayEpochs;
        ulong old = anyIsOld ? epoch - _parameters.UnbondingDelayEpochs : 0;
        int account = -1;
        int pool = -1;
        int matured = -1;
        int left = 0;
        for (int row = 0; row < locks.Length; row++)
        {
            LockRow lot = locks[row];
            if (lot.Amount == 0)
            {
                continue;
            }

            if (lot.Account != account || lot.Pool != pool)
            {
                (account, pool, matured) = (lot.Account, lot.Pool, -1);
            }

            if (!anyIsOld || lot.SinceEpoch > old)
            {
                Keep(locks, row, left++);
            }
            else if (matured >= 0)
            {
                LockRow first = locks[matured];
                locks[matured] = first with { Amount = first.Amount + lot.Amount, SinceEpoch = ulong.Min(first.SinceEpoch, lot.SinceEpoch) };
            }
            else
            {
                matured = left;
                Keep(locks, row, left++);
                if (lot.FromPool != BoundaryColumns.NoPool)
                {
                    locks[matured] = lot with { FromPool = BoundaryColumns.NoPool, FromSinceEpoch = 0 };
                }
            }
        }

        return left;
    }

    // Most boundaries drop nothing: a row that stays where it is need not be written.
    private static void Keep(Span<LockRow> locks, int row, int target)
    {
        if (row != target)
        {
            locks[target] = locks[row];
        }
    }

    /// <summary>
    /// Sends out what the pools that close hold, pool by pool: the bond, then the locked stake by owner. The rows are counted
    /// first, so that each finds its place in one more pass.
    /// </summary>
    private BoundaryState ClosePools(BoundaryState state, ulong release, BoundaryColumns columns)
    {
        if (!AnyRetires(columns.Pools))
        {
            return state;
        }

        Span<LockRow> locks = columns.Locks[..state.LockCount];
        CountClosing(locks, columns.Pools);
        int exits = state.ExitCount;
        ulong request = state.NextRequest;
        for (int pool = 0; pool < columns.Pools.Length; pool++)
        {
            PoolRow row = columns.Pools[pool];
            if (!row.IsRetiring)
            {
                continue;
            }

            (int rows, ulong requests) = (_closingExit[pool], _closingRequest[pool]);
            if (row.Bond > 0)
            {
                var bond = new LockRow(row.Operator, pool, row.Bond, row.OpenedEpoch, BoundaryColumns.NoPool, 0);
                columns.Exits[exits++] = ExitOf(bond, request++, release, isBond: true);
            }

            (_closingExit[pool], _closingRequest[pool]) = (exits, request);
            exits += rows;
            request += requests;
        }

        int left = SendOut(locks, release, columns);
        foreach (ref PoolRow row in columns.Pools)
        {
            if (row.IsRetiring)
            {
                row = row with { Bond = 0, IsRetiring = false, IsJailed = false, ClosedEpoch = state.Epoch };
            }
        }

        return state with { LockCount = left, ExitCount = exits, NextRequest = request };
    }

    private void CountClosing(ReadOnlySpan<LockRow> locks, ReadOnlySpan<PoolRow> pools)
    {
        _closingExit.AsSpan(0, pools.Length).Clear();
        _closingRequest.AsSpan(0, pools.Length).Clear();
        for (int row = 0; row < locks.Length; row++)
        {
            int pool = locks[row].Pool;
            if (pools[pool].IsRetiring)
            {
                _closingExit[pool]++;
                _closingRequest[pool] += IsSameMember(locks, row) ? 0UL : 1;
            }
        }
    }

    // The request that a pool's last member got is one below the number of its next.
    private int SendOut(Span<LockRow> locks, ulong release, BoundaryColumns columns)
    {
        (int account, int pool) = (-1, -1);
        int left = 0;
        for (int row = 0; row < locks.Length; row++)
        {
            LockRow lot = locks[row];
            if (!columns.Pools[lot.Pool].IsRetiring)
            {
                Keep(locks, row, left++);
                continue;
            }

            if (lot.Account != account || lot.Pool != pool)
            {
                (account, pool) = (lot.Account, lot.Pool);
                _closingRequest[pool]++;
            }

            columns.Exits[_closingExit[pool]++] = ExitOf(lot, _closingRequest[pool] - 1, release, isBond: false);
        }

        return left;
    }

    private ExitRow ExitOf(LockRow lot, ulong request, ulong release, bool isBond) => new()
    {
        Request = request,
        Account = lot.Account,
        Pool = lot.Pool,
        Amount = lot.Amount,
        SinceEpoch = lot.SinceEpoch,
        FromPool = lot.FromPool,
        FromSinceEpoch = lot.FromSinceEpoch,
        RequestEpoch = release - _parameters.UnbondingDelayEpochs,
        ReleaseEpoch = release,
        IsByClosing = true,
        IsBond = isBond,
    };

    private static bool AnyRetires(ReadOnlySpan<PoolRow> pools)
    {
        foreach (ref readonly PoolRow pool in pools)
        {
            if (pool.IsRetiring)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameMember(ReadOnlySpan<LockRow> locks, int row) =>
        row > 0 && locks[row - 1].Account == locks[row].Account && locks[row - 1].Pool == locks[row].Pool;
}
