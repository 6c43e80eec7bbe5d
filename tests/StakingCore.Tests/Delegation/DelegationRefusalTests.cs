using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Slashing;
using static StakingCore.Tests.Delegation.SampleDelegation;

namespace StakingCore.Tests.Delegation;

public sealed class DelegationRefusalTests
{
    [Fact]
    public void Amounts_OfZero_AreRefused()
    {
        DelegationLedger ledger = WithPool();

        Refused(ledger, new AddBond("p", 0), DelegationRule.AmountIsZero, 0, 1);
        Refused(ledger, new Transfer("ann", "ben", 0), DelegationRule.AmountIsZero, 0, 1);
        Refused(ledger, new LockStake("ann", "p", 0), DelegationRule.AmountIsZero, 0, 1);
        Refused(ledger, new UnlockStake("ann", "p", 0), DelegationRule.AmountIsZero, 0, 1);
        Refused(ledger, new MoveStake("ann", "p", "q", 0), DelegationRule.AmountIsZero, 0, 1);
    }

    [Fact]
    public void Spending_AboveTheBalance_IsRefused()
    {
        DelegationLedger ledger = WithPool();

        Refused(ledger, new Transfer("ann", "ben", 10_001), DelegationRule.BalanceTooLow, 10_001, null, 10_000);
        Refused(ledger, new Transfer("nobody", "ben", 1), DelegationRule.BalanceTooLow, 1, null, 0);
        Refused(ledger, new LockStake("ann", "p", 10_001), DelegationRule.BalanceTooLow, 10_001, null, 10_000);
        Refused(ledger, new AddBond("p", 9_001), DelegationRule.BalanceTooLow, 9_001, null, 9_000);
        Refused(ledger, Open("q", 9_001), DelegationRule.BalanceTooLow, 9_001, null, 9_000);
        var fees = new Dictionary<string, UInt128> { ["ann"] = 10_001 };
        Refused(ledger, new AdvanceEpoch(First + 1, null, fees), DelegationRule.BalanceTooLow, 10_001, null, 10_000);
    }

    [Fact]
    public void Pools_Unknown_AreRefused()
    {
        DelegationLedger ledger = WithPool().With(new LockStake("ann", "p", 5));
        DelegationCommand[] commands =
        [
            new AddBond("x", 1), new RetirePool("x"), new Unjail("x"), new DelegateLiquid("ann", "x"), new LockStake("ann", "x", 1),
            new MoveStake("ann", "p", "x", 1), new ReportFault("x", Light, First), Advance(ledger, "x"),
        ];

        Assert.All(commands, command => Refused(ledger, command, DelegationRule.PoolUnknown));
    }

    [Fact]
    public void OpenPool_UsedId_IsRefusedEvenAfterItClosed()
    {
        Refused(WithPool(), Open("p"), DelegationRule.PoolExists);
        Refused(WithPool().With(new RetirePool("p")).Next(), Open("p"), DelegationRule.PoolExists);
    }

    [Fact]
    public void Pools_Closed_AreRefused()
    {
        DelegationLedger ledger = WithPool().With(Open("q"), new LockStake("ann", "q", 5), new RetirePool("p")).Next();
        DelegationCommand[] commands =
        [
            new AddBond("p", 1), new RetirePool("p"), new Unjail("p"), new DelegateLiquid("ann", "p"), new LockStake("ann", "p", 1),
            new MoveStake("ann", "q", "p", 1), Advance(ledger, "p"),
        ];

        Assert.All(commands, command => Refused(ledger, command, DelegationRule.PoolIsClosed, First + 1, null, First));
    }

    [Fact]
    public void Pools_Retiring_AreRefused()
    {
        DelegationLedger ledger = WithPool().With(Open("q"), new LockStake("ann", "q", 5), new RetirePool("p"));
        DelegationCommand[] commands =
        [
            new AddBond("p", 1), new RetirePool("p"), new DelegateLiquid("ann", "p"), new LockStake("ann", "p", 1),
            new MoveStake("ann", "q", "p", 1),
        ];

        Assert.All(commands, command => Refused(ledger, command, DelegationRule.PoolIsRetiring));
    }

