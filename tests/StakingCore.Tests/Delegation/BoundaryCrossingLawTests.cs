using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Delegation;
using StakingCore.Numerics;

namespace StakingCore.Tests.Delegation;

[Properties(Arbitrary = [typeof(BoundaryGenerators)], MaxTest = 150, QuietOnSuccess = true)]
public sealed class BoundaryCrossingLawTests
{
    [Property]
    public void Cross_EpochAfterEpochOnEveryPath_IsTheOracle(GeneratedLedger generated)
    {
        foreach (VectorPath path in Enum.GetValues<VectorPath>())
        {
            ColumnLedger columns = generated.ToColumns();
            var oracle = new BoundaryOracle(generated.Parameters, columns);
            BigInteger everything = oracle.Everything;
            BoundaryCrossing boundary = generated.Boundary(path);
            for (uint epoch = 0; epoch < generated.Parameters.ActivationDelayEpochs + 3; epoch++)
            {
                ulong fees = PayFee(columns, oracle, (int)epoch % columns.Balance.Length);
                Change(columns, oracle, (int)epoch);
                BoundaryTotals totals = columns.Cross(boundary, fees);
                oracle.Cross(fees, columns.Choice, columns.Blocks);

                AssertSame(oracle, columns, totals);
                AssertSame(oracle.Snapshot(oracle.Epoch), boundary, oracle.Epoch);
                Assert.Equal(everything, oracle.Everything);
            }
        }
    }

    /// <summary>More wallets than are paid at a time, alternating runs of one pool and stretches of all.</summary>
    [Fact]
    public void Cross_ThousandsOfWallets_IsTheOracle()
    {
        const int Accounts = 4_500;
        const int Pools = 7;
        var generated = new GeneratedLedger(
            SampleDelegation.Parameters with { ActivationDelayEpochs = 0 },
            new BoundaryState { Reserve = 1_000_000_000_000_000 },
            [.. Enumerable.Range(0, Accounts).Select(static row => 1_000_000_007UL * (ulong)(row + 1))],
            new ulong[Accounts],
            [.. Enumerable.Range(0, Accounts).Select(static row => row / 500 % 2 == 0 ? row % Pools : row / 500 % Pools)],
            [.. Enumerable.Range(0, 900).Select(static row => new LockRow(5 * row, row % Pools, 3_000_000_019UL, 0, BoundaryColumns.NoPool, 0))],
            [],
            [.. Enumerable.Range(0, Pools).Select(static pool => new PoolRow { Operator = 640 * pool, Bond = 900_000_000_000, Cost = 1_000 })],
            [3, 1, 4, 1, 5, 9, 2]);
        ColumnLedger columns = generated.ToColumns();
        var oracle = new BoundaryOracle(generated.Parameters, columns);
        BoundaryCrossing boundary = generated.Boundary();
        for (int epoch = 0; epoch < 2; epoch++)
        {
            BoundaryTotals totals = columns.Cross(boundary, 0);
            oracle.Cross(0, columns.Choice, columns.Blocks);
            AssertSame(oracle, columns, totals);
        }

        Assert.DoesNotContain(0UL, columns.WalletRewards);
    }

