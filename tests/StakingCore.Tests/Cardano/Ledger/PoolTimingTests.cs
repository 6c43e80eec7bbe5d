using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;
using static StakingCore.Tests.Cardano.Ledger.SampleLedger;

namespace StakingCore.Tests.Cardano.Ledger;

public sealed class PoolTimingTests
{
    [Fact]
    public void Registration_InX_EarnsForTheBlocksOfXPlus2()
    {
        LedgerState state = WithPool();

        List<EpochBoundary> boundaries = state.CrossUntil(FirstEpoch + 5, First);

        // Blocks of x + 2 are paid at the boundary into x + 4.
        Assert.Equal(
            [FirstEpoch + 4, FirstEpoch + 5],
            [.. boundaries.Where(boundary => boundary.Rewards.Count > 0).Select(boundary => boundary.IntoEpoch)]);
    }

    [Fact]
    public void Update_InX_AppliesToTheBlocksOfXPlus3AndTheLastOneWins()
    {
        const ulong X = FirstEpoch + 4;
        LedgerState state = WithPool().CrossUntil(X, First)[^1].Next.With(
            new RegisterPool(Pool(First, Ann)), new RegisterPool(Pool(First, Bea, cost: 200)));

        List<EpochBoundary> boundaries = state.CrossUntil(X + 6, First);

        Assert.Equal(
            [Operator, Operator, Operator, Operator, Bea, Bea],
            [.. boundaries.Select(boundary => boundary.Rewards.Single(entry => entry.Kind == RewardKind.Leader).Credential)]);
        Assert.Equal(Operator, state.Pools[First].Current.RewardAccount);
        Assert.Equal(Operator, boundaries[0].Next.Mark.Pools[First].RewardAccount);
        Assert.Equal(Bea, boundaries[0].Next.Pools[First].Current.RewardAccount);
        Assert.Null(boundaries[0].Next.Pools[First].Pending);
    }

    [Fact]
    public void Update_PaysNoSecondDepositAndKeepsTheFirst()
    {
        LedgerState state = WithPool();
        LedgerState dearer = state.Cross(new ChangeParameters(state.Parameters with { StakePoolDeposit = Ada(900) })).Next;

        LedgerState updated = dearer.With(new RegisterPool(Pool(First, Bea)));

        Assert.Equal(dearer.OtherUtxo, updated.OtherUtxo);
        Assert.Equal(Ada(500), updated.Cross().Next.Pools[First].Deposit);
        Assert.Equal(Ada(900), dearer.With(new RegisterPool(Pool(Second, Bea))).Pools[Second].Deposit);
    }

    [Fact]
    public void Retirement_AtR_EarnsForTheBlocksOfRAndRPlus1()
    {
        const ulong R = FirstEpoch + 5;
        LedgerState state = WithPool().With(new DelegateStake(Ann, First)).CrossUntil(R - 1, First)[^1].Next;

        List<EpochBoundary> boundaries = state.With(new RetirePool(First, R)).CrossUntil(R + 5, First);

        EpochBoundary retiring = boundaries[0];
        Assert.Equal(R, retiring.IntoEpoch);
        Assert.Equal([First], retiring.RetiredPools);
        Assert.Empty(retiring.Next.Pools);
        Assert.Null(retiring.Next.Accounts[Ann].Pool);
        Assert.True(retiring.Next.Mark.Pools.ContainsKey(First));
        Assert.False(retiring.Next.Mark.PoolStakes[First].IsZero);
        Assert.Empty(boundaries[1].Next.Mark.Pools);
        Assert.Equal(
            [R, R + 1, R + 2, R + 3],
            [.. boundaries.Where(boundary => boundary.Rewards.Count > 0).Select(boundary => boundary.IntoEpoch)]);
    }

    [Fact]
    public void Retirement_RefundIsCreditedAndNotInTheMark()
    {
        LedgerState state = WithPool();
        LedgerParameters dearer = state.Parameters with { StakePoolDeposit = Ada(900) };

        EpochBoundary boundary = state.Cross(new ChangeParameters(dearer)).Next.Cross(new RetirePool(First, FirstEpoch + 2));

        Assert.Equal([new(Operator, Ada(500))], boundary.Refunds);
        Assert.Equal(Ada(500), boundary.Next.BalanceOf(Operator));
        Assert.Equal(Ada(1_000_000), boundary.Next.Mark.PoolStakes[First]);
        Assert.True(boundary.RefundsToTreasury.IsZero);
    }