    [Fact]
    public void OpenPool_BelowTheMinimum_IsRefused() => Refused(Start(), Open("p", 99), DelegationRule.BondTooLow, 99, 100);

    [Fact]
    public void OpenPool_AtTheMinimum_IsAccepted() => Assert.True(Start().Apply(Open("p", 100)).IsAccepted);

    [Fact]
    public void OpenPool_WithoutBondOrMinimum_IsRefused() => Refused(
        Start(parameters: Parameters with { MinimumBond = 0 }), Open("p", 0), DelegationRule.BondTooLow, 0, 1);

    [Fact]
    public void Unjail_BelowTheMinimum_IsRefusedUntilBondIsAdded()
    {
        DelegationLedger jailed = Start(LossRule.OperatorFirst).With(Open("p", 150)).Next().With(new ReportFault("p", Heavy, First + 1));

        Refused(jailed, new Unjail("p"), DelegationRule.BondTooLow, 75, 100);
        Assert.False(jailed.With(new AddBond("p", 25), new Unjail("p")).Pools["p"].IsJailed);
    }

    [Fact]
    public void Unjail_NotJailed_IsRefused() => Refused(WithPool(), new Unjail("p"), DelegationRule.PoolNotJailed);

    [Fact]
    public void StopDelegating_WithoutChoice_IsRefused() =>
        Refused(WithPool(), new StopDelegating("ann"), DelegationRule.NotDelegating);

    [Fact]
    public void UnlockStake_MoreThanLocked_IsRefused()
    {
        DelegationLedger ledger = WithPool().With(Open("q"), new LockStake("ann", "p", 50));

        Refused(ledger, new UnlockStake("ann", "p", 51), DelegationRule.LockedTooLow, 51, null, 50);
        Refused(ledger, new UnlockStake("ben", "p", 1), DelegationRule.LockedTooLow, 1, null, 0);
        Refused(ledger, new MoveStake("ann", "p", "q", 51), DelegationRule.LockedTooLow, 51, null, 50);
    }

    [Fact]
    public void UnlockStake_BeyondMaxExits_IsRefusedUntilOneIsReleased()
    {
        var unlock = new UnlockStake("ann", "p", 1);
        DelegationLedger ledger = WithPool().With(new LockStake("ann", "p", 50), unlock, unlock, unlock);

        Refused(ledger, unlock, DelegationRule.TooManyExits, 4, null, 3);
        Assert.True(ledger.Next(4).Apply(unlock).IsAccepted);
    }

    [Fact]
    public void MoveStake_ToTheSamePool_IsRefused() =>
        Refused(WithPool().With(new LockStake("ann", "p", 5)), new MoveStake("ann", "p", "p", 1), DelegationRule.SamePool);

    [Fact]
    public void MoveStake_BeforeTheEarlierMatured_IsRefusedUntilItHas()
    {
        DelegationLedger ledger = WithPool().With(Open("q"), Open("r"), new LockStake("ann", "p", 50), new MoveStake("ann", "p", "q", 50));

        Refused(ledger.Next(3), new MoveStake("ann", "q", "r", 1), DelegationRule.MoveNotMatured, First + 3, First + 4);
        Assert.True(ledger.Next(4).Apply(new MoveStake("ann", "q", "r", 1)).IsAccepted);
    }

    [Fact]
    public void Withdraw_BeforeRelease_IsRefused()
    {
        DelegationLedger ledger = WithPool().With(new LockStake("ann", "p", 50), new UnlockStake("ann", "p", 50));

        Refused(ledger.Next(3), new Withdraw("ann"), DelegationRule.NothingToWithdraw);
        Assert.Equal(10_000u, ledger.Next(4).With(new Withdraw("ann")).Balance("ann"));
    }

