using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Numerics;
using StakingCore.Slashing;

namespace StakingCore.Tests.Delegation;

/// <summary>Every boundary of long random sequences, once by the ledger and once over columns: the same state to the unit.</summary>
public sealed class BoundaryCrossingLedgerTests
{
    private const int Commands = 300;
    private static readonly string[] _accounts = [.. new[] { "ann", "ben", "cat", "op", "mal", "new" }.Order(StringComparer.Ordinal)];
    private static readonly string[] _pools = [.. Enumerable.Range(0, 12).Select(static i => $"p{i}").Append("nowhere").Order(StringComparer.Ordinal)];

    public static TheoryData<int, string, uint, uint, string?> Ledgers
    {
        get
        {
            var data = new TheoryData<int, string, uint, uint, string?>();
            string[] weights = ["1/2", "1", "0", "1/3", "3/4", "18446744073709551533/18446744073709551557", "1/9223372036854775808"];
            for (int seed = 0; seed < 28; seed++)
            {
                data.Add(seed + 1, weights[seed % weights.Length], (uint)seed % 4, seed % 5 == 4 ? 0 : 4u, seed % 3 == 0 ? null : "20");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void Cross_EveryBoundaryOfASequence_IsTheLedgers(int seed, string weight, uint activation, uint unbonding, string? limit)
    {
        DelegationParameters parameters = SampleDelegation.Parameters with
        {
            LiquidWeight = Fraction.Parse(weight),
            ActivationDelayEpochs = activation,
            UnbondingDelayEpochs = unbonding,
            EvidenceWindowEpochs = unbonding,
            LeverageLimit = limit is null ? null : Fraction.Parse(limit),
        };
        var random = new RandomDelegation(seed);
        DelegationLedger ledger = DelegationLedger.From(SampleDelegation.Origin(LossRule.OperatorFirst, parameters: parameters) with
        {
            Reserve = seed % 2 == 0 ? 1_000_000UL : 9_000_000_000_000_000_000UL,
            Balances = _accounts.ToDictionary(static name => name, name => (UInt128)(seed % 2 == 0 ? 10_000UL : 1_500_000_000_000_000_000UL - (ulong)name[0])),
        });
        BoundaryCrossing[] boundaries = [.. Enum.GetValues<VectorPath>().Select(path => new BoundaryCrossing(parameters, _accounts.Length, 500, _pools.Length, path))];
        int crossed = 0;
        int paid = 0;
        for (int i = 0; i < Commands; i++)
        {
            DelegationCommand command = random.Next(ledger);
            DelegationTransition transition = ledger.Apply(command);
            if (transition.IsAccepted && command is AdvanceEpoch advance)
            {
                foreach (BoundaryCrossing boundary in boundaries)
                {
                    Compare(boundary, ledger, advance, transition);
                }

                crossed++;
                paid += transition.Events.OfType<RewardPaid>().Count();
            }

            ledger = transition.Ledger ?? ledger;
        }

        Assert.InRange(crossed, 30, Commands);
        Assert.InRange(paid, 1, int.MaxValue);
    }

    private static void Compare(BoundaryCrossing boundary, DelegationLedger before, AdvanceEpoch command, DelegationTransition transition)
    {
        DelegationLedger after = transition.Ledger!;
        var columns = ColumnLedger.Of(before, command, _accounts, _pools);
        BoundaryTotals totals = columns.Cross(boundary, (ulong)command.Fees.Values.Aggregate(UInt128.Zero, static (sum, fee) => sum + fee));

        var expected = ColumnLedger.Of(after, new AdvanceEpoch(0), _accounts, _pools);
        Assert.Equal(expected.State, columns.State);
        Assert.Equal(expected.Balance, columns.Balance);
        Assert.Equal(expected.Withdrawable, columns.Withdrawable);
        Assert.Equal(expected.UsedLocks, columns.UsedLocks);
        Assert.Equal(expected.UsedExits, columns.UsedExits);
        Assert.Equal(expected.Pools, columns.Pools);

        PotSettled pot = transition.Events.OfType<PotSettled>().Single();
        Assert.Equal((pot.Issued, pot.Treasury, pot.Paid, pot.Returned), (totals.Pot.Issuance, totals.Pot.Treasury, totals.Paid, totals.Returned));
        Assert.Equal(Sum(transition.Events.OfType<ExitReleased>().Select(static exit => exit.Amount)), totals.Released);
        CompareRewards(columns, totals, transition);
        CompareSnapshot(boundary, after, totals);
    }

    private static void CompareRewards(ColumnLedger columns, BoundaryTotals totals, DelegationTransition transition)
    {
        RewardPaid[] paid = [.. transition.Events.OfType<RewardPaid>()];
        Assert.Equal(Sum(paid.Where(static reward => reward.IsOperator).Select(static reward => reward.Amount)), totals.Operators);
        Assert.Equal(
            Sum(paid.Where(static reward => !reward.IsOperator).Select(static reward => reward.Amount)),
            Sum(columns.WalletRewards.Concat(columns.LockRewards).Select(static reward => (UInt128)reward)));
        foreach (PoolRewarded rewarded in transition.Events.OfType<PoolRewarded>())
        {
            Assert.Equal(rewarded.Reward, columns.PoolRewards[Array.IndexOf(_pools, rewarded.Pool)].Reward);
        }
    }

    private static void CompareSnapshot(BoundaryCrossing boundary, DelegationLedger after, BoundaryTotals totals)
    {
        DelegationSnapshot expected = after.Snapshots[after.Epoch];
        Assert.True(boundary.TryGetSnapshot(after.Epoch, out SnapshotColumns snapshot));
        Assert.Equal(expected.Total, snapshot.TotalStake);
        Assert.Equal(expected.Total, totals.TotalStake);
        for (int pool = 0; pool < _pools.Length; pool++)
        {
            PoolSnapshotRow row = expected.Pools.TryGetValue(_pools[pool], out PoolSnapshot? found)
                ? new PoolSnapshotRow((ulong)found.Bond, (ulong)found.Locked, (ulong)found.Liquid)
                : default;
            Assert.Equal(row, snapshot.Pools[pool]);
        }
    }

    private static UInt128 Sum(IEnumerable<UInt128> amounts) => amounts.Aggregate(UInt128.Zero, static (sum, amount) => sum + amount);
}
