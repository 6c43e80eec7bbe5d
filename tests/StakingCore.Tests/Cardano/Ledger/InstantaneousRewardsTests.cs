using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;
using static StakingCore.Tests.Cardano.Ledger.SampleLedger;

namespace StakingCore.Tests.Cardano.Ledger;

public sealed class InstantaneousRewardsTests
{
    private static readonly Credential _stranger = Credential.Key("stranger");

    [Fact]
    public void Mir_OfBothPots_IsPaidBeforeTheSnapshot()
    {
        LedgerState state = WithPool(8);

        EpochBoundary boundary = state.Cross(
            new MirToAccounts(MirPot.Reserves, [new(Operator, Ada(3)), new(_stranger, Ada(50))]),
            new MirToAccounts(MirPot.Treasury, [new(Operator, Ada(4)), new(Ann, Ada(1))]));

        MirSettlement settlement = Assert.IsType<MirSettlement>(boundary.InstantaneousRewards);
        Assert.True(settlement.IsCarriedOut);
        Assert.Equal([new(Ann, Ada(1)), new(Operator, Ada(7))], settlement.Payments);
        Assert.Equal(Ada(3), settlement.FromReserves);
        Assert.Equal(Ada(5), settlement.FromTreasury);
        Assert.Equal(state.Reserves - Ada(3), boundary.Next.Reserves);
        Assert.Equal(state.Treasury - Ada(5), boundary.Next.Treasury);
        Assert.Equal(Ada(1_000_007), boundary.Next.Mark.PoolStakes[First]);
        Assert.True(boundary.Next.InstantaneousRewards.IsEmpty);
        Assert.Null(boundary.Next.Cross().InstantaneousRewards);
    }

    [Theory]
    [InlineData(4, 5)]
    [InlineData(5, 8)]
    public void Mir_TwiceForOneAccount_IsReplacedUpToMaryAndAddedFromAlonzo(uint major, ulong paid)
    {
        EpochBoundary boundary = WithPool(major).Cross(
            new MirToAccounts(MirPot.Reserves, [new(Ann, Ada(3))]),
            new MirToAccounts(MirPot.Reserves, [new(Ann, Ada(5))]));

        Assert.Equal(Ada(paid), boundary.Next.BalanceOf(Ann));
    }

    [Fact]
    public void Mir_TransferBetweenPots_MovesAtTheBoundary()
    {
        LedgerState state = WithPool(8);

        EpochBoundary boundary = state.Cross(
            new MirToOppositePot(MirPot.Reserves, Ada(5)), new MirToOppositePot(MirPot.Treasury, Ada(2)));

        Assert.Equal(state.Reserves - Ada(3), boundary.Next.Reserves);
        Assert.Equal(state.Treasury + Ada(3), boundary.Next.Treasury);
    }

    [Fact]
    public void Mir_AbovePot_IsRefusedWithTransfersTakenIntoAccount()
    {
        LedgerState state = WithPool(8);
        var all = new MirToAccounts(MirPot.Treasury, [new(Ann, Ada(500_000_000))]);
        var one = new MirToAccounts(MirPot.Treasury, [new(Bea, Ada(1))]);

        LedgerState full = state.With(all);
        LedgerTransition payment = full.Apply(one);
        LedgerTransition transfer = full.Apply(new MirToOppositePot(MirPot.Treasury, Ada(1)));

        Assert.Equal(
            new LedgerRefusal(LedgerRule.InsufficientPot, one) { Found = Ada(500_000_001).BaseUnits, AtMost = Ada(500_000_000).BaseUnits },
            payment.Refusal);
        Assert.Equal(LedgerRule.InsufficientPot, transfer.Refusal?.Rule);
        Assert.True(full.With(new MirToOppositePot(MirPot.Reserves, Ada(1))).Apply(one).IsAccepted);
    }

    [Fact]
    public void Mir_TransfersAskedForBefore_LeaveLessToAskFor()
    {
        LedgerState state = WithPool(8).With(new MirToOppositePot(MirPot.Treasury, Ada(400_000_000)));
        var payment = new MirToAccounts(MirPot.Treasury, [new(Ann, Ada(100_000_001))]);
        var transfer = new MirToOppositePot(MirPot.Treasury, Ada(100_000_001));

        Assert.Equal(
            new LedgerRefusal(LedgerRule.InsufficientPot, payment) { Found = Ada(100_000_001).BaseUnits, AtMost = Ada(100_000_000).BaseUnits },
            state.Apply(payment).Refusal);
        Assert.Equal(
            new LedgerRefusal(LedgerRule.InsufficientPot, transfer) { Found = Ada(500_000_001).BaseUnits, AtMost = Ada(500_000_000).BaseUnits },
            state.Apply(transfer).Refusal);
        Assert.True(state.Apply(new MirToOppositePot(MirPot.Treasury, Ada(100_000_000))).IsAccepted);
    }

    [Fact]
    public void Mir_PotThatShrankByTheBoundary_DiscardsEverything()
    {
        // The reward update takes its expansion from the reserves first, so a payment of all reserves cannot be met any more.
        LedgerState state = WithPool(8).Cross(new RecordBlocks(First, 50)).Next;
        var everything = new MirToAccounts(MirPot.Reserves, [new(Ann, state.Reserves)]);

        EpochBoundary boundary = state.Cross(
            everything,
            new MirToAccounts(MirPot.Treasury, [new(Bea, Ada(1))]));

        MirSettlement settlement = Assert.IsType<MirSettlement>(boundary.InstantaneousRewards);
        Assert.False(settlement.IsCarriedOut);
        Assert.Empty(settlement.Payments);
        Assert.Equal(state.Reserves, settlement.FromReserves);
        Assert.True(boundary.Next.BalanceOf(Bea).IsZero);
        Assert.Equal(state.Cross().Next, boundary.Next);
    }

    [Fact]
    public void Mir_OnlyForStrangers_IsCarriedOutAndPaysNobody()
    {
        LedgerState state = WithPool(8).Cross(new RecordBlocks(First, 50)).Next;

        EpochBoundary boundary = state.Cross(new MirToAccounts(MirPot.Reserves, [new(_stranger, state.Reserves)]));

        Assert.True(boundary.InstantaneousRewards?.IsCarriedOut);
        Assert.Equal(state.Cross().Next.Reserves, boundary.Next.Reserves);
    }
}
