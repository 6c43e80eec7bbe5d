using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;
using static StakingCore.Tests.Cardano.Ledger.SampleLedger;

namespace StakingCore.Tests.Cardano.Ledger;

public sealed class LedgerRefusalTests
{
    private static readonly Credential _stranger = Credential.Script("stranger");
    private static readonly PoolId _nowhere = new("nowhere");

    [Fact]
    public void RegisterCredential_Registered_IsRefused() =>
        Refused(WithPool(), new RegisterCredential(Ann), LedgerRule.CredentialAlreadyRegistered);

    [Fact]
    public void RegisterCredential_NoUtxoForTheDeposit_IsRefused()
    {
        LedgerState poor = LedgerState.From(Origin() with { Reserves = Network.MaxLovelaceSupply - Ada(500_000_001) });

        Refused(poor, new SetUtxoStake(Ann, Ada(2)), LedgerRule.InsufficientUtxo, found: Ada(2), atMost: Ada(1));
        Refused(poor, new RegisterCredential(Ann), LedgerRule.InsufficientUtxo, found: Ada(2), atMost: Ada(1));
        Refused(poor, new RegisterPool(Pool(First, Ann)), LedgerRule.InsufficientUtxo, found: Ada(500), atMost: Ada(1));
        Refused(poor, new CollectFees(Ada(2)), LedgerRule.InsufficientUtxo, found: Ada(2), atMost: Ada(1));
        Refused(poor, new DonateToTreasury(Ada(2)), LedgerRule.InsufficientUtxo, found: Ada(2), atMost: Ada(1));
    }

    [Fact]
    public void DeregisterCredential_NotRegistered_IsRefused() =>
        Refused(WithPool(), new DeregisterCredential(_stranger), LedgerRule.CredentialNotRegistered);

    [Fact]
    public void DeregisterCredential_WithRewards_IsRefusedUntilTheyAreWithdrawn()
    {
        LedgerState state = WithPool().CrossUntil(FirstEpoch + 4, First)[^1].Next;
        Amount<Lovelace> balance = state.BalanceOf(Operator);

        Assert.False(balance.IsZero);
        Refused(state, new DeregisterCredential(Operator), LedgerRule.AccountNotEmpty, found: balance, atMost: default(Amount<Lovelace>));
        Assert.False(state.With(new WithdrawRewards(Operator), new DeregisterCredential(Operator)).Accounts.ContainsKey(Operator));
    }

    [Fact]
    public void DelegateStake_NoSuchPool_IsRefused() =>
        Refused(WithPool(), new DelegateStake(Ann, _nowhere), LedgerRule.PoolNotRegistered);

    [Fact]
    public void DelegateStake_NotRegistered_IsRefused() =>
        Refused(WithPool(), new DelegateStake(_stranger, First), LedgerRule.CredentialNotRegistered);

    [Fact]
    public void WithdrawRewards_NotRegistered_IsRefused() =>
        Refused(WithPool(), new WithdrawRewards(_stranger), LedgerRule.CredentialNotRegistered);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void WithdrawRewards_NotTheBalance_IsRefused(int difference)
    {
        LedgerState state = WithPool().CrossUntil(FirstEpoch + 4, First)[^1].Next;
        Amount<Lovelace> balance = state.BalanceOf(Operator);
        var asked = new Amount<Lovelace>((UInt128)((Int128)balance.BaseUnits + difference));

        Refused(state, new WithdrawRewards(Operator, asked), LedgerRule.WithdrawalNotWholeBalance, asked, balance, balance);
        Assert.True(state.Apply(new WithdrawRewards(Operator, balance)).IsAccepted);
    }

    [Fact]
    public void RegisterPool_CostBelowTheMinimum_IsRefusedForNewPoolsAndUpdates()
    {
        Refused(WithPool(), new RegisterPool(Pool(Second, Ann, cost: 169)), LedgerRule.PoolCostTooLow, Ada(169), atLeast: Ada(170));
        Refused(WithPool(), new RegisterPool(Pool(First, Ann, cost: 169)), LedgerRule.PoolCostTooLow, Ada(169), atLeast: Ada(170));
        Assert.True(WithPool().Apply(new RegisterPool(Pool(First, Ann, cost: 170))).IsAccepted);
    }

