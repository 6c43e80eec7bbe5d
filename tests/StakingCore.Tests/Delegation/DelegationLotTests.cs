using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Slashing;
using static StakingCore.Tests.Delegation.SampleDelegation;

namespace StakingCore.Tests.Delegation;

/// <summary>What a state keeps of stake, row by row: lots, exits, members, faults.</summary>
public sealed class DelegationLotTests
{
    private static readonly DelegationKey _annAtP = new("ann", "p");
    private static readonly DelegationKey _annAtQ = new("ann", "q");

    [Fact]
    public void Locked_OneHistory_IsOneLot()
    {
        DelegationLedger first = WithPool().With(Open("q"), new LockStake("ann", "p", 5), new LockStake("ann", "p", 7));
        DelegationLedger moved = first.Next().With(
            new LockStake("ann", "p", 3), new LockStake("ann", "q", 10), new MoveStake("ann", "p", "q", 14));
        DelegationLedger again = moved.With(new MoveStake("ann", "p", "q", 1), new LockStake("ann", "q", 4));

        Assert.Equal<StakeLot>([new StakeLot(12, First, null)], first.Locked[_annAtP]);
        Assert.Equal<StakeLot>([new StakeLot(1, First + 1, null)], moved.Locked[_annAtP]);
        StakeLot[] expected =
        [
            new(14, First + 1, null), new(12, First + 1, new MoveOrigin("p", First)), new(3, First + 1, new MoveOrigin("p", First + 1)),
        ];
        Assert.Equal<StakeLot>(expected, again.Locked[_annAtQ]);
        Assert.DoesNotContain(_annAtP, again.Locked.Keys);
    }

    [Theory]
    [InlineData(11, new[] { 11 }, new[] { 1, 3 })]
    [InlineData(12, new[] { 12 }, new[] { 3 })]
    [InlineData(13, new[] { 12, 1 }, new[] { 2 })]
    [InlineData(15, new[] { 12, 3 }, new int[0])]
    public void UnlockStake_PartOfTheLots_TakesTheOldestAndLeavesNoEmptyRow(int amount, int[] taken, int[] left)
    {
        DelegationLedger ledger = WithPool().With(new LockStake("ann", "p", 12)).Next().With(new LockStake("ann", "p", 3));
        DelegationLedger next = ledger.With(new UnlockStake("ann", "p", (UInt128)amount));

        Assert.Equal(taken, next.Exits.Select(static exit => (int)exit.Lot.Amount));
        Assert.Equal(left, next.Locked.Values.SelectMany(static lots => lots).Select(static lot => (int)lot.Amount));
        Assert.Single(next.Exits.Select(static exit => exit.Request).Distinct());
    }

    [Fact]
    public void UnlockStake_ExitsOfOthersAndFromOtherPools_DoNotCount()
    {
        var unlock = new UnlockStake("ann", "p", 1);
        DelegationLedger ledger = WithPool().With(
            Open("q"), new LockStake("ann", "p", 9), new LockStake("ann", "q", 9), new LockStake("ben", "p", 9), unlock, unlock, unlock);

        Assert.Equal(DelegationRule.TooManyExits, ledger.Apply(unlock).Refusal?.Rule);
        Assert.True(ledger.Apply(new UnlockStake("ann", "q", 1)).IsAccepted);
        Assert.True(ledger.Apply(new UnlockStake("ben", "p", 1)).IsAccepted);
    }

    [Fact]
    public void MoveStake_TwoMovesUnderWay_WaitsForTheLater()
    {
        DelegationLedger ledger = WithPool().With(Open("q"), Open("r"), new LockStake("ann", "p", 50), new MoveStake("ann", "p", "q", 20))
            .Next().With(new MoveStake("ann", "p", "q", 20)).Next(2);

        Assert.Equal(First + 5, ledger.Apply(new MoveStake("ann", "q", "r", 1)).Refusal?.AtLeast);
    }

    [Fact]
    public void MoveStake_OthersMovesAndMovesElsewhere_DoNotCount()
    {
        DelegationLedger ledger = WithPool().With(
            Open("q"), Open("r"), new LockStake("ann", "p", 50), new LockStake("ben", "p", 50), new LockStake("cat", "q", 50));
        DelegationLedger moved = ledger.With(new MoveStake("ann", "p", "q", 20), new MoveStake("ben", "p", "r", 20));

        Assert.Equal(DelegationRule.MoveNotMatured, moved.Apply(new MoveStake("ann", "q", "r", 1)).Refusal?.Rule);
        Assert.True(moved.Apply(new MoveStake("cat", "q", "r", 1)).IsAccepted);
        Assert.True(moved.Apply(new MoveStake("ann", "p", "r", 1)).IsAccepted);
    }

    [Fact]
    public void Accounts_NothingLeftAndNoChoice_AreForgotten()
    {
        DelegationLedger ledger = WithPool().With(
            new DelegateLiquid("ben", "p"), new Transfer("ann", "cat", 10_000), new Transfer("ben", "cat", 10_000));

        Assert.Equal(["ben", "cat", "op"], ledger.Accounts.Keys);
        Assert.Equal(["cat", "op"], ledger.With(new StopDelegating("ben")).Accounts.Keys);
    }

    [Fact]
    public void Snapshot_Members_AreThoseWhoHaveSomething()
    {
        DelegationLedger ledger = WithPool().With(
            new DelegateLiquid("ann", "p"), new DelegateLiquid("ben", "p"), new LockStake("ben", "p", 4_000),
            new LockStake("cat", "p", 1), new Transfer("ann", "cat", 10_000));

        Assert.Equal(
            [new("ben", new MemberStake(4_000, 6_000)), new("cat", new MemberStake(1, 0))],
            ledger.Next().Snapshots[First + 1].Pools["p"].Members);
    }