    [Fact]
    public void ReportFault_UnknownKind_IsRefused() =>
        Refused(WithPool(), new ReportFault("p", "odd", First), DelegationRule.FaultKindUnknown);

    [Fact]
    public void ReportFault_InTheFuture_IsRefused() =>
        Refused(WithPool(), new ReportFault("p", Light, First + 1), DelegationRule.FaultInTheFuture, First + 1, null, First);

    [Fact]
    public void ReportFault_OutsideTheWindow_IsRefused()
    {
        DelegationLedger ledger = WithPool();

        Refused(ledger, new ReportFault("p", Light, First - 1), DelegationRule.EvidenceTooOld, First - 1, First);
        Assert.True(ledger.Next(4).Apply(new ReportFault("p", Light, First + 1)).IsAccepted);
        Refused(ledger.Next(5), new ReportFault("p", Light, First + 1), DelegationRule.EvidenceTooOld, First + 1, First + 2);
    }

    [Fact]
    public void ReportFault_OutsideThePoolsLife_IsRefused()
    {
        DelegationLedger ledger = Start().Next().With(Open("p"));

        Refused(ledger, new ReportFault("p", Light, First), DelegationRule.FaultOutsidePoolLife, First, First + 1, First + 1);
        DelegationLedger closed = ledger.With(new RetirePool("p")).Next();
        Refused(closed, new ReportFault("p", Light, First + 2), DelegationRule.FaultOutsidePoolLife, First + 2, First + 1, First + 1);
    }

    [Fact]
    public void ReportFault_Twice_IsRefused()
    {
        DelegationLedger ledger = WithPool().Next().With(new ReportFault("p", Light, First + 1));

        Refused(ledger.Next(), new ReportFault("p", Light, First + 1), DelegationRule.FaultAlreadyReported, First + 1);
        Assert.True(ledger.Apply(new ReportFault("p", Heavy, First + 1)).IsAccepted);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(12)]
    public void AdvanceEpoch_NotTheNext_IsRefused(ulong epoch) =>
        Refused(Start(), new AdvanceEpoch(epoch), DelegationRule.EpochOutOfOrder, epoch, First + 1, First + 1);

    /// <summary>The rules are asked in the order in which the command lists them.</summary>
    [Fact]
    public void Commands_WrongTwice_AreRefusedByTheFirstRule()
    {
        DelegationLedger ledger = WithPool().With(Open("q"), new LockStake("ann", "p", 50), new MoveStake("ann", "p", "q", 5));

        Refused(ledger, new AddBond("x", 0), DelegationRule.AmountIsZero, 0, 1);
        Refused(ledger, new LockStake("ann", "x", 0), DelegationRule.AmountIsZero, 0, 1);
        Refused(ledger, new LockStake("nobody", "x", 1), DelegationRule.PoolUnknown);
        Refused(ledger, new MoveStake("ann", "x", "x", 0), DelegationRule.AmountIsZero, 0, 1);
        Refused(ledger, new MoveStake("ann", "x", "x", 1), DelegationRule.SamePool);
        Refused(ledger, new MoveStake("ann", "q", "x", 99), DelegationRule.PoolUnknown);
        Refused(ledger, new MoveStake("ann", "q", "p", 99), DelegationRule.MoveNotMatured, First, First + 4);
    }

