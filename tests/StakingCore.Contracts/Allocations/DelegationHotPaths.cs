using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Contracts.Allocations;

/// <summary>An epoch's boundary over columns, and the exit of one stake by a schedule.</summary>
internal static class DelegationHotPaths
{
    private const int Accounts = 400;
    private const int Pools = 20;

    private static readonly DelegationParameters _parameters = new()
    {
        TargetPools = 10,
        PledgeInfluence = new Fraction(3, 10),
        LiquidWeight = new Fraction(1, 2),
        LeverageLimit = new Fraction(10, 1),
        UnbondingDelayEpochs = 4,
        EvidenceWindowEpochs = 4,
        IssuanceRate = new Fraction(3, 1000),
        TreasuryRate = new Fraction(1, 5),
    };

    private static readonly ulong[] _balance = [.. Enumerable.Range(0, Accounts).Select(static row => 1_000_000_000UL + (ulong)row)];
    private static readonly ulong[] _withdrawable = new ulong[Accounts];
    private static readonly int[] _choice = [.. Enumerable.Range(0, Accounts).Select(static row => row % Pools)];
    private static readonly ulong[] _blocks = [.. Enumerable.Repeat(400UL, Pools)];
    private static readonly LockRow[] _locks =
    [
        .. Enumerable.Range(0, Accounts / 2).Select(static row =>
            new LockRow(2 * row, row * 7 % Pools, 5_000_000_000UL + (ulong)row, 0, BoundaryColumns.NoPool, 0)),
    ];

    private static readonly ExitRow[] _exits = new ExitRow[_locks.Length + Pools];
    private static readonly PoolRow[] _pools =
        [.. Enumerable.Range(0, Pools).Select(static row => new PoolRow { Operator = row, Bond = 3_000_000_000, Cost = 1_000, Margin = new Fraction(1, 50) })];

    private static readonly PoolEpochReward[] _poolRewards = new PoolEpochReward[Pools];
    private static readonly ulong[] _walletRewards = new ulong[Accounts];
    private static readonly ulong[] _lockRewards = new ulong[_locks.Length];
    private static readonly BoundaryCrossing _boundary = new(_parameters, Accounts, _locks.Length, Pools);

    private static readonly StakeTime _start = StakeTime.Second(1_700_000_000);

    // Results go where the compiler cannot see that nobody reads them.
    private static ulong _steps;
    private static BoundaryState _state = new() { Reserve = 1_000_000_000_000_000, LockCount = _locks.Length };

    [HotPath]
    private static void Boundary()
    {
        var columns = new BoundaryColumns
        {
            Balances = _balance,
            WithdrawableBalances = _withdrawable,
            ChosenPools = _choice,
            Locks = _locks,
            Exits = _exits,
            Pools = _pools,
            Blocks = _blocks,
        };
        BoundaryTotals totals = _boundary.Cross(
            _state, 1_000, columns, new BoundaryRewards { Pools = _poolRewards, Wallets = _walletRewards, Locks = _lockRewards });
        _state = totals.Next;
        _steps += _boundary.TryGetSnapshot(_state.Epoch, out SnapshotColumns snapshot) ? snapshot.TotalStake : 0;
    }

    [HotPath]
    private static void LiabilityOfOneStake()
    {
        LockUpSchedule schedule = LockUpSchedule.Cosmos;
        StakePosition position = schedule.Enter(32, _start, StakeRole.Delegator);
        _steps += schedule.Exit(position, _start).WithdrawableAt.Value;
        _steps += schedule.LiabilityFor(position, _start).Until!.Value.Value;
    }
}