    [Fact]
    public void Retirement_WithPendingUpdate_RefundsTheUpdatedAccount()
    {
        LedgerState state = WithPool().Cross().Next;

        EpochBoundary registered = state.Cross(new RegisterPool(Pool(First, Bea)), new RetirePool(First, FirstEpoch + 2));
        EpochBoundary unregistered = state.Cross(
            new RegisterPool(Pool(First, Credential.Key("gone"))), new RetirePool(First, FirstEpoch + 2));

        Assert.Equal([new(Bea, Ada(500))], registered.Refunds);
        Assert.Empty(unregistered.Refunds);
        Assert.Equal(Ada(500), unregistered.RefundsToTreasury);
        Assert.Equal(registered.Next.Treasury + Ada(500), unregistered.Next.Treasury);
    }

    [Fact]
    public void Retirement_SeveralPoolsOfOneAccount_RefundsAddUp()
    {
        EpochBoundary boundary = WithPool().With(new RegisterPool(Pool(Second, Operator))).Cross(
            new RetirePool(First, FirstEpoch + 1), new RetirePool(Second, FirstEpoch + 1));

        Assert.Equal([new(Operator, Ada(1000))], boundary.Refunds);
        Assert.Equal([First, Second], boundary.RetiredPools);
    }

    [Fact]
    public void Retirement_IsCancelledByAnUpdateAndMovedByAnother()
    {
        LedgerState retiring = WithPool().With(new RetirePool(First, FirstEpoch + 1));

        EpochBoundary cancelled = retiring.Cross(new RegisterPool(Pool(First, Operator)));
        EpochBoundary moved = retiring.Cross(new RetirePool(First, FirstEpoch + 2));

        Assert.Empty(cancelled.RetiredPools);
        Assert.Null(cancelled.Next.Pools[First].RetirementEpoch);
        Assert.Empty(moved.RetiredPools);
        Assert.Equal([First], moved.Next.Cross().RetiredPools);
    }

    [Fact]
    public void Retirement_ThenRegistration_IsANewPoolWithoutTheOldDelegations()
    {
        LedgerState state = WithPool().Cross(new RetirePool(First, FirstEpoch + 1)).Next;

        LedgerState again = state.With(new RegisterPool(Pool(First, Operator)));

        Assert.Equal(state.OtherUtxo - Ada(500), again.OtherUtxo);
        Assert.Null(again.Pools[First].Pending);
        Assert.Null(again.Accounts[Operator].Pool);
    }

    [Fact]
    public void MinPoolCost_RaisedLater_LeavesRegisteredPoolsAndRefusesTheirUpdates()
    {
        LedgerState state = WithPool();

        LedgerState next = state.Cross(new ChangeParameters(state.Parameters with { MinPoolCost = Ada(341) })).Next;

        Assert.Equal(Ada(340), next.Cross().Next.Mark.Pools[First].Parameters.Cost);
        Assert.Equal(LedgerRule.PoolCostTooLow, next.Apply(new RegisterPool(Pool(First, Operator))).Refusal?.Rule);
    }

    [Fact]
    public void Blocks_OfAPoolThatHasLeft_CountInTheTotal()
    {
        LedgerState state = WithPool().Cross(new RecordBlocks(new PoolId("left"), 5), new RecordBlocks(First, 10), new RecordBlocks(First, 10)).Next;

        RewardUpdate update = state.StartRewardCalculation().RewardUpdate!;

        Assert.Equal(25ul, update.Epoch.BlocksMade);
        Assert.Equal(new Ratio(1, 2), update.Pots.Eta);
        Assert.Empty(state.Cross().Next.PreviousBlocks);
    }

    [Fact]
    public void Owners_ChangedByTheCallerLater_DoNotReachTheLedger()
    {
        var owners = new HashSet<Credential> { Operator };
        LedgerState state = Empty().With(new RegisterPool(Pool(First, Operator) with { Owners = owners }));

        owners.Clear();

        Assert.Equal([Operator], state.Pools[First].Current.Owners);
    }
}
