using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.Delegation;

/// <summary>
/// The boundary of the pool delegation protocol over columns, for ledgers of millions of accounts: releases, rewards, closing
/// pools and the next snapshot, as <see cref="AdvanceEpoch"/> does for a <see cref="DelegationLedger"/>. Allocates when it is
/// made; <see cref="Cross"/> allocates nothing.
/// </summary>
/// <remarks>
/// <para>
/// The same integers as the ledger, on every machine: the same balances, exits, pools, pots and snapshots, and the rewards of
/// <see cref="PoolEpochReward.Compute"/> and <see cref="PoolEpochReward.Member"/>. Fees are taken from wallets by the caller
/// before; faults and all other commands are the caller's too. Everything together, the reserve and the fees included, is at
/// most 2^64 − 1 base units.
/// </para>
/// <para>
/// The columns are the caller's and are changed in place, nothing of them is kept. The snapshots of the last
/// <see cref="DelegationParameters.ActivationDelayEpochs"/> + 2 boundaries are kept here, so one instance follows one ledger from
/// boundary to boundary; <see cref="TryGetSnapshot"/> and <see cref="Restore"/> take them across a restart. An instance serves one
/// call at a time.
/// </para>
/// <para>
/// Exact on every path. Weights are integers throughout: a shift, or a multiplication by a reciprocal whose error no 64-bit
/// balance can carry to the next integer. A half makes every second weight a tie, which an estimate could never decide.
/// Rewards are ratios of 128-bit terms, which a binary64 estimate with a proven bound decides where it can and integers
/// decide where it cannot. Additions to balances cannot wrap, since everything together stays the same.
/// </para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed partial class BoundaryCrossing
{
    private readonly DelegationParameters _parameters;
    private readonly VectorPath _path;
    private readonly StakeSnapshot[] _snapshots;

    /// <summary>Makes a boundary.</summary>
    /// <param name="parameters">The ledger's parameters.</param>
    /// <param name="accountCapacity">The most accounts it will be given; each snapshot keeps 12 bytes for each.</param>
    /// <param name="lockCapacity">The most rows of locked stake; each snapshot keeps 16 bytes for each.</param>
    /// <param name="poolCapacity">The most pools; each snapshot keeps 24 bytes for each, and the boundary about 90.</param>
    /// <exception cref="ArgumentOutOfRangeException">A capacity is negative.</exception>
    /// <exception cref="OverflowException">The activation delay is above 2^31 − 3, more snapshots than an array holds.</exception>
    public BoundaryCrossing(DelegationParameters parameters, int accountCapacity, int lockCapacity, int poolCapacity)
        : this(parameters, accountCapacity, lockCapacity, poolCapacity, VectorPath.Widest)
    {
    }

    internal BoundaryCrossing(
        DelegationParameters parameters, int accountCapacity, int lockCapacity, int poolCapacity, VectorPath path)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfNegative(accountCapacity);
        ArgumentOutOfRangeException.ThrowIfNegative(lockCapacity);
        ArgumentOutOfRangeException.ThrowIfNegative(poolCapacity);
        _parameters = parameters;
        _path = path;
        AccountCapacity = accountCapacity;
        LockCapacity = lockCapacity;
        PoolCapacity = poolCapacity;

        // One for every epoch from the one that is paid to the one that begins.
        _snapshots = new StakeSnapshot[(int)((long)parameters.ActivationDelayEpochs + 2)];
        for (int i = 0; i < _snapshots.Length; i++)
        {
            _snapshots[i] = new StakeSnapshot(accountCapacity, lockCapacity, poolCapacity);
        }

        _share = new Proportion[poolCapacity + 1];
        _estimate = new double[poolCapacity + 1];
        _share[0] = new Proportion(0, 1);
        _openPool = new int[poolCapacity + 1];
        _liquid = new ulong[poolCapacity + 1];
        _closingExit = new int[poolCapacity];
        _closingRequest = new ulong[poolCapacity];
    }

    /// <summary>The most accounts that <see cref="Cross"/> takes.</summary>
    public int AccountCapacity { get; }

    /// <summary>The most rows of locked stake that <see cref="Cross"/> takes.</summary>
    public int LockCapacity { get; }

    /// <summary>The most pools that <see cref="Cross"/> takes.</summary>
    public int PoolCapacity { get; }

    /// <summary>Who is in <see cref="Cross"/> or <see cref="Restore"/>.</summary>
    internal SingleCaller Caller { get; } = new();

    /// <summary>Crosses from the running epoch into the next one.</summary>
    /// <param name="state">The state of the epoch that ends.</param>
    /// <param name="fees">The fees of that epoch, in base units; the balances no longer hold them.</param>
    /// <param name="columns">The ledger, changed in place.</param>
    /// <param name="rewards">Where the rewards are written.</param>
    /// <exception cref="ArgumentException">
    /// A column has the wrong length or overlaps another, there is more than the capacity or too little room for exits, a row
    /// names an account or pool that does not exist, locked stake is out of order, or a closed pool has stake or blocks.
    /// Nothing was changed.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A margin is above one. Nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">Another thread is in this method of the same instance.</exception>
    /// <exception cref="OverflowException">
    /// Everything together, or the blocks together, are above 2^64 − 1, or an epoch would be. Nothing was changed.
    /// </exception>
    public BoundaryTotals Cross(BoundaryState state, ulong fees, BoundaryColumns columns, BoundaryRewards rewards)
    {
        Caller.Enter();
        try
        {
            StakeSnapshot? paid = SnapshotToPay(state.Epoch);
            CheckShape(in state, in columns, in rewards, paid);
            UInt128 locked = CheckRows(in state, in columns);
            ulong outside = SumOutside(in state, fees, locked, in columns);
            ulong allBlocks = SumBlocks(in columns);
            ulong epoch = state.Epoch + 1;
            ulong release = epoch + _parameters.UnbondingDelayEpochs;
            var pot = EpochPot.Compute(_parameters, state.Reserve, fees);

            (int exits, ulong released) = ReleaseExits(epoch, columns.Exits[..state.ExitCount], columns.WithdrawableBalances);
            int locks = ReleaseMoves(epoch, columns.Locks[..state.LockCount]);
            BoundaryTotals totals = Pay(state.Epoch, (ulong)pot.Available, allBlocks, paid, columns, rewards);
            state = state with { Epoch = epoch, LockCount = locks, ExitCount = exits };
            state = ClosePools(state, release, columns);
            ulong totalStake = outside + fees + (ulong)pot.Issuance - totals.Returned;
            TakeSnapshot(epoch, totalStake, columns, columns.Locks[..state.LockCount]);
            return totals with
            {
                Pot = pot,
                Released = released,
                TotalStake = totalStake,
                Next = state with
                {
                    Reserve = state.Reserve - (ulong)pot.Issuance + totals.Returned,
                    Treasury = state.Treasury + (ulong)pot.Treasury,
                },
            };
        }
        finally
        {
            Caller.Leave();
        }
    }

    /// <summary>
    /// Finds a snapshot that is still kept: those of the epoch that began last, of the one that was paid at that boundary, and
    /// of all between. Valid until the next call of <see cref="Cross"/> or <see cref="Restore"/>.
    /// </summary>
    /// <param name="epoch">The epoch that began with it.</param>
    /// <param name="snapshot">The snapshot; <c>default</c> where it is not kept.</param>
    public bool TryGetSnapshot(ulong epoch, out SnapshotColumns snapshot)
    {
        StakeSnapshot found = SlotOf(epoch);
        bool isKept = found.Epoch == epoch;
        snapshot = isKept ? found.Columns : default;
        return isKept;
    }

    private StakeSnapshot SlotOf(ulong epoch) => _snapshots[(int)(epoch % (ulong)_snapshots.Length)];

    private StakeSnapshot? SnapshotToPay(ulong ended)
    {
        if (ended < _parameters.ActivationDelayEpochs)
        {
            return null;
        }

        ulong epoch = ended - _parameters.ActivationDelayEpochs;
        StakeSnapshot found = SlotOf(epoch);
        return found.Epoch == epoch ? found : null;
    }
}
