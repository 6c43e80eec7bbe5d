using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Slashing;
using static StakingCore.Tests.Delegation.SampleDelegation;

namespace StakingCore.Tests.Delegation;

/// <summary>The boundary's order and the reach of faults, case by case.</summary>
public sealed class DelegationOrderTests
{
    [Fact]
    public void AdvanceEpoch_Events_ComeInTheOrderOfTheSteps()
    {
        DelegationLedger ledger = WithPool().With(
            Open("q"), new LockStake("ann", "p", 400), new LockStake("ben", "q", 300), new UnlockStake("ann", "p", 100), new MoveStake("ben", "q", "p", 50));
        DelegationLedger last = ledger.Next(3, "p", "q").With(new RetirePool("p"));
        var fees = new Dictionary<string, UInt128> { ["cat"] = 30 };

        DelegationTransition boundary = last.Apply(new AdvanceEpoch(First + 4, new Dictionary<string, ulong> { ["p"] = 1 }, fees));

        Assert.Equal(
            [
                typeof(FeePaid), typeof(ExitReleased), typeof(MoveReleased), typeof(RewardPaid), typeof(PoolRewarded), typeof(PotSettled),
                typeof(ExitRequested), typeof(PoolClosed), typeof(SnapshotTaken), typeof(EpochStarted),
            ],
            boundary.Events.Select(static happened => happened.GetType()).Distinct());
    }

    [Fact]
    public void AdvanceEpoch_Rewards_ComeFromTheSnapshotOfTheDelayBeforeTheEndedEpoch()
    {
        // Opened in the first epoch, so in the snapshot of the next one, whose epoch plus two is the first to be paid.
        DelegationLedger ledger = WithPool().With(new LockStake("ann", "p", 4_000));
        int paidAfter = 0;
        while (ledger.Balance("ann") == 6_000)
        {
            ledger = ledger.Next(1, "p");
            paidAfter++;
        }

        Assert.Equal(4, paidAfter);
        Assert.Equal(First + 4, ledger.Epoch);
    }

    [Fact]
    public void AdvanceEpoch_RewardsOfTheEpoch_AreThoseOfTheFormulas()
    {
        DelegationLedger ledger = WithPool().With(new LockStake("ann", "p", 4_000), new DelegateLiquid("ben", "p")).Next(3, "p");
        DelegationSnapshot snapshot = ledger.Snapshots[First + 1];
        DelegationLedger next = ledger.Next(1, "p");

        EpochPot pot = EpochPot.Compute(Parameters, ledger.Reserve, 0);
        PoolEpochReward expected = PoolEpochReward.Compute(
            Parameters,
            new RewardedEpoch(pot.Available, snapshot.Total, 10_000, 7),
            new RewardedPool(1_000, 4_000, 10_000, 10, new Fraction(1, 10), 7));
        Assert.True(expected.Reward > 10);
        Assert.Equal(ledger.Balance("op") + expected.OperatorReward, next.Balance("op"));
        Assert.Equal(ledger.Balance("ann") + expected.Member(4_000), next.Balance("ann"));
        Assert.Equal(ledger.Balance("ben") + expected.Member(5_000), next.Balance("ben"));
        Assert.Equal(ledger.Treasury + pot.Treasury, next.Treasury);
    }

    [Fact]
    public void AdvanceEpoch_NothingEarned_ReturnsToTheReserve()
    {
        DelegationLedger next = WithPool().Next();

        // One percent is issued, a fifth of it is the treasury's, the rest comes back.
        Assert.Equal(1_000_000u - 2_000u, next.Reserve);
        Assert.Equal(7_000u, next.Treasury);
    }