    [Fact]
    public void Snapshot_Total_IsAllOutsideTheReserveThatWasNotBurned()
    {
        DelegationLedger ledger = WithPool().With(new LockStake("ann", "p", 4_000), new LockStake("ben", "p", 10)).Next()
            .With(new ReportFault("p", Heavy, First + 1), new UnlockStake("ben", "p", 3)).Next();
        DelegationTotals totals = ledger.Totals();

        Assert.True(totals.Burned > 0 && totals.Reserve > 0);
        Assert.Equal(
            totals.Spendable + totals.Bonds + totals.Locked + totals.Exits + totals.Treasury, ledger.Snapshots[First + 2].Total);
    }

    /// <summary>A delay that is longer than evidence is heard keeps its snapshots all the same.</summary>
    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    [InlineData(5, 2)]
    public void AdvanceEpoch_AnyDelays_PaysFirstWhenTheDelayHasPassed(int activation, int window)
    {
        DelegationParameters parameters = Parameters with { ActivationDelayEpochs = (uint)activation, EvidenceWindowEpochs = (uint)window };
        DelegationLedger ledger = Start(parameters: parameters).With(Open("p"), new LockStake("ann", "p", 4_000)).Next(activation + 1, "p");

        Assert.Equal(6_000u, ledger.Balance("ann"));
        Assert.True(ledger.Next(1, "p").Balance("ann") > 6_000);
    }

    [Fact]
    public void OldestEvidence_FirstEpochs_IsTheFirstEpochUntilTheWindowHasPassed()
    {
        DelegationLedger ledger = DelegationLedger.From(Origin() with { Epoch = 0 });
        for (ulong epoch = 0; epoch < 7; epoch++)
        {
            Assert.Equal(epoch < 4 ? 0 : epoch - 3, ledger.OldestEvidenceEpoch);
            ledger = ledger.Next();
        }
    }

    [Fact]
    public void Faults_ThatMayBeReportedAgain_AreKeptAndNoOthers()
    {
        DelegationLedger ledger = WithPool().Next().With(new ReportFault("p", Light, First + 1)).Next(3);

        Assert.Single(ledger.Faults);
        Assert.Empty(ledger.Next().Faults);
    }

    [Fact]
    public void Reachable_BondPostedInTheFaultsEpoch_IsReachedOnItsWayOutAsWell()
    {
        DelegationLedger ledger = WithPool().With(new RetirePool("p"));

        Assert.Equal(new ReachableStake(1_000, 0), ledger.Reachable("p", First));
        Assert.Equal(new ReachableStake(1_000, 0), ledger.Next().Reachable("p", First));
        Assert.Throws<ArgumentException>("pool", () => ledger.Reachable("x", First));
    }

    [Fact]
    public void Reachable_MovedAfterItWasLockedInTheFaultsEpoch_IsNotReached()
    {
        DelegationLedger ledger = WithPool().With(Open("q"), new LockStake("ann", "p", 500)).Next().With(new MoveStake("ann", "p", "q", 500));

        Assert.Equal(0u, ledger.Reachable("p", First).Delegated);
        Assert.Equal(500u, ledger.Reachable("p", First + 1).Delegated);
    }

    /// <summary>Half of 11,000, of which the bond has 1,000: 4,500 that only a fund can pay.</summary>
    [Theory]
    [InlineData(9_000, 0, 2_000)]
    [InlineData(3_000, 5_000, 3_000)]
    [InlineData(9_000, 5_000, 4_500)]
    public void ReportFault_Fund_IsTheTreasuryUpToWhatTheRuleStates(int fund, int treasury, int paid)
    {
        LossRule[] rules = [LossRule.OperatorFundDelegators((UInt128)fund), LossRule.CappedDelegator(Fraction.One, (UInt128)fund)];
        Assert.All(rules, rule =>
        {
            DelegationLedger ledger = DelegationLedger.From(Origin(rule) with { Treasury = (UInt128)treasury })
                .With(Open("p"), new DelegateLiquid("ann", "p")).Next();

            // One percent was issued, of which a fifth is the treasury's.
            Assert.Equal((UInt128)treasury + 2_000, ledger.Treasury);
            Assert.Equal((UInt128)paid, ledger.Treasury - ledger.With(new ReportFault("p", Heavy, First + 1)).Treasury);
        });
    }

    [Fact]
    public void ReportFault_AllIsLost_LeavesNoRowsAndTheClosingPoolSendsNothingOut()
    {
        var penalties = new PenaltySchedule(new Dictionary<string, Fraction> { ["all"] = Fraction.One }, LossRule.ProRata);
        DelegationLedger ledger = DelegationLedger.From(Origin() with { Penalties = new(new RuleChange<PenaltySchedule>(First, penalties)) })
            .With(Open("p"), new LockStake("ann", "p", 500), new LockStake("ben", "p", 300)).Next();
        DelegationTransition punished = ledger.Apply(new ReportFault("p", "all", First + 1));
        DelegationLedger next = punished.OrThrow();
        DelegationTransition closing = next.With(new RetirePool("p")).Apply(new AdvanceEpoch(First + 2));

        Assert.Equal(
            [new StakeSlashed("op", "p", 1_000, true), new StakeSlashed("ann", "p", 500, false), new StakeSlashed("ben", "p", 300, false)],
            punished.Events.OfType<StakeSlashed>());
        Assert.Empty(next.Locked);
        Assert.Equal((UInt128)0, next.Pools["p"].Bond);
        Assert.Empty(closing.Events.OfType<ExitRequested>());
        Assert.Empty(closing.OrThrow().Exits);
    }
}
