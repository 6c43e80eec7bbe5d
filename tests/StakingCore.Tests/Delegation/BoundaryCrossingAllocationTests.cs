using StakingCore.Amounts;
using StakingCore.Delegation;

namespace StakingCore.Tests.Delegation;

public sealed class BoundaryCrossingAllocationTests
{
    private const int Accounts = 2_000;
    private const int Pools = 50;
    private const ulong Delay = 2;

    /// <summary>Typical terms stay narrow; fractions of 64-bit terms take the widest path of every formula.</summary>
    [Theory]
    [InlineData("1/50", "3/10", "1/2", "10", true)]
    [InlineData("6148914691236517205/18446744073709551615", "18446744073709551557/18446744073709551533", "18446744073709551533/18446744073709551557", "18446744073709551557/3", false)]
    public void Cross_SteadyState_AllocatesNothing(string margin, string a0, string liquidWeight, string limit, bool grouped)
    {
        ColumnLedger columns = Make(Fraction.Parse(margin), grouped);
        var boundary = new BoundaryCrossing(
            new DelegationParameters
            {
                TargetPools = 20,
                PledgeInfluence = Fraction.Parse(a0),
                LiquidWeight = Fraction.Parse(liquidWeight),
                LeverageLimit = Fraction.Parse(limit),
                UnbondingDelayEpochs = 4,
                EvidenceWindowEpochs = 4,
                IssuanceRate = new Fraction(3, 1000),
                TreasuryRate = new Fraction(1, 5),
            },
            Accounts,
            columns.Locks.Length,
            Pools);
        for (ulong i = 0; i <= Delay; i++)
        {
            columns.Cross(boundary, 0);
        }

        // One boundary again and again, in which exits are released, moves mature and a pool closes.
        columns.Pools[7] = columns.Pools[7] with { IsRetiring = true };
        ulong[] balance = [.. columns.Balance];
        ulong[] withdrawable = [.. columns.Withdrawable];
        LockRow[] locks = [.. columns.Locks];
        ExitRow[] exits = [.. columns.Exits];
        PoolRow[] pools = [.. columns.Pools];
        BoundaryState state = columns.State;
        BoundaryTotals totals = default;
        long bytes = AllocatedBytes.In(() =>
        {
            balance.CopyTo(columns.Balance, 0);
            withdrawable.CopyTo(columns.Withdrawable, 0);
            locks.CopyTo(columns.Locks, 0);
            exits.CopyTo(columns.Exits, 0);
            pools.CopyTo(columns.Pools, 0);
            totals = boundary.Cross(state, 1_000, columns.Columns, columns.Rewards);
        });

        Assert.Equal(0, bytes);
        Assert.True(totals.Operators > 0 && totals.Wallets > 0 && totals.Locks > 0 && totals.Released > 0);
        Assert.True(totals.Next.LockCount < state.LockCount);
        Assert.NotNull(columns.Pools[7].ClosedEpoch);
    }

    private static ColumnLedger Make(Fraction margin, bool grouped)
    {
        LockRow[] locks = [.. Enumerable.Range(0, Accounts / 2).Select(static row =>
            new LockRow(2 * row, row * 7 % Pools, 5_000_000_000UL + (ulong)row, 0, row % 3 == 0 ? row % Pools : BoundaryColumns.NoPool, 0))];
        ExitRow[] exits = [.. Enumerable.Range(0, 100).Select(static row =>
            new ExitRow { Account = row, Amount = 10, FromPool = BoundaryColumns.NoPool, ReleaseEpoch = (ulong)(row % 8) })];
        return new ColumnLedger
        {
            Balance = [.. Enumerable.Range(0, Accounts).Select(static row => 1_000_000_000UL + (ulong)row)],
            Withdrawable = new ulong[Accounts],
            Choice = [.. Enumerable.Range(0, Accounts).Select(row => grouped ? row * Pools / Accounts : row % Pools)],
            Locks = locks,
            Exits = [.. exits, .. new ExitRow[locks.Length + Pools]],
            Pools = [.. Enumerable.Range(0, Pools).Select(row => new PoolRow { Operator = row, Bond = 3_000_000_000, Cost = 1_000, Margin = margin })],
            Blocks = [.. Enumerable.Repeat(400UL, Pools)],
            State = new BoundaryState { Reserve = 1_000_000_000_000_000, LockCount = locks.Length, ExitCount = exits.Length },
        };
    }
}
