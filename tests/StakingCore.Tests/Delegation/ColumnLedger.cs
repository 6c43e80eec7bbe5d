using StakingCore.Amounts;
using StakingCore.Delegation;

namespace StakingCore.Tests.Delegation;

/// <summary>A ledger as arrays of columns, as a caller would hold it.</summary>
internal sealed class ColumnLedger
{
    // What stands in the columns of rewards before a boundary writes them.
    private static readonly PoolEpochReward _stale = PoolEpochReward.Compute(
        SampleDelegation.Parameters, new RewardedEpoch(9_000, 3_000, 300, 1), new RewardedPool(300, 0, 0, 0, Fraction.Zero, 1));

    internal required ulong[] Balance { get; init; }

    internal required ulong[] Withdrawable { get; init; }

    internal required int[] Choice { get; init; }

    internal required LockRow[] Locks { get; init; }

    internal required ExitRow[] Exits { get; init; }

    internal required PoolRow[] Pools { get; init; }

    internal required ulong[] Blocks { get; init; }

    internal BoundaryState State { get; set; }

    internal PoolEpochReward[] PoolRewards { get; private set; } = [];

    internal ulong[] WalletRewards { get; private set; } = [];

    internal ulong[] LockRewards { get; private set; } = [];

    internal ReadOnlySpan<LockRow> UsedLocks => Locks.AsSpan(0, State.LockCount);

    internal ReadOnlySpan<ExitRow> UsedExits => Exits.AsSpan(0, State.ExitCount);

    internal BoundaryColumns Columns => new()
    {
        Balances = Balance,
        WithdrawableBalances = Withdrawable,
        ChosenPools = Choice,
        Locks = Locks,
        Exits = Exits,
        Pools = Pools,
        Blocks = Blocks,
    };

    internal BoundaryRewards Rewards => new() { Pools = PoolRewards, Wallets = WalletRewards, Locks = LockRewards };

    /// <summary>The columns of a ledger before its epoch ends; the fees are taken out of the balances.</summary>
    internal static ColumnLedger Of(DelegationLedger ledger, AdvanceEpoch command, string[] accounts, string[] pools)
    {
        LockRow[] locks = [.. ledger.Locked.SelectMany(entry => entry.Value.Select(lot =>
            LotOf(lot, entry.Key.Account, entry.Key.Pool, accounts, pools)))];
        ExitRow[] exits = [.. ledger.Exits.Select(exit => ExitOf(exit, accounts, pools))];
        return new ColumnLedger
        {
            Balance = [.. accounts.Select(name => (ulong)(ledger.AccountOf(name).Balance - command.Fees.GetValueOrDefault(name)))],
            Withdrawable = [.. accounts.Select(name => (ulong)ledger.AccountOf(name).Withdrawable)],
            Choice = [.. accounts.Select(name => Index(pools, ledger.AccountOf(name).Pool))],
            Locks = locks,
            Exits = [.. exits, .. new ExitRow[locks.Length + pools.Length]],
            Pools = [.. pools.Select(id => PoolOf(ledger, id, accounts))],
            Blocks = [.. pools.Select(id => command.Blocks.GetValueOrDefault(id))],
            State = new BoundaryState
            {
                Epoch = ledger.Epoch,
                Reserve = (ulong)ledger.Reserve,
                Treasury = (ulong)ledger.Treasury,
                LockCount = locks.Length,
                ExitCount = exits.Length,
                NextRequest = ledger.NextRequest,
            },
        };
    }

    /// <summary>Crosses the boundary; rewards are filled with what no boundary writes before.</summary>
    internal BoundaryTotals Cross(BoundaryCrossing boundary, ulong fees)
    {
        PoolRewards = [.. Enumerable.Repeat(_stale, Pools.Length)];
        WalletRewards = [.. Balance.Select(static _ => ulong.MaxValue)];
        LockRewards = [.. Enumerable.Repeat(ulong.MaxValue, boundary.LockCapacity)];
        BoundaryTotals totals = boundary.Cross(State, fees, Columns, Rewards);
        State = totals.Next;
        return totals;
    }

    private static LockRow LotOf(StakeLot lot, string account, string pool, string[] accounts, string[] pools) => new(
        Array.IndexOf(accounts, account),
        Array.IndexOf(pools, pool),
        (ulong)lot.Amount,
        lot.SinceEpoch,
        Index(pools, lot.Origin?.Pool),
        lot.Origin?.SinceEpoch ?? 0);

    private static ExitRow ExitOf(StakeExit exit, string[] accounts, string[] pools) => new()
    {
        Request = exit.Request,
        Account = Array.IndexOf(accounts, exit.Account),
        Pool = Array.IndexOf(pools, exit.Pool),
        Amount = (ulong)exit.Lot.Amount,
        SinceEpoch = exit.Lot.SinceEpoch,
        FromPool = Index(pools, exit.Lot.Origin?.Pool),
        FromSinceEpoch = exit.Lot.Origin?.SinceEpoch ?? 0,
        RequestEpoch = exit.RequestEpoch,
        ReleaseEpoch = exit.ReleaseEpoch,
        IsByClosing = exit.IsByClosing,
        IsBond = exit.IsBond,
    };

    // A row for a pool that nobody has opened yet is that of one that has closed.
    private static PoolRow PoolOf(DelegationLedger ledger, string id, string[] accounts) =>
        ledger.Pools.TryGetValue(id, out DelegationPool? pool)
            ? new PoolRow
            {
                Operator = Array.IndexOf(accounts, pool.Operator),
                Bond = (ulong)pool.Bond,
                Cost = (ulong)UInt128.Min(pool.Cost, ulong.MaxValue),
                Margin = pool.Margin,
                OpenedEpoch = pool.OpenedEpoch,
                IsRetiring = pool.IsRetiring,
                ClosedEpoch = pool.ClosedEpoch,
                IsJailed = pool.IsJailed,
                UnjailedEpoch = pool.UnjailedEpoch,
            }
            : new PoolRow { ClosedEpoch = 0, Margin = Fraction.Zero };

    private static int Index(string[] names, string? name) =>
        name is null ? BoundaryColumns.NoPool : Array.IndexOf(names, name);
}
