using StakingCore.Amounts;
using StakingCore.Delegation;

namespace StakingCore.Tests.Delegation;

/// <summary>What a boundary refuses, by the name of what is wrong, and that it has changed nothing by then.</summary>
public sealed class BoundaryCrossingRefusalTests
{
    public static TheoryData<string, Action<Draft>> Refused => new()
    {
        { "columns", static draft => draft.Withdrawable = new ulong[2] },
        { "columns", static draft => draft.Withdrawable = draft.Balance },
        { "columns", static draft => draft.Choice = [0, 1] },
        { "columns", static draft => draft.Choice = [0, 2, 1] },
        { "columns", static draft => draft.Choice = [0, -2, 1] },
        { "columns", static draft => draft.Blocks = [1] },
        { "columns", static draft => (draft.Balance, draft.Withdrawable, draft.Choice) = (new ulong[4], new ulong[4], new int[4]) },
        { "columns", static draft => (draft.Pools, draft.Blocks) = (new PoolRow[3], new ulong[3]) },
        { "columns", static draft => draft.Pools[0] = draft.Pools[0] with { Operator = 3 } },
        { "columns", static draft => draft.Pools[0] = draft.Pools[0] with { Operator = -1 } },
        { "columns", static draft => draft.Pools[0] = draft.Pools[0] with { Margin = new Fraction(3, 2) } },
        { "columns", static draft => draft.Pools[0] = draft.Pools[0] with { ClosedEpoch = 3 } },
        { "columns", static draft => draft.Pools[0] = draft.Pools[0] with { ClosedEpoch = 3, Bond = 0, IsRetiring = true } },
        { "columns", static draft => (draft.Pools[1], draft.Blocks) = (new PoolRow { ClosedEpoch = 3 }, [1, 1]) },
        { "columns", static draft => (draft.Pools[1], draft.Blocks) = (new PoolRow { ClosedEpoch = 3 }, [1, 0]) },
        { "columns", static draft => Close(draft, new PoolRow { Bond = 1 }, blocks: 0) },
        { "columns", static draft => Close(draft, new PoolRow { IsRetiring = true }, blocks: 0) },
        { "columns", static draft => Close(draft, default, blocks: 1) },
        { "columns", static draft => draft.Locks[0] = draft.Locks[0] with { Account = 3 } },
        { "columns", static draft => draft.Locks[2] = draft.Locks[2] with { Account = 3 } },
        { "columns", static draft => draft.Locks[0] = draft.Locks[0] with { Pool = -1 } },
        { "columns", static draft => draft.Locks[0] = draft.Locks[0] with { Account = 2 } },
        { "columns", static draft => draft.Locks[1] = draft.Locks[1] with { Account = 0, Pool = 0 } },
        { "columns", static draft => draft.Exits[0] = draft.Exits[0] with { Account = 3 } },
        { "columns", static draft => (draft.Pools[0], draft.Exits) = (draft.Pools[0] with { IsRetiring = true }, draft.Exits[..2]) },
        { "state", static draft => draft.State = draft.State with { LockCount = 4 } },
        { "state", static draft => (draft.State, draft.Locks) = (draft.State with { LockCount = 4 }, [.. draft.Locks, draft.Locks[2]]) },
        { "state", static draft => draft.Locks = draft.Locks[..2] },
        { "state", static draft => draft.State = draft.State with { LockCount = -1 } },
        { "state", static draft => draft.State = draft.State with { ExitCount = 9 } },
        { "rewards", static draft => draft.PoolRewards = new PoolEpochReward[1] },
        { "rewards", static draft => draft.WalletRewards = new ulong[2] },
        { "rewards", static draft => draft.LockRewards = [] },
        { "rewards", static draft => draft.WalletRewards = draft.Balance },
        { "rewards", static draft => draft.LockRewards = draft.Withdrawable },
        { "rewards", static draft => draft.LockRewards = draft.WalletRewards },
    };