    /// <summary>The last account and the last pool are rows only after two boundaries: the snapshot that is paid then knows neither.</summary>
    [Property]
    public void Cross_RowsAddedSinceTheSnapshot_IsTheOracle(GeneratedLedger generated)
    {
        GeneratedLedger grown = generated with
        {
            Parameters = generated.Parameters with { ActivationDelayEpochs = 1 },
            Balance = [.. generated.Balance, 0],
            Withdrawable = [.. generated.Withdrawable, 0],
            Choice = [.. generated.Choice, BoundaryColumns.NoPool],
            Pools = [.. generated.Pools, new PoolRow { ClosedEpoch = 0 }],
            Blocks = [.. generated.Blocks, 0],
        };
        var oracle = new BoundaryOracle(grown.Parameters, grown.ToColumns());
        BoundaryCrossing boundary = grown.Boundary();
        ColumnLedger columns = generated.ToColumns();
        for (int epoch = 0; epoch < 4; epoch++)
        {
            if (epoch == 2)
            {
                columns = Grow(columns);
                oracle.Pools[^1] = columns.Pools[^1];
            }

            for (int pool = 0; pool < columns.Pools.Length; pool++)
            {
                columns.Blocks[pool] = columns.Pools[pool].ClosedEpoch is null ? columns.Blocks[pool] : 0;
            }

            BoundaryTotals totals = columns.Cross(boundary, 0);
            int missing = grown.Balance.Length - columns.Balance.Length;
            oracle.Cross(0, [.. columns.Choice, .. Enumerable.Repeat(BoundaryColumns.NoPool, missing)], [.. columns.Blocks, .. new ulong[missing]]);

            Assert.Equal((oracle.Paid, oracle.Returned), (totals.Paid, totals.Returned));
            Assert.Equal(oracle.Balance[..columns.Balance.Length], columns.Balance.Select(static amount => (BigInteger)amount));
            Assert.Equal(
                (BigInteger)(totals.Wallets + totals.Locks),
                columns.WalletRewards.Concat(columns.LockRewards).Aggregate(BigInteger.Zero, static (sum, reward) => sum + reward));
            Assert.Equal(
                Enumerable.Range(0, columns.Pools.Length).Select(pool => oracle.PoolRewards.GetValueOrDefault(pool)),
                columns.PoolRewards.Select(static pool => (BigInteger)pool.Reward));
        }

        static ColumnLedger Grow(ColumnLedger columns) => new()
        {
            Balance = [.. columns.Balance, 0],
            Withdrawable = [.. columns.Withdrawable, 0],
            Choice = [.. columns.Choice, columns.Pools.Length],
            Locks = columns.Locks,
            Exits = [.. columns.Exits, default],
            Pools = [.. columns.Pools, new PoolRow { OpenedEpoch = columns.State.Epoch }],
            Blocks = [.. columns.Blocks, 1],
            State = columns.State,
        };
    }

    /// <summary>Whoever keeps the columns of before may cross again: nothing of the first time is left over.</summary>
    [Property]
    public void Cross_TheSameBoundaryAgain_GivesTheSame(GeneratedLedger generated)
    {
        BoundaryCrossing boundary = generated.Boundary();
        ColumnLedger first = generated.ToColumns();
        ColumnLedger again = generated.ToColumns();

        Assert.Equal(first.Cross(boundary, 0), again.Cross(boundary, 0));
        Assert.Equal(first.UsedExits.ToArray(), again.UsedExits.ToArray());
        Assert.Equal(first.UsedLocks.ToArray(), again.UsedLocks.ToArray());
        Assert.Equal(first.Balance, again.Balance);
        Assert.Equal(first.Withdrawable, again.Withdrawable);
        Assert.Equal(first.Pools, again.Pools);
    }

    [Property]
    public void Cross_FromRestoredSnapshots_IsAsBefore(GeneratedLedger generated)
    {
        ColumnLedger columns = generated.ToColumns();
        var oracle = new BoundaryOracle(generated.Parameters, columns);
        BoundaryCrossing first = generated.Boundary();
        for (uint epoch = 0; epoch <= generated.Parameters.ActivationDelayEpochs; epoch++)
        {
            columns.Cross(first, 0);
            Change(columns, oracle, (int)epoch);
        }

        BoundaryCrossing second = generated.Boundary();
        for (ulong epoch = columns.State.Epoch - generated.Parameters.ActivationDelayEpochs; epoch <= columns.State.Epoch; epoch++)
        {
            Assert.True(first.TryGetSnapshot(epoch, out SnapshotColumns snapshot));
            second.Restore(snapshot);
        }

        var copy = new ColumnLedger
        {
            Balance = [.. columns.Balance],
            Withdrawable = [.. columns.Withdrawable],
            Choice = columns.Choice,
            Locks = [.. columns.Locks],
            Exits = [.. columns.Exits],
            Pools = [.. columns.Pools],
            Blocks = columns.Blocks,
            State = columns.State,
        };
        Assert.Equal(columns.Cross(first, 0), copy.Cross(second, 0));
        Assert.Equal(columns.Balance, copy.Balance);
        Assert.Equal(columns.PoolRewards, copy.PoolRewards);
        Assert.Equal(columns.LockRewards, copy.LockRewards);
    }

