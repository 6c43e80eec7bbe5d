using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Epochs;

/// <summary>The places where implementations of the queues have gone wrong.</summary>
public sealed class QueueEdgeTests
{
    private const ulong NewKey = 1_000_000;

    [Fact]
    public void Deposits_LeftOverChurn_StaysOnlyWhereOneDidNotFit()
    {
        EthereumState state = State(EthereumFork.Fulu, 4);
        state.PendingDeposits.Add(Deposit(0, 100));
        state.PendingDeposits.Add(Deposit(1, 100));

        DepositProcessing.Apply(state);
        Assert.Equal(28 * Ether, state.DepositBalanceToConsume);
        Assert.Equal([Deposit(1, 100)], state.PendingDeposits);

        DepositProcessing.Apply(state);
        Assert.Equal(0UL, state.DepositBalanceToConsume);
        Assert.Equal([132 * Ether, 132 * Ether], state.Validators.Balances[..2].ToArray());
    }

    [Fact]
    public void Deposits_TwoOfOneNewKey_SeeEachOther()
    {
        EthereumState state = State(EthereumFork.Fulu, 4);
        state.PendingDeposits.Add(Deposit(NewKey, 20) with { Credential = WithdrawalCredential.Compounding });
        state.PendingDeposits.Add(Deposit(NewKey, 30) with { IsSignatureValid = false });

        DepositProcessing.Apply(state);

        Assert.Equal(5, state.Validators.Count);
        Assert.Equal(50 * Ether, state.Validators.Balances[4]);
        Assert.Equal(20 * Ether, state.Validators.EffectiveBalances[4]);
    }

    [Fact]
    public void Deposits_BadSignatureOfANewKey_CostChurnAndVanish()
    {
        EthereumState state = State(EthereumFork.Fulu, 4);
        state.PendingDeposits.Add(Deposit(NewKey, 100) with { IsSignatureValid = false });
        state.PendingDeposits.Add(Deposit(1, 29));

        DepositProcessing.Apply(state);

        Assert.Equal(4, state.Validators.Count);
        Assert.Equal([Deposit(1, 29)], state.PendingDeposits);
        Assert.Equal(28 * Ether, state.DepositBalanceToConsume);
    }

    [Fact]
    public void Deposits_ToLeavingAndGoneValidators_WaitOrPassFree()
    {
        EthereumState state = State(EthereumFork.Fulu, 4);
        ValidatorExits.Leave(state, 0, Epoch + 9);
        ValidatorExits.Leave(state, 1, 20);
        state.PendingDeposits.AddRange([Deposit(0, 1), Deposit(1, 5000), Deposit(2, 128)]);

        DepositProcessing.Apply(state);

        Assert.Equal([Deposit(0, 1)], state.PendingDeposits);
        Assert.Equal([32 * Ether, 5032 * Ether, 160 * Ether], state.Validators.Balances[..3].ToArray());
    }

    [Fact]
    public void Deposits_Sixteen_AreTheMostOfAnEpoch()
    {
        EthereumState state = State(EthereumFork.Fulu, 4);
        state.PendingDeposits.AddRange(Enumerable.Repeat(Deposit(0, 1), 20));

        DepositProcessing.Apply(state);

        Assert.Equal(4, state.PendingDeposits.Count);
        Assert.Equal(0UL, state.DepositBalanceToConsume);
    }

    [Theory]
    [InlineData(EthereumFork.Electra, 1)]
    [InlineData(EthereumFork.Fulu, 0)]
    public void Deposits_RequestWhileTheBridgeIsOpen_WaitsInElectraAlone(EthereumFork fork, int waiting)
    {
        EthereumState state = State(fork, 4);
        state.DepositRequestsStartIndex = 5;
        state.Eth1DepositIndex = 4;
        state.PendingDeposits.Add(Deposit(0, 1) with { Slot = 7 });

        DepositProcessing.Apply(state);

        Assert.Equal(waiting, state.PendingDeposits.Count);
    }