    [Fact]
    public void RetirePool_NoSuchPool_IsRefused() =>
        Refused(WithPool(), new RetirePool(_nowhere, FirstEpoch + 1), LedgerRule.PoolNotRegistered);

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, false)]
    [InlineData(101, true)]
    [InlineData(118, true)]
    [InlineData(119, false)]
    public void RetirePool_Epoch_IsAheadByAtMostTheMaximum(ulong epoch, bool accepted)
    {
        LedgerTransition transition = WithPool().Apply(new RetirePool(First, epoch));

        Assert.Equal(accepted, transition.IsAccepted);
        if (!transition.IsAccepted)
        {
            Assert.Equal(LedgerRule.RetirementEpochOutOfRange, transition.Refusal.Rule);
            Assert.Equal(epoch, transition.Refusal.Found);
            Assert.Equal(FirstEpoch + 1, transition.Refusal.AtLeast);
            Assert.Equal(FirstEpoch + 18, transition.Refusal.AtMost);
        }
    }

    [Theory]
    [InlineData(2, true, false, false, false)]
    [InlineData(4, true, false, false, false)]
    [InlineData(5, true, true, false, false)]
    [InlineData(8, true, true, false, false)]
    [InlineData(9, false, false, true, false)]
    [InlineData(10, false, false, true, true)]
    public void Apply_ByEra_KnowsItsOwnCommandsOnly(uint major, bool mir, bool transfer, bool donation, bool withdrawal)
    {
        LedgerState state = WithPool(major);

        Known(mir, new MirToAccounts(MirPot.Reserves, [new(Ann, Ada(1))]));
        Known(transfer, new MirToOppositePot(MirPot.Reserves, Ada(1)));
        Known(donation, new DonateToTreasury(Ada(1)));
        Known(withdrawal, new WithdrawFromTreasury(Ann, Ada(1)));

        void Known(bool expected, LedgerCommand command)
        {
            LedgerTransition transition = state.Apply(command);
            Assert.Equal(expected, transition.IsAccepted);
            Assert.Equal(expected ? null : LedgerRule.NotInThisEra, transition.Refusal?.Rule);
            Assert.Equal(expected ? null : major, transition.Refusal?.Found);
        }
    }

    [Fact]
    public void WithdrawFromTreasury_AllTogetherAboveTheTreasury_IsRefused()
    {
        LedgerState state = WithPool().With(new WithdrawFromTreasury(Ann, Ada(499_999_999)));

        Refused(
            state, new WithdrawFromTreasury(Bea, Ada(2)), LedgerRule.InsufficientPot, Ada(500_000_001), atMost: Ada(500_000_000));
        Assert.True(state.Apply(new WithdrawFromTreasury(Bea, Ada(1))).IsAccepted);
    }

    [Fact]
    public void Apply_SeveralCommands_AreAllOrNone()
    {
        LedgerState state = WithPool();

        LedgerTransition transition = state.Apply(
            [new CollectFees(Ada(1)), new DelegateStake(Ann, _nowhere), new DeregisterCredential(_stranger)]);

        Assert.False(transition.IsAccepted);
        Assert.Equal(new DelegateStake(Ann, _nowhere), transition.Refusal.Command);
        Assert.True(state.Fees.IsZero);
    }

    [Fact]
    public void Refusal_Text_NamesRuleNumbersAndCommand()
    {
        LedgerTransition transition = WithPool().Apply(new RetirePool(First, 7));

        Assert.Equal(
            "RetirementEpochOutOfRange, found 7, at least 101, at most 118: RetirePool { Pool = p1, Epoch = 7 }",
            transition.Refusal?.ToString());
        Assert.Equal(
            $"The ledger refused: {transition.Refusal}", Assert.Throws<InvalidOperationException>(transition.OrThrow).Message);
    }

    private static void Refused(
        LedgerState state,
        LedgerCommand command,
        LedgerRule rule,
        Amount<Lovelace>? found = null,
        Amount<Lovelace>? atLeast = null,
        Amount<Lovelace>? atMost = null)
    {
        LedgerTransition transition = state.Apply(command);

        Assert.Null(transition.State);
        Assert.Equal(
            new LedgerRefusal(rule, command) { Found = found?.BaseUnits, AtLeast = atLeast?.BaseUnits, AtMost = atMost?.BaseUnits },
            transition.Refusal);
    }
}
