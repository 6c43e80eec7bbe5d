using StakingCore.Amounts;
using StakingCore.Delegation;

namespace StakingCore.Benchmarks.Delegation;

/// <summary>
/// A ledger in columns, made from a seed: accounts that delegate in no order to pools of unequal size, stake locked by one
/// account in four, a third of it at the pool of its balance, and exits under way, a tenth of which end at each boundary.
/// </summary>
public sealed class BoundaryInput
{
    private const int Unbonding = 10;
    private readonly ExitRow[] _requests;
    private readonly ulong[] _amountCopy;
    private readonly int[] _choiceCopy;
    private readonly LockRow[] _lockCopy;
    private readonly ExitRow[] _exitCopy;

    private BoundaryInput(Random random, DelegationParameters parameters, int accountCount, int poolCount)
    {
        Parameters = parameters;
        Balance = [.. Enumerable.Range(0, accountCount).Select(_ => MakeStake(random))];
        Withdrawable = new ulong[accountCount];
        Choice = [.. Enumerable.Range(0, accountCount).Select(_ => MakePool(random, poolCount))];
        Locks = [.. Enumerable.Range(0, accountCount / 4).Select(row => MakeLock(random, 4 * row, poolCount))];
        Pools = [.. Enumerable.Range(0, poolCount).Select(_ => new PoolRow
        {
            Operator = random.Next(accountCount),
            Bond = (ulong)random.NextInt64(1_000_000_000, 500_000_000_000),
            Cost = 170_000_000,
            Margin = new Fraction((ulong)random.Next(0, 1000), 10_000),
        })];
        Blocks = [.. Enumerable.Range(0, poolCount).Select(_ => (ulong)random.Next(1, 15))];
        _requests = [.. Enumerable.Range(0, accountCount / 50).Select(row => new ExitRow
        {
            Account = random.Next(accountCount),
            Pool = random.Next(poolCount),
            Amount = MakeStake(random),
            FromPool = BoundaryColumns.NoPool,
            ReleaseEpoch = (ulong)(1 + (row % Unbonding)),
        })];
        Exits = [.. _requests, .. new ExitRow[_requests.Length]];
        PoolRewards = new PoolEpochReward[poolCount];
        WalletRewards = new ulong[accountCount];
        LockRewards = new ulong[Locks.Length];
        _amountCopy = new ulong[accountCount];
        _choiceCopy = new int[accountCount];
        _lockCopy = new LockRow[Locks.Length];
        _exitCopy = new ExitRow[_requests.Length];
        State = new BoundaryState
        {
            Reserve = 1_000_000_000_000_000_000,
            LockCount = Locks.Length,
            ExitCount = _requests.Length,
            NextRequest = (ulong)_requests.Length,
        };
    }

    public DelegationParameters Parameters { get; }

    public ulong[] Balance { get; }

    public ulong[] Withdrawable { get; }

    public int[] Choice { get; }

    public LockRow[] Locks { get; }

    public ExitRow[] Exits { get; }

    public PoolRow[] Pools { get; }

    public ulong[] Blocks { get; }

    public PoolEpochReward[] PoolRewards { get; }

    public ulong[] WalletRewards { get; }

    public ulong[] LockRewards { get; }

    public BoundaryState State { get; set; }

    /// <summary>A ledger at liquid weight 1/2, or at a fraction whose terms take all 64 bits.</summary>
    public static BoundaryInput Make(int poolCount, int accountCount, Fraction? liquidWeight = null) => new(
        new Random(20_250_701),
        new DelegationParameters
        {
            TargetPools = (uint)int.Max(1, poolCount / 6),
            PledgeInfluence = new Fraction(3, 10),
            LiquidWeight = liquidWeight ?? new Fraction(1, 2),
            LeverageLimit = new Fraction(100, 1),
            UnbondingDelayEpochs = Unbonding,
            EvidenceWindowEpochs = Unbonding,
            IssuanceRate = new Fraction(1, 50_000),
            TreasuryRate = new Fraction(1, 5),
        },
        accountCount,
        poolCount);

    public BoundaryCrossing MakeBoundary() => new(Parameters, Balance.Length, Locks.Length, Pools.Length);

    /// <summary>One epoch: its boundary, then the same accounts as ten epochs ago ask for the same exits again.</summary>
    public BoundaryTotals Cross(BoundaryCrossing boundary)
    {
        BoundaryTotals totals = boundary.Cross(
            State,
            0,
            new BoundaryColumns
            {
                Balances = Balance,
                WithdrawableBalances = Withdrawable,
                ChosenPools = Choice,
                Locks = Locks,
                Exits = Exits,
                Pools = Pools,
                Blocks = Blocks,
            },
            new BoundaryRewards { Pools = PoolRewards, Wallets = WalletRewards, Locks = LockRewards });
        State = RequestExits(totals.Next);
        return totals;
    }

    /// <summary>What accounts do between boundaries: ask again for the exits that were just released.</summary>
    public BoundaryState RequestExits(BoundaryState state)
    {
        int exits = state.ExitCount;
        for (int row = (int)((state.Epoch + Unbonding - 1) % Unbonding); row < _requests.Length; row += Unbonding)
        {
            ExitRow request = _requests[row];
            Withdrawable[request.Account] -= request.Amount;
            Exits[exits++] = request with { RequestEpoch = state.Epoch, ReleaseEpoch = state.Epoch + Unbonding };
        }

        return state with { ExitCount = exits };
    }

    /// <summary>The floor: the ledger's columns read and written once. The snapshots and the rewards come on top.</summary>
    public void Copy()
    {
        Balance.CopyTo(_amountCopy, 0);
        Withdrawable.CopyTo(_amountCopy, 0);
        Choice.CopyTo(_choiceCopy, 0);
        Locks.CopyTo(_lockCopy, 0);
        Exits.AsSpan(0, _exitCopy.Length).CopyTo(_exitCopy);
    }

    // The root of a uniform position makes the pools grow linearly: the last one is many times the first.
    private static int MakePool(Random random, int poolCount) => (int)(poolCount * Math.Sqrt(random.NextDouble()));

    // From half a token to a few hundred thousand.
    private static ulong MakeStake(Random random) => (ulong)Math.Exp(13 + (random.NextDouble() * 13.5));

    private LockRow MakeLock(Random random, int account, int poolCount) => new(
        account,
        random.Next(3) == 0 ? Choice[account] : MakePool(random, poolCount),
        MakeStake(random),
        0,
        BoundaryColumns.NoPool,
        0);
}