    [Fact]
    public void Deposits_SlotNotFinal_Wait()
    {
        EthereumState state = State(EthereumFork.Fulu, 4);
        ulong final = state.FinalizedEpoch * 32;
        state.PendingDeposits.AddRange([Deposit(0, 1) with { Slot = final }, Deposit(0, 2) with { Slot = final + 1 }]);

        DepositProcessing.Apply(state);

        Assert.Equal([2 * Ether], state.PendingDeposits.Select(deposit => deposit.AmountGwei));
    }

    [Fact]
    public void Exits_OfLongGoneValidators_CountBeforeElectra()
    {
        EthereumState state = State(EthereumFork.Capella, 12);
        for (int i = 0; i < 4; i++)
        {
            ValidatorExits.Leave(state, i, Epoch + 50);
        }

        ValidatorExits.Initiate(state, 5);
        ValidatorExits.Initiate(state, 6);

        Assert.Equal([Epoch + 51, Epoch + 51], state.Validators.ExitEpochs[5..7].ToArray());
        Assert.Equal(new ValidatorExitChurn(Epoch + 51, Taken: 2, Limit: 4), ValidatorExitChurn.Of(state));
    }

    [Fact]
    public void Exits_OfLargeValidator_UseSeveralEpochsOfChurn()
    {
        EthereumState state = State(EthereumFork.Electra, 4);
        state.Compound(0, 2048);

        ValidatorExits.Initiate(state, 0);
        ValidatorExits.Initiate(state, 1);

        // 2048 ETH are sixteen epochs of 128 ETH, and nothing is left of the last.
        Assert.Equal([Epoch + 20, Epoch + 21], state.Validators.ExitEpochs[..2].ToArray());
        Assert.Equal(96 * Ether, state.ExitBalanceToConsume);
        Assert.Equal(Epoch + 21 + 256, state.Validators.WithdrawableEpochs[1]);
    }

    /// <summary>The specification's budget holds the churn of every epoch passed before the amount leaves it.</summary>
    [Fact]
    public void Exits_BudgetAbove64Bits_IsAnOverflow()
    {
        EthereumState state = State(EthereumFork.Electra, 4);
        state.EarliestExitEpoch = Epoch + 9;
        state.ExitBalanceToConsume = 100;
        string before = state.Content();

        Assert.Throws<OverflowException>(() => ValidatorExits.EnterExits(state, ulong.MaxValue - 10));
        Assert.Equal(before, state.Content());
        Assert.True(ValidatorExits.EnterExits(state, ulong.MaxValue - (200 * Ether)) > Epoch + 9);
    }

    [Fact]
    public void Exits_StartedTwice_StayAsTheyAre()
    {
        EthereumState state = State(EthereumFork.Electra, 4);
        ValidatorExits.Initiate(state, 0);
        string before = state.Content();

        ValidatorExits.Initiate(state, 0);

        Assert.Equal(before, state.Content());
    }

    [Theory]
    [InlineData(EthereumFork.Deneb, 33, false)]
    [InlineData(EthereumFork.Deneb, 32, true)]
    [InlineData(EthereumFork.Electra, 33, true)]
    [InlineData(EthereumFork.Electra, 31, false)]
    public void Registry_JoiningTheQueue_NeedsTheForksBalance(EthereumFork fork, ulong ether, bool joins)
    {
        EthereumState state = State(fork, 4);
        int row = state.Validators.Add(NewKey, WithdrawalCredential.Compounding, ether * Ether, ether * Ether);

        RegistryUpdates.Apply(state);

        Assert.Equal(joins ? Epoch + 1 : Never, state.Validators.ActivationEligibilityEpochs[row]);
    }