    [Fact]
    public void AdvanceEpoch_RetiringPool_ClosesBeforeTheSnapshotAndAfterItsRewards()
    {
        DelegationLedger ledger = WithPool().With(new LockStake("ann", "p", 4_000)).Next(3).With(new RetirePool("p"));
        DelegationLedger next = ledger.Next(1, "p");

        Assert.True(next.Balance("ann") > ledger.Balance("ann"));
        Assert.Empty(next.Snapshots[First + 4].Pools);
        Assert.Equal(0u, next.Pools["p"].Bond);
        Assert.Empty(next.Locked);
        Assert.Equal([1_000, 4_000], next.Exits.Select(static exit => exit.Lot.Amount));
        Assert.Equal(new ReachableStake(1_000, 4_000), next.Reachable("p", First + 3));
        DelegationLedger later = next.Next(4).With(new Withdraw("ann"), new Withdraw("op"));
        Assert.Equal(next.Balance("ann") + 4_000, later.Balance("ann"));
        Assert.Equal(next.Balance("op") + 1_000, later.Balance("op"));
    }

    [Fact]
    public void DelegateLiquid_Snapshot_FollowsTheBalance()
    {
        DelegationLedger ledger = WithPool().With(new DelegateLiquid("ann", "p")).Next();
        DelegationLedger next = ledger.With(new Transfer("ann", "ben", 9_999)).Next();

        Assert.Equal(10_000u, ledger.Snapshots[First + 1].Pools["p"].Liquid);
        Assert.Equal(1u, next.Snapshots[First + 2].Pools["p"].Liquid);
    }

    [Fact]
    public void ReportFault_LiquidStake_IsExposureThatNothingCovers()
    {
        // Nine delegated to one: the operator loses its one, and half the exposure less that is the shortfall.
        DelegationLedger ledger = Start().With(Open("p"), new Transfer("ann", "x", 1_000), new DelegateLiquid("ann", "p")).Next();
        ReportedFault fault = ledger.With(new ReportFault("p", Heavy, First + 1)).Faults[0];

        Assert.Equal(new ReportedFault("p", Heavy, First + 1, First + 1, 10_000, 1_000, 5_000, 4_000), fault);
    }

    [Fact]
    public void ReportFault_EverythingLocked_LosesWhatTheProRataRuleTakes()
    {
        DelegationLedger ledger = WithPool().With(
            new LockStake("ann", "p", 3_333), new LockStake("ben", "p", 777), new LockStake("cat", "p", 1)).Next();
        DelegationLedger next = ledger.With(new ReportFault("p", Light, First + 1));
        LossAllocation expected = LossRule.ProRata.Allocate(5_111 / 100, 1_000, [3_333, 777, 1], LossRounding.PrefixFloor);

        Assert.Equal(1_000 - expected.OperatorLoss, next.Pools["p"].Bond);
        Assert.Equal(3_333 - expected.DelegatorLosses[0], next.LockedBy("ann", "p"));
        Assert.Equal(777 - expected.DelegatorLosses[1], next.LockedBy("ben", "p"));
        Assert.Equal(1 - expected.DelegatorLosses[2], next.LockedBy("cat", "p"));
        Assert.Equal(51u, next.Burned);
        Assert.Equal(0u, next.Faults[0].Shortfall);
    }

    [Fact]
    public void ReportFault_ExitAndMove_AreReachedUpToTheirEpochAndNotLater()
    {
        DelegationLedger ledger = WithPool().With(Open("q"), new LockStake("ann", "p", 500), new LockStake("ben", "p", 700)).Next()
            .With(new UnlockStake("ann", "p", 500), new MoveStake("ben", "p", "q", 700)).Next();

        Assert.Equal(new ReachableStake(1_000, 1_200), ledger.Reachable("p", First + 1));
        Assert.Equal(new ReachableStake(1_000, 0), ledger.Reachable("p", First + 2));
        Assert.Equal(new ReachableStake(1_000, 0), ledger.Reachable("q", First + 1));
        Assert.Equal(new ReachableStake(1_000, 700), ledger.Reachable("q", First + 2));
        DelegationLedger left = ledger.With(new UnlockStake("ben", "q", 700));
        Assert.Equal(new ReachableStake(1_000, 1_200), left.Reachable("p", First + 1));
        Assert.Equal(new ReachableStake(1_000, 700), left.Reachable("q", First + 2));
    }

    [Fact]
    public void ReportFault_LastEpochOfTheWindow_StillReachesTheExit()
    {
        DelegationLedger ledger = WithPool().With(new LockStake("ann", "p", 500)).Next().With(new UnlockStake("ann", "p", 500)).Next(3);

        Assert.Equal(500u, ledger.Reachable("p", First + 1).Delegated);
        Assert.Equal(1_500u, ledger.With(new ReportFault("p", Heavy, First + 1)).Faults[0].Reachable);
    }

