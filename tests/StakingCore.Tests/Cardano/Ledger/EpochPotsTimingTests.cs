using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;
using static StakingCore.Tests.Cardano.Ledger.SampleLedger;

namespace StakingCore.Tests.Cardano.Ledger;

public sealed class EpochPotsTimingTests
{
    [Fact]
    public void Fees_OfE_ArePaidOutAtTheEndOfEPlus1()
    {
        LedgerState entered = WithPool().Cross(new CollectFees(Ada(10))).Next;

        EpochBoundary boundary = entered.Cross(new CollectFees(Ada(3)));

        Assert.Equal(Ada(10), entered.FeeSnapshot);
        Assert.Equal(Ada(10), boundary.Update?.Pots.RewardPot);
        Assert.Equal(Ada(3), boundary.Next.Fees);
        Assert.Equal(Ada(3), boundary.Next.FeeSnapshot);
    }

    [Fact]
    public void Boundary_WithoutACalculation_MovesNoPotAndRollsTheFeesOn()
    {
        LedgerState entered = WithPool().Cross(new CollectFees(Ada(10)), new RecordBlocks(First, 40)).Next;

        EpochBoundary boundary = entered.With(new CollectFees(Ada(3))).CrossEpochBoundary();

        Assert.Null(boundary.Update);
        Assert.Empty(boundary.Rewards);
        Assert.Empty(boundary.Credits);
        Assert.Equal(entered.Reserves, boundary.Next.Reserves);
        Assert.Equal(entered.Treasury, boundary.Next.Treasury);
        Assert.Equal(Ada(13), boundary.Next.FeeSnapshot);
    }

    [Fact]
    public void Parameters_OfE_DecideTheRewardsOfEAndTheCertificatesOfE()
    {
        LedgerState state = WithPool();
        LedgerParameters change = state.Parameters with
        {
            Rewards = state.Parameters.Rewards with { TreasuryCut = Fraction.One },
            MinPoolCost = Ada(400),
        };
        RegisterPool cheap = new(Pool(Second, Ann));

        LedgerState changed = state.With(new ChangeParameters(Parameters(2)), new ChangeParameters(change));
        LedgerState entered = changed.Cross(new CollectFees(Ada(10))).Next;
        EpochBoundary old = entered.Cross(new CollectFees(Ada(10)));

        Assert.True(changed.Apply(cheap).IsAccepted);
        Assert.Equal(LedgerRule.PoolCostTooLow, entered.Apply(cheap).Refusal?.Rule);
        Assert.Equal(Ada(2), old.Update?.Pots.TreasuryShare);
        Assert.Equal(Ada(10), old.Next.Cross().Update?.Pots.TreasuryShare);
        Assert.Equal(change, old.Next.PreviousParameters);
    }

    [Fact]
    public void StartRewardCalculation_Twice_Throws()
    {
        LedgerState started = WithPool().StartRewardCalculation();

        Assert.Throws<InvalidOperationException>(started.StartRewardCalculation);
        Assert.NotNull(started.CrossEpochBoundary().Next.StartRewardCalculation().RewardUpdate);
    }

    [Fact]
    public void Donation_ReachesTheTreasuryAtTheBoundary()
    {
        LedgerState state = WithPool().With(new DonateToTreasury(Ada(4)), new DonateToTreasury(Ada(5)));

        EpochBoundary boundary = state.Cross();

        Assert.Equal(Ada(500_000_000), state.Treasury);
        Assert.Equal(Ada(9), boundary.Donations);
        Assert.Equal(Ada(500_000_009), boundary.Next.Treasury);
        Assert.True(boundary.Next.Donations.IsZero);
    }

    [Fact]
    public void TreasuryWithdrawal_PaysRegisteredAccountsAfterTheSnapshot()
    {
        LedgerState state = WithPool().With(
            new WithdrawFromTreasury(Operator, Ada(4)),
            new WithdrawFromTreasury(Operator, Ada(5)),
            new WithdrawFromTreasury(Credential.Key("stranger"), Ada(7)));

        EpochBoundary boundary = state.Cross();

        Assert.Equal([new(Operator, Ada(9))], boundary.TreasuryWithdrawals);
        Assert.Equal(Ada(499_999_991), boundary.Next.Treasury);
        Assert.Equal(Ada(9), boundary.Next.BalanceOf(Operator));
        Assert.Equal(Ada(1_000_000), boundary.Next.Mark.PoolStakes[First]);
        Assert.Empty(boundary.Next.Cross().TreasuryWithdrawals);
    }
}
