using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Slashing;
using static StakingCore.Tests.Delegation.SampleDelegation;

namespace StakingCore.Tests.Delegation;

/// <summary>Events to the last figure: what happened and nothing else.</summary>
public sealed class DelegationEventTests
{
    [Fact]
    public void AdvanceEpoch_PaidPool_ToldByWhoGotHowMuch()
    {
        DelegationLedger ledger = WithPool().With(
            Open("q"), new LockStake("ann", "p", 4_000), new LockStake("cat", "p", 1), new DelegateLiquid("ben", "p")).Next(3);
        EpochPot pot = EpochPot.Compute(Parameters, ledger.Reserve, 0);
        PoolEpochReward reward = PoolEpochReward.Compute(
            Parameters,
            new RewardedEpoch(pot.Available, ledger.Snapshots[First + 1].Total, 11_001, 7),
            new RewardedPool(1_000, 4_001, 10_000, 10, new Fraction(1, 10), 7));
        UInt128 paid = reward.OperatorReward + reward.Member(4_000) + reward.Member(5_000);

        // One unit of weight earns less than one unit, and a pool without blocks is not spoken of.
        Assert.Equal((UInt128)0, reward.Member(1));
        Assert.Equal<DelegationEvent>(
            [
                new RewardPaid("op", "p", reward.OperatorReward, true),
                new RewardPaid("ann", "p", reward.Member(4_000), false),
                new RewardPaid("ben", "p", reward.Member(5_000), false),
                new PoolRewarded("p", First + 3, reward.Reward, paid),
                new PotSettled(First + 3, 0, pot.Issuance, pot.Treasury, paid, pot.Available - paid),
                new SnapshotTaken(First + 4),
                new EpochStarted(First + 4),
            ],
            ledger.Apply(Advance(ledger, "p")).Events);
    }

    [Fact]
    public void AdvanceEpoch_ClosingPool_SendsOutTheBondAndThenEveryOwner()
    {
        DelegationLedger ledger = WithPool().With(Open("q"), new LockStake("ann", "q", 30), new LockStake("ben", "p", 20)).Next()
            .With(new LockStake("ben", "p", 5), new MoveStake("ann", "q", "p", 30), new RetirePool("p"));
        DelegationTransition closing = ledger.Apply(new AdvanceEpoch(First + 2));
        static StakeExit Exit(ulong request, string account, StakeLot lot, bool isBond) => new()
        {
            Request = request,
            Account = account,
            Pool = "p",
            Lot = lot,
            RequestEpoch = First + 2,
            ReleaseEpoch = First + 6,
            IsByClosing = true,
            IsBond = isBond,
        };

        Assert.Equal(
            [
                new ExitRequested("op", "p", 1_000, First + 6, true), new ExitRequested("ann", "p", 30, First + 6, false),
                new ExitRequested("ben", "p", 25, First + 6, false),
            ],
            closing.Events.OfType<ExitRequested>());
        ulong next = ledger.NextRequest;
        Assert.Equal<StakeExit>(
            [
                Exit(next, "op", new StakeLot(1_000, First, null), true),
                Exit(next + 1, "ann", new StakeLot(30, First + 1, new MoveOrigin("q", First)), false),
                Exit(next + 2, "ben", new StakeLot(20, First, null), false),
                Exit(next + 2, "ben", new StakeLot(5, First + 1, null), false),
            ],
            closing.OrThrow().Exits);
    }

    [Fact]
    public void Requests_Accepted_SayWhenTheyEnd()
    {
        DelegationLedger ledger = WithPool().With(Open("q"), new LockStake("ann", "p", 20));

        Assert.Equal<DelegationEvent>([new ExitRequested("ann", "p", 5, First + 4, false)], ledger.Apply(new UnlockStake("ann", "p", 5)).Events);
        Assert.Equal<DelegationEvent>([new StakeMoved("ann", "p", "q", 5, First + 4)], ledger.Apply(new MoveStake("ann", "p", "q", 5)).Events);
        Assert.Equal<DelegationEvent>([new RetirementAnnounced("p", First + 1)], ledger.Apply(new RetirePool("p")).Events);
    }

    [Fact]
    public void ReportFault_OperatorPaysAll_NamesTheBondsAndNobodyElse()
    {
        DelegationLedger ledger = WithPool(LossRule.OperatorDebt([]))
            .With(Open("q"), Open("r", 500), Open("s"), new LockStake("ann", "p", 2_000), new DelegateLiquid("ben", "p"), new RetirePool("q"))
            .Next(7);

        // Half of 13,000 is more than the bonds; that of q has been paid out.
        DelegationTransition punished = ledger.Apply(new ReportFault("p", Heavy, First + 7));

        Assert.Equal([500, 1_000], punished.Events.OfType<FaultPunished>().Single().Allocation.OtherPoolLosses);
        Assert.Equal(
            [new StakeSlashed("op", "p", 1_000, true), new StakeSlashed("op", "p", 500, true), new StakeSlashed("op", "p", 1_000, true)],
            punished.Events.OfType<StakeSlashed>().Take(3));
        Assert.All(punished.Events.OfType<StakeSlashed>(), static lost => Assert.True(lost.Amount > 0));
    }

    [Fact]
    public void ReportFault_BondCoversThePenalty_NamesTheOperatorAlone()
    {
        DelegationLedger ledger = WithPool(LossRule.OperatorFirst).With(new LockStake("ann", "p", 2_000)).Next();

        Assert.Equal(
            [new StakeSlashed("op", "p", 30, true)], ledger.Apply(new ReportFault("p", Light, First + 1)).Events.OfType<StakeSlashed>());
    }
}