    [Fact]
    public void ReportFault_LockedAfterwards_IsNotReached()
    {
        DelegationLedger ledger = WithPool().Next().With(new LockStake("ann", "p", 500));

        Assert.Equal(0u, ledger.Reachable("p", First + 1).Delegated);
        Assert.Equal(500u, ledger.Next().Reachable("p", First + 2).Delegated);
    }

    [Fact]
    public void ReportFault_JailedPool_EarnsNothingUntilTheEpochAfterItLeft()
    {
        DelegationLedger ledger = WithPool().With(new LockStake("ann", "p", 4_000)).Next(4, "p").With(new ReportFault("p", Light, First + 4));
        DelegationLedger jailed = ledger.Next(1, "p");
        DelegationLedger left = jailed.With(new Unjail("p")).Next(1, "p");

        Assert.Equal(ledger.Balance("ann"), jailed.Balance("ann"));
        Assert.Equal(jailed.Balance("ann"), left.Balance("ann"));
        Assert.True(left.Next(1, "p").Balance("ann") > left.Balance("ann"));
    }

    [Fact]
    public void ReportFault_Correlation_CountsThePoolsOfTheEpochOnce()
    {
        DelegationLedger ledger = WithPool(correlation: new PowerLawPenalty(new Fraction(1, 1), 1, Fraction.Zero))
            .With(Open("q"), Open("r", 2_000)).Next()
            .With(new ReportFault("p", Light, First + 1), new ReportFault("q", Light, First + 1), new ReportFault("q", Heavy, First + 1));

        // A quarter of 4,000 alone, two quarters with the other pool, and no more for the second kind at the same pool.
        Assert.Equal([250, 500, 500], ledger.Faults.Select(static fault => fault.Penalty));
    }

    [Fact]
    public void ReportFault_Fund_IsTheTreasury()
    {
        DelegationLedger ledger = WithPool(LossRule.OperatorFundDelegators(9_000)).With(new DelegateLiquid("ann", "p")).Next();
        DelegationLedger next = ledger.With(new ReportFault("p", Heavy, First + 1));

        Assert.Equal(ledger.Treasury - 4_500, next.Treasury);
        Assert.Equal(5_500u, next.Burned);
    }

    [Fact]
    public void ReportFault_OperatorDebt_ReachesTheBondThatWasSplitOff()
    {
        DelegationLedger ledger = WithPool(LossRule.OperatorDebt([])).With(Open("q"), Open("r"), new DelegateLiquid("ann", "p")).Next();
        DelegationLedger next = ledger.With(new ReportFault("p", Heavy, First + 1));

        Assert.Equal([0, 0, 0], next.Pools.Values.Select(static pool => pool.Bond));
        Assert.Equal(5_500u - 3_000u, next.Faults[0].Shortfall);
    }

    [Theory]
    [InlineData(1, 3_000)]
    [InlineData(2, 3_000)]
    [InlineData(0, 2_000)]
    public void ReportFault_OperatorDebt_ReachesTheBondOfAPoolThatClosedSince(int faultEpoch, int taken)
    {
        DelegationLedger ledger = WithPool(LossRule.OperatorDebt([])).With(Open("q"), Open("r"), new DelegateLiquid("ann", "p")).Next();
        DelegationLedger closed = faultEpoch == 0
            ? ledger.With(new RetirePool("q")).Next(2)
            : ledger.With(new RetirePool("q")).Next();
        ulong fault = faultEpoch == 0 ? First + 3 : First + (ulong)faultEpoch;

        DelegationLedger next = closed.With(new ReportFault("p", Heavy, fault));

        ReportedFault reported = next.Faults[0];
        Assert.Equal((UInt128)taken, reported.Penalty - reported.Shortfall);
        Assert.Equal(closed.Totals().Sum, next.Totals().Sum);
        Assert.Equal(faultEpoch == 0 ? 1_000u : 0u, Assert.Single(next.Exits).Lot.Amount);
    }
}