    [Fact]
    public void Registry_MoreThanTheChurn_ActivatesByEligibilityThenRow()
    {
        EthereumState state = State(EthereumFork.Capella, 1);
        ulong[] eligibility = [500, 400, 500, 300, 400, 999];
        foreach (ulong epoch in eligibility)
        {
            int row = state.Validators.Add(NewKey, WithdrawalCredential.Execution, 32 * Ether, 32 * Ether);
            state.Validators.ActivationEligibilityEpochs[row] = epoch;
        }

        RegistryUpdates.Apply(state);

        Assert.Equal(
            [Epoch + 5, Epoch + 5, Never, Epoch + 5, Epoch + 5, Never], state.Validators.ActivationEpochs[1..].ToArray());
    }

    [Theory]
    [InlineData(80)]
    [InlineData(ulong.MaxValue)]
    public void Registry_ChurnAboveWhoWaits_ActivatesAll(ulong churn)
    {
        var rules = EthereumRules.Of(EthereumFork.Capella) with
        {
            Preset = EthereumPreset.Mainnet with { MinPerEpochChurnLimit = churn },
        };
        EthereumState state = State(rules, 80);
        state.Validators.ActivationEpochs[1..].Fill(Never);

        RegistryUpdates.Apply(state);

        Assert.All(state.Validators.ActivationEpochs[1..].ToArray(), epoch => Assert.Equal(Epoch + 5, epoch));
    }

    [Theory]
    [InlineData(EthereumFork.Capella)]
    [InlineData(EthereumFork.Electra)]
    public void Registry_LowBalanceOfOneThatLeavesOrIsGone_IsNotEjectedAgain(EthereumFork fork)
    {
        EthereumState state = State(fork, 3);
        ValidatorExits.Leave(state, 0, Epoch + 7);
        ValidatorExits.Leave(state, 1, 20);
        state.Validators.EffectiveBalances[..2].Clear();
        string before = state.Content();

        RegistryUpdates.Apply(state);
        Assert.Equal(before, state.Content());

        state.Validators.EffectiveBalances[2] = 16 * Ether;
        RegistryUpdates.Apply(state);
        Assert.NotEqual(Never, state.Validators.ExitEpochs[2]);
    }

    /// <summary>Electra's loop is an else-if: a validator that joins the queue is not ejected in the same epoch.</summary>
    [Fact]
    public void Registry_Electra_ChangesAValidatorInOneWay()
    {
        var rules = EthereumRules.Of(EthereumFork.Electra) with
        {
            Preset = EthereumPreset.Mainnet with { EjectionBalance = 40 * Ether },
        };
        EthereumState state = State(rules, 2);
        state.Validators.ActivationEligibilityEpochs[0] = Never;

        RegistryUpdates.Apply(state);

        Assert.Equal(Epoch + 1, state.Validators.ActivationEligibilityEpochs[0]);
        Assert.Equal([Never, Epoch + 5], state.Validators.ExitEpochs.ToArray());
    }

    [Fact]
    public void Consolidations_SlashedSource_IsDroppedAndOthersMoveTheirEffectiveBalance()
    {
        EthereumState state = State(EthereumFork.Electra, 6);
        for (int i = 0; i < 3; i++)
        {
            ValidatorExits.Leave(state, i, 20);
            state.Validators.Balances[i] = 33 * Ether;
        }

        state.Validators.Slashed[0] = true;
        state.Validators.WithdrawableEpochs[2] = Epoch + 2;
        state.PendingConsolidations.AddRange([new(0, 5), new(1, 5), new(2, 5)]);

        ConsolidationProcessing.Apply(state);

        Assert.Equal([33 * Ether, Ether, 33 * Ether, 32 * Ether, 32 * Ether, 64 * Ether], state.Validators.Balances.ToArray());
        Assert.Equal([new(2, 5)], state.PendingConsolidations);
    }

    private static PendingDeposit Deposit(ulong key, ulong ether) =>
        new(key, ether * Ether, Slot: 0, WithdrawalCredential.Execution, IsSignatureValid: true);
}