    public static TheoryData<Action<Draft>> TooLarge =>
    [
        static draft => draft.State = draft.State with { Reserve = ulong.MaxValue },
        static draft => draft.State = draft.State with { Treasury = ulong.MaxValue - 100 },
        static draft => draft.Balance[0] = ulong.MaxValue,
        static draft => draft.Locks[0] = draft.Locks[0] with { Amount = ulong.MaxValue },
        static draft => draft.Exits[0] = draft.Exits[0] with { Amount = ulong.MaxValue },
        static draft => draft.Pools[0] = draft.Pools[0] with { Bond = ulong.MaxValue },
        static draft => draft.Blocks = [ulong.MaxValue, 1],
        static draft => draft.State = draft.State with { Epoch = ulong.MaxValue },
        static draft => draft.State = draft.State with { Epoch = ulong.MaxValue - 3 },
        static draft => (draft.State, draft.Pools[0]) = (draft.State with { NextRequest = ulong.MaxValue }, draft.Pools[0] with { IsRetiring = true }),
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Cross_Nonsense_IsRefusedByTheNameOfWhatIsWrong(string parameter, Action<Draft> spoil) =>
        Assert.Equal(parameter, AssertUnchanged<ArgumentException>(spoil).ParamName);

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void Cross_MoreThan64Bits_Overflows(Action<Draft> spoil) => AssertUnchanged<OverflowException>(spoil);

    public static TheoryData<Action<Draft>, int, int> Accepted => new()
    {
        // What stays in a pool that closed, of nothing; rows that leave, with just enough room; nothing that leaves.
        { static draft => Close(draft, default, blocks: 0), 1, 1 },
        { static draft => (draft.Pools[0], draft.Exits) = (draft.Pools[0] with { IsRetiring = true }, draft.Exits[..3]), 2, 3 },
        { static draft => (draft.Pools[0], draft.Exits) = (draft.Pools[0] with { IsRetiring = true, Bond = 0 }, draft.Exits[..2]), 2, 2 },
        { static draft => draft.Exits = draft.Exits[..1], 3, 1 },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Cross_JustWithinWhatIsAllowed_IsCarriedOut(Action<Draft> change, int locks, int exits)
    {
        var draft = new Draft();
        change(draft);
        draft.Cross();

        Assert.Equal((6UL, locks, exits), (draft.State.Epoch, draft.State.LockCount, draft.State.ExitCount));
    }

    [Fact]
    public void Cross_Everything_MayReach64BitsAndNoMore()
    {
        var draft = new Draft();
        draft.State = draft.State with { Reserve = ulong.MaxValue - draft.OutsideTheReserve };
        draft.Cross();
        Assert.Equal(6UL, draft.State.Epoch);

        draft = new Draft { Fees = 1 };
        draft.State = draft.State with { Reserve = ulong.MaxValue - draft.OutsideTheReserve };
        Assert.Throws<OverflowException>(draft.Cross);
    }

    [Fact]
    public void Cross_FewerAccountsOrPoolsThanTheSnapshot_IsRefused()
    {
        var draft = new Draft();
        draft.Cross();
        draft.Restart();
        (draft.Balance, draft.Withdrawable, draft.Choice, draft.WalletRewards) = ([1, 1], [0, 0], [0, 0], [0, 0]);
        (draft.State, draft.Pools[0], draft.Pools[1]) = (draft.State with { LockCount = 0, ExitCount = 0 }, default, default);
        Assert.Equal("columns", Assert.Throws<ArgumentException>(draft.Cross).ParamName);

        draft.Restart();
        (draft.Pools, draft.Blocks, draft.Choice, draft.PoolRewards) = ([default], [0], [0, 0, 0], new PoolEpochReward[1]);
        draft.State = draft.State with { LockCount = 0 };
        Assert.Equal("columns", Assert.Throws<ArgumentException>(draft.Cross).ParamName);
    }

    [Fact]
    public void Cross_WhileAnotherCallerIsIn_IsRefused()
    {
        var draft = new Draft();
        draft.Boundary.Caller.Enter();

        Assert.Throws<InvalidOperationException>(draft.Cross);
        Assert.Throws<InvalidOperationException>(() => draft.Boundary.Restore(default));

        draft.Boundary.Caller.Leave();
        draft.Cross();
    }

    [Fact]
    public void Create_NegativeCapacity_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("parameters", static () => new BoundaryCrossing(null!, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("accountCapacity", static () => new BoundaryCrossing(Draft.Parameters, -1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("lockCapacity", static () => new BoundaryCrossing(Draft.Parameters, 1, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("poolCapacity", static () => new BoundaryCrossing(Draft.Parameters, 1, 1, -1));
        Assert.Throws<OverflowException>(
            static () => new BoundaryCrossing(Draft.Parameters with { ActivationDelayEpochs = uint.MaxValue }, 0, 0, 0));
    }

    // The second pool has closed, and nothing is left that was locked to it.
    private static void Close(Draft draft, PoolRow left, ulong blocks)
    {
        draft.Pools[1] = left with { ClosedEpoch = 3 };
        draft.Blocks[1] = blocks;
        draft.Locks[0] = draft.Locks[0] with { Amount = 0 };
        draft.Locks[2] = draft.Locks[2] with { Amount = 0 };
    }

    private static TException AssertUnchanged<TException>(Action<Draft> spoil)
        where TException : Exception
    {
        var draft = new Draft();
        draft.Cross();
        draft.Restart();
        spoil(draft);
        string before = draft.Content;

        TException error = Assert.ThrowsAny<TException>(draft.Cross);

        Assert.Equal(before, draft.Content);
        return error;
    }

    /// <summary>A good ledger that a test spoils.</summary>
    public sealed class Draft
    {
        public Draft() => Restart();

        internal static DelegationParameters Parameters { get; } = SampleDelegation.Parameters with { ActivationDelayEpochs = 0 };

        internal BoundaryCrossing Boundary { get; } = new(Parameters, 3, 3, 2);

        internal BoundaryState State { get; set; } = new() { Epoch = 5, Reserve = 1_000, Treasury = 10, LockCount = 3, ExitCount = 1 };

        internal ulong Fees { get; init; }

        internal ulong[] Balance { get; set; } = [];

        internal ulong[] Withdrawable { get; set; } = [];

        internal int[] Choice { get; set; } = [];

        internal LockRow[] Locks { get; set; } = [];

        internal ExitRow[] Exits { get; set; } = [];

        internal PoolRow[] Pools { get; set; } = [];

        internal ulong[] Blocks { get; set; } = [];

        internal PoolEpochReward[] PoolRewards { get; set; } = [];

        internal ulong[] WalletRewards { get; set; } = [];

        internal ulong[] LockRewards { get; set; } = [];

        internal string Content => string.Join(
            ' ', [.. Balance, .. Withdrawable, .. Locks, .. Exits, .. Pools, .. WalletRewards, .. LockRewards]);

        internal ulong OutsideTheReserve => State.Treasury + Sum(Balance) + Sum(Withdrawable) + Sum(Locks.Select(static row => row.Amount))
            + Sum(Exits.Select(static row => row.Amount)) + Sum(Pools.Select(static pool => pool.Bond));

        internal void Restart()
        {
            State = State with { LockCount = 3, ExitCount = 1 };
            Balance = [100, 200, 300];
            Withdrawable = [0, 1, 2];
            Choice = [0, BoundaryColumns.NoPool, 1];
            Locks = [new LockRow(0, 1, 50, 4, 0, 2), new LockRow(1, 0, 60, 4, -1, 0), new LockRow(1, 1, 70, 4, -1, 0)];
            Exits = [new ExitRow { Account = 2, Amount = 9, FromPool = -1, ReleaseEpoch = 9 }, .. new ExitRow[5]];
            Pools = [new PoolRow { Bond = 100, Margin = new Fraction(1, 10) }, new PoolRow { Operator = 1, Bond = 90 }];
            Blocks = [3, 4];
            PoolRewards = new PoolEpochReward[2];
            WalletRewards = [7, 7, 7];
            LockRewards = [7, 7, 7];
        }

        internal void Cross() => State = Boundary.Cross(
            State,
            Fees,
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
            new BoundaryRewards { Pools = PoolRewards, Wallets = WalletRewards, Locks = LockRewards }).Next;

        private static ulong Sum(IEnumerable<ulong> amounts) => amounts.Aggregate(0UL, static (sum, amount) => sum + amount);
    }
}