    [Fact]
    public void Arguments_ThatNobodyCanMean_Throw()
    {
        Assert.Throws<ArgumentNullException>("command", () => Start().Apply(null!));
        Assert.Throws<ArgumentException>("account", () => new LockStake("", "p", 1));
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => new OpenPool("op", "p", 1, 0, new Fraction(2, 1)));
        Assert.Throws<ArgumentException>("blocks", () => new AdvanceEpoch(1, new Dictionary<string, ulong> { [""] = 1 }));
        Assert.Throws<ArgumentException>("fees", () => new AdvanceEpoch(1, null, new Dictionary<string, UInt128> { [""] = 1 }));
    }

    [Fact]
    public void Origin_ThatNoLedgerStartsFrom_Throws()
    {
        static RuleSchedule<PenaltySchedule> PenaltiesFrom(ulong epoch) => new(new RuleChange<PenaltySchedule>(epoch, Penalties()));
        DelegationOrigin full = Origin() with { Reserve = ulong.MaxValue - 45_000 };

        Assert.Throws<ArgumentNullException>("origin", () => DelegationLedger.From(null!));
        Assert.Throws<ArgumentException>("origin", () => Start(parameters: Parameters with { EvidenceWindowEpochs = 5 }));
        Assert.Throws<ArgumentException>("origin", () => DelegationLedger.From(Origin() with { Penalties = PenaltiesFrom(First + 1) }));
        Assert.Throws<ArgumentException>("origin", () => DelegationLedger.From(Origin() with { Balances = new Dictionary<string, UInt128> { [""] = 1 } }));
        Assert.Throws<ArgumentException>("origin", () => DelegationLedger.From(full with { Treasury = full.Treasury + 1 }));
        Assert.Throws<ArgumentException>("origin", () => DelegationLedger.From(full with { Reserve = full.Reserve + 1 }));

        Assert.Equal(First, DelegationLedger.From(Origin() with { Penalties = PenaltiesFrom(First) }).Epoch);
        Assert.Equal(ulong.MaxValue, DelegationLedger.From(full).Totals().Sum);
    }

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        var tooMuch = new Fraction(11, 10);

        Assert.Throws<ArgumentOutOfRangeException>("TargetPools", static () => Parameters with { TargetPools = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("LiquidWeight", () => Parameters with { LiquidWeight = tooMuch });
        Assert.Throws<ArgumentOutOfRangeException>("LeverageLimit", static () => Parameters with { LeverageLimit = new Fraction(9, 10) });
        Assert.Throws<ArgumentOutOfRangeException>("MaximumExits", static () => Parameters with { MaximumExits = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("IssuanceRate", () => Parameters with { IssuanceRate = tooMuch });
        Assert.Throws<ArgumentOutOfRangeException>("TreasuryRate", () => Parameters with { TreasuryRate = tooMuch });

        Assert.Equal(Fraction.One, (Parameters with { LeverageLimit = Fraction.One, LiquidWeight = Fraction.One }).LeverageLimit);
    }

    [Fact]
    public void PenaltySchedule_ThatNoFaultCanHave_IsRefusedByName()
    {
        static PenaltySchedule Of(string kind, Fraction fraction) => new(new Dictionary<string, Fraction> { [kind] = fraction }, LossRule.ProRata);

        Assert.Throws<ArgumentNullException>("baseFractions", static () => new PenaltySchedule(null!, LossRule.ProRata));
        Assert.Throws<ArgumentNullException>("losses", static () => new PenaltySchedule(new Dictionary<string, Fraction>(), null!));
        Assert.Throws<ArgumentException>("baseFractions", static () => Of("", Fraction.One));
        Assert.Throws<ArgumentOutOfRangeException>("baseFractions", static () => Of(Light, new Fraction(11, 10)));
        Assert.Equal(Fraction.One, Of(Light, Fraction.One).BaseFractions[Light]);
    }

    private static void Refused(
        DelegationLedger ledger,
        DelegationCommand command,
        DelegationRule rule,
        UInt128? found = null,
        UInt128? atLeast = null,
        UInt128? atMost = null)
    {
        DelegationTransition transition = ledger.Apply(command);

        Assert.False(transition.IsAccepted);
        Assert.Empty(transition.Events);
        Assert.Equal(new DelegationRefusal(rule, command) { Found = found, AtLeast = atLeast, AtMost = atMost }, transition.Refusal);
    }
}
