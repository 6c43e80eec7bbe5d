using StakingCore.Delegation;

namespace StakingCore.Tests.Delegation;

/// <summary>Snapshots that are taken back, and the one that is paid from.</summary>
public sealed class BoundaryCrossingSnapshotTests
{
    public static TheoryData<Action<Rows>> Refused =>
    [
        static rows => rows.Epoch = 12,
        static rows => rows.TotalStake = 29,
        static rows => rows.WalletWeights = [6],
        static rows => rows.LockWeights = [11],
        static rows => rows.WalletPools = [1],
        static rows => rows.WalletPools = [-2],
        static rows => rows.LockPools = [1],
        static rows => rows.LockPools = [-1],
        static rows => rows.LockAccounts = [1],
        static rows => rows.LockAccounts = [-1],
        static rows => rows.Pools = [rows.Pools[0], default, default],
        static rows => (rows.WalletPools, rows.WalletWeights) = ([0, 0, 0, 0], [5, 0, 0, 0]),
        static rows => (rows.LockPools, rows.LockAccounts, rows.LockWeights) = ([0, 0, 0, 0], [0, 0, 0, 0], [10, 0, 0, 0]),
        static rows => rows.WalletWeights = [],
        static rows => rows.WalletWeights = [5, 0],
        static rows => rows.LockWeights = [],
        static rows => rows.LockWeights = [10, 0],
        static rows => rows.LockAccounts = [],
        static rows => rows.LockAccounts = [0, 0],
        static rows => (rows.Pools, rows.WalletPools) = ([], [-1]),
        static rows => (rows.WalletPools, rows.WalletWeights) = ([], []),
    ];

    public static TheoryData<Action<Rows>> Accepted =>
    [
        static rows => rows.TotalStake = 30,
        static rows => (rows.WalletPools, rows.WalletWeights) = ([0, -1, -1], [5, 0, 0]),
        static rows => rows.Clear(),
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Restore_Nonsense_IsRefusedAndNothingIsKept(Action<Rows> spoil)
    {
        var rows = new Rows();
        spoil(rows);
        BoundaryCrossing boundary = Into14();

        Assert.Throws<ArgumentException>("snapshot", () => boundary.Restore(rows.Columns));

        Assert.False(boundary.TryGetSnapshot(rows.Epoch, out SnapshotColumns none));
        Assert.Equal((0UL, 0UL, 0), (none.Epoch, none.TotalStake, none.WalletPools.Length));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Restore_JustWithinWhatIsAllowed_IsKept(Action<Rows> change)
    {
        var rows = new Rows();
        change(rows);
        BoundaryCrossing boundary = Into14();

        // Once more is the same once more.
        for (int i = 0; i < 2; i++)
        {
            boundary.Restore(rows.Columns);
            Assert.True(boundary.TryGetSnapshot(rows.Epoch, out SnapshotColumns kept));
            Assert.Equal((rows.Epoch, rows.TotalStake), (kept.Epoch, kept.TotalStake));
            Assert.Equal(rows.Pools, kept.Pools.ToArray());
            Assert.Equal(rows.WalletPools, kept.WalletPools.ToArray());
            Assert.Equal(rows.LockWeights, kept.LockWeights.ToArray());
        }
    }

    /// <summary>The snapshot of the delay before the epoch that ends, be it of epoch zero, and no other that happens to be kept.</summary>
    [Theory]
    [InlineData(1, 0, 1, true)]
    [InlineData(1, 0, 4, false)]
    [InlineData(1, 3, 4, true)]
    [InlineData(1, 3, 7, false)]
    [InlineData(1, 3, 3, false)]
    [InlineData(0, 0, 0, true)]
    public void Cross_AnySnapshotKept_PaysFromTheDelaysAlone(int delay, int snapshot, int ended, bool isPaid)
    {
        var boundary = new BoundaryCrossing(
            SampleDelegation.Parameters with { ActivationDelayEpochs = (uint)delay }, accountCapacity: 1, lockCapacity: 1, poolCapacity: 1);
        boundary.Restore(new Rows { Epoch = (ulong)snapshot }.Columns);
        ColumnLedger columns = Small((ulong)ended);
        BoundaryTotals totals = columns.Cross(boundary, 0);

        Assert.Equal(isPaid ? (ulong?)snapshot : null, totals.PaidEpoch);
        Assert.Equal(isPaid, totals.Paid > 0);
        Assert.Equal(100 + totals.Paid, columns.Balance[0]);
    }

    private static BoundaryCrossing Into14()
    {
        var boundary = new BoundaryCrossing(SampleDelegation.Parameters with { ActivationDelayEpochs = 0 }, 3, 3, 2);
        Small(13).Cross(boundary, 0);
        return boundary;
    }

    private static ColumnLedger Small(ulong epoch) => new()
    {
        Balance = [100],
        Withdrawable = [0],
        Choice = [0],
        Locks = [],
        Exits = [],
        Pools = [new PoolRow { Bond = 10 }],
        Blocks = [1],
        State = new BoundaryState { Epoch = epoch, Reserve = 1_000_000 },
    };

    /// <summary>A snapshot of which a test changes something: one wallet that weighs half its balance, and what it has locked.</summary>
    public sealed class Rows
    {
        public ulong Epoch { get; set; } = 13;

        internal ulong TotalStake { get; set; } = 100;

        internal PoolSnapshotRow[] Pools { get; set; } = [new(10, 10, 10)];

        internal int[] WalletPools { get; set; } = [0];

        internal ulong[] WalletWeights { get; set; } = [5];

        internal int[] LockAccounts { get; set; } = [0];

        internal int[] LockPools { get; set; } = [0];

        internal ulong[] LockWeights { get; set; } = [10];

        internal SnapshotColumns Columns => new()
        {
            Epoch = Epoch,
            TotalStake = TotalStake,
            Pools = Pools,
            WalletPools = WalletPools,
            WalletWeights = WalletWeights,
            LockAccounts = LockAccounts,
            LockPools = LockPools,
            LockWeights = LockWeights,
        };

        internal void Clear() =>
            (Pools, WalletPools, WalletWeights, LockAccounts, LockPools, LockWeights) = ([], [], [], [], [], []);
    }
}