    // The fee of one account, out of its balance before the boundary.
    private static ulong PayFee(ColumnLedger columns, BoundaryOracle oracle, int account)
    {
        ulong fee = columns.Balance[account] / 3;
        columns.Balance[account] -= fee;
        oracle.Balance[account] -= fee;
        return fee;
    }

    // What commands do between boundaries: choices move on, pools go to jail and leave it, blocks are made by open pools alone.
    private static void Change(ColumnLedger columns, BoundaryOracle oracle, int epoch)
    {
        int pools = columns.Pools.Length;
        for (int account = epoch; account < columns.Choice.Length; account += 3)
        {
            columns.Choice[account] = ((columns.Choice[account] + 2) % (pools + 1)) - 1;
        }

        for (int pool = 0; pool < pools; pool++)
        {
            PoolRow row = columns.Pools[pool];
            bool leaves = row.IsJailed && (pool + epoch) % 2 == 0;
            row = row with
            {
                IsJailed = row.IsJailed && !leaves,
                UnjailedEpoch = leaves ? columns.State.Epoch : row.UnjailedEpoch,
                IsRetiring = row.IsRetiring || (row.ClosedEpoch is null && epoch == 3 && pool == 0),
            };
            columns.Pools[pool] = row;
            oracle.Pools[pool] = row;
            columns.Blocks[pool] = row.ClosedEpoch is null ? columns.Blocks[pool] : 0;
        }
    }

    private static void AssertSame(BoundaryOracle oracle, ColumnLedger columns, BoundaryTotals totals)
    {
        Assert.Equal((oracle.Epoch, oracle.NextRequest), (columns.State.Epoch, columns.State.NextRequest));
        Assert.Equal((oracle.Reserve, oracle.Treasury), (columns.State.Reserve, columns.State.Treasury));
        Assert.Equal((oracle.Paid, oracle.Returned), (totals.Paid, totals.Returned));
        Assert.Equal(oracle.Balance, columns.Balance.Select(static amount => (BigInteger)amount));
        Assert.Equal(oracle.Withdrawable, columns.Withdrawable.Select(static amount => (BigInteger)amount));
        Assert.Equal(oracle.Locks, columns.UsedLocks.ToArray());
        Assert.Equal(oracle.Exits, columns.UsedExits.ToArray());
        Assert.Equal(oracle.Pools, columns.Pools);
        for (int pool = 0; pool < columns.Pools.Length; pool++)
        {
            Assert.Equal(oracle.PoolRewards.GetValueOrDefault(pool), (BigInteger)columns.PoolRewards[pool].Reward);
        }

        Assert.Equal(
            (BigInteger)(totals.Wallets + totals.Locks),
            columns.WalletRewards.Concat(columns.LockRewards).Aggregate(BigInteger.Zero, static (sum, reward) => sum + reward));
    }

    private static void AssertSame(OracleSnapshot expected, BoundaryCrossing boundary, ulong epoch)
    {
        Assert.True(boundary.TryGetSnapshot(epoch, out SnapshotColumns actual));
        Assert.Equal(expected.Total, actual.TotalStake);
        for (int pool = 0; pool < actual.Pools.Length; pool++)
        {
            PoolSnapshotRow row = expected.Pools.TryGetValue(pool, out OraclePool? found)
                ? new PoolSnapshotRow((ulong)found.Bond, (ulong)found.Locked, (ulong)found.Liquid)
                : default;
            Assert.Equal(row, actual.Pools[pool]);
        }

        // A member of a pool is in one row: its wallet's or one of its own.
        var weights = new SortedDictionary<(int Pool, int Account), BigInteger>();
        for (int account = 0; account < actual.WalletPools.Length; account++)
        {
            int pool = actual.WalletPools[account];
            Assert.True(pool != BoundaryColumns.NoPool || actual.WalletWeights[account] == 0);
            weights.Add((pool, account), actual.WalletWeights[account]);
        }

        for (int row = 0; row < actual.LockPools.Length; row++)
        {
            weights.Add((actual.LockPools[row], actual.LockAccounts[row]), actual.LockWeights[row]);
        }

        Assert.Equal(
            expected.Pools.SelectMany(static pool => pool.Value.Members.Select(member => (pool.Key, member.Key, member.Value))).Where(static row => row.Value > 0),
            weights.Select(static row => (row.Key.Pool, row.Key.Account, row.Value)).Where(static row => row.Value > 0));
    }
}
