using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Blocks;

/// <summary>What the protocol refuses or ignores, by the rule and its numbers; the state stays as it is.</summary>
public sealed class RefusalTests
{
    private const ulong Unknown = 77;

    [Fact]
    public void VoluntaryExit_EachRule_IsNamed()
    {
        EthereumState state = State(EthereumFork.Electra, 8);
        state.Validators.ActivationEpochs[1] = Epoch + 1;
        state.Validators.ExitEpochs[2] = Epoch;
        ValidatorExits.Leave(state, 3, Epoch + 7);
        state.Validators.ActivationEpochs[4] = Epoch - 255;
        state.PendingPartialWithdrawals.AddRange([new(5, 0, Epoch), new(6, 9, Epoch)]);

        Refused(state, s => VoluntaryExits.Apply(s, Unknown, 0), new(EthereumRule.UnknownValidator) { Found = Unknown });
        Refused(state, s => VoluntaryExits.Apply(s, ulong.MaxValue, 0), new(EthereumRule.UnknownValidator) { Found = ulong.MaxValue });
        Refused(state, s => VoluntaryExits.Apply(s, 1, 0), new(EthereumRule.NotActive) { Validator = 1, Found = Epoch, AtLeast = Epoch + 1, AtMost = Never - 1 });
        Refused(state, s => VoluntaryExits.Apply(s, 2, 0), new(EthereumRule.NotActive) { Validator = 2, Found = Epoch, AtLeast = 0, AtMost = Epoch - 1 });
        Refused(state, s => VoluntaryExits.Apply(s, 3, 0), new(EthereumRule.ExitStarted) { Validator = 3, Found = Epoch + 7 });
        Refused(state, s => VoluntaryExits.Apply(s, 0, Epoch + 1), new(EthereumRule.MessageTooEarly) { Validator = 0, Found = Epoch, AtLeast = Epoch + 1 });
        Refused(state, s => VoluntaryExits.Apply(s, 4, Epoch), new(EthereumRule.ActiveTooShort) { Validator = 4, Found = Epoch, AtLeast = Epoch + 1 });
        Refused(state, s => VoluntaryExits.Apply(s, 6, Epoch), new(EthereumRule.WithdrawalPending) { Validator = 6, Found = 9, AtMost = 0 });

        // A queued amount of zero does not block.
        Assert.Null(VoluntaryExits.Apply(state, 5, Epoch));
        Assert.Equal(Epoch + 5, state.Validators.ExitEpochs[5]);
    }

    [Fact]
    public void VoluntaryExit_PendingWithdrawal_BlocksFromElectraAlone()
    {
        EthereumState state = State(EthereumFork.Deneb, 2);
        state.PendingPartialWithdrawals.Add(new(0, 9, Epoch));

        Assert.Null(VoluntaryExits.Apply(state, 0, Epoch));
    }

    [Fact]
    public void WithdrawalRequest_EachRule_IsNamed()
    {
        EthereumState state = Requests();
        state.PendingPartialWithdrawals.Add(new(6, 5 * Ether, Epoch));
        state.Validators.Balances[6] = 37 * Ether;

        Refused(State(EthereumFork.Deneb, 1), s => WithdrawalRequests.Apply(s, 0, 1, true), new(EthereumRule.UnknownInFork));
        Refused(state, s => WithdrawalRequests.Apply(s, Unknown, 1, true), new(EthereumRule.UnknownValidator) { Found = Unknown });
        Refused(state, s => WithdrawalRequests.Apply(s, 0, 1, true), new(EthereumRule.CredentialUnfit) { Validator = 0, Found = 0 });
        Refused(state, s => WithdrawalRequests.Apply(s, 6, 1, false), new(EthereumRule.WrongSourceAddress) { Validator = 6 });
        Refused(state, s => WithdrawalRequests.Apply(s, 3, 1, true), new(EthereumRule.ExitStarted) { Validator = 3, Found = Epoch + 7 });
        Refused(state, s => WithdrawalRequests.Apply(s, 4, 1, true), new(EthereumRule.ActiveTooShort) { Validator = 4, Found = Epoch, AtLeast = Epoch + 1 });
        Refused(state, s => WithdrawalRequests.Apply(s, 1, 1, true), new(EthereumRule.CredentialUnfit) { Validator = 1, Found = 1 });
        Refused(state, s => WithdrawalRequests.Apply(s, 5, 1, true), new(EthereumRule.EffectiveBalanceTooLow) { Validator = 5, Found = 31 * Ether, AtLeast = 32 * Ether });
        Refused(state, s => WithdrawalRequests.Apply(s, 6, 1, true), new(EthereumRule.NothingToWithdraw) { Validator = 6, Found = 37 * Ether, AtLeast = (37 * Ether) + 1 });
        Refused(state, s => WithdrawalRequests.Apply(s, 6, WithdrawalRequests.FullExitGwei, true), new(EthereumRule.WithdrawalPending) { Validator = 6, Found = 5 * Ether, AtMost = 0 });
    }

    [Fact]
    public void WithdrawalRequest_FullQueue_LetsOnlyFullExitsThrough()
    {
        EthereumState state = Requests(EthereumPreset.Mainnet with { PendingPartialWithdrawalsLimit = 1 });
        state.PendingPartialWithdrawals.Add(new(6, 1, Epoch));

        Refused(state, s => WithdrawalRequests.Apply(s, 7, 1, true), new(EthereumRule.QueueIsFull) { Found = 1, AtMost = 0 });
        Assert.Null(WithdrawalRequests.Apply(state, 7, WithdrawalRequests.FullExitGwei, true));
    }

    [Fact]
    public void WithdrawalRequest_AboveWhatIsFree_TakesWhatIsFree()
    {
        EthereumState state = Requests();
        state.Validators.Balances[7] = 40 * Ether;

        Assert.Null(WithdrawalRequests.Apply(state, 7, 5 * Ether, true));
        Assert.Null(WithdrawalRequests.Apply(state, 7, 5 * Ether, true));

        Assert.Equal(
            [new(7, 5 * Ether, Epoch + 5 + 256), new(7, 3 * Ether, Epoch + 5 + 256)], state.PendingPartialWithdrawals);
        Assert.Equal(120 * Ether, state.ExitBalanceToConsume);
        Assert.Equal(Never, state.Validators.ExitEpochs[7]);
    }

    [Fact]
    public void ConsolidationRequest_EachRule_IsNamed()
    {
        EthereumState state = Requests();
        Refused(state, s => ConsolidationRequests.Apply(s, 1, 6, true), new(EthereumRule.ConsolidationChurnTooLow) { Found = 0, AtLeast = (32 * Ether) + 1 });

        // Enough stake that more than 32 ETH an epoch may be consolidated.
        state = Rich();
        state.PendingPartialWithdrawals.Add(new(7, 5 * Ether, Epoch));
        state.Validators.Credentials[3] = WithdrawalCredential.Compounding;
        Refused(State(EthereumFork.Deneb, 1), s => ConsolidationRequests.Apply(s, 0, 0, true), new(EthereumRule.UnknownInFork));
        Refused(state, s => ConsolidationRequests.Apply(s, Unknown, 6, true), new(EthereumRule.UnknownValidator) { Found = Unknown });
        Refused(state, s => ConsolidationRequests.Apply(s, 1, Unknown, true), new(EthereumRule.UnknownValidator) { Found = Unknown });
        Refused(state, s => ConsolidationRequests.Apply(s, 0, 6, true), new(EthereumRule.CredentialUnfit) { Validator = 0, Found = 0 });
        Refused(state, s => ConsolidationRequests.Apply(s, 1, 6, false), new(EthereumRule.WrongSourceAddress) { Validator = 1 });
        Refused(state, s => ConsolidationRequests.Apply(s, 6, 1, true), new(EthereumRule.CredentialUnfit) { Validator = 1, Found = 1 });
        Refused(state, s => ConsolidationRequests.Apply(s, 2, 6, true), new(EthereumRule.NotActive) { Validator = 2, Found = Epoch, AtLeast = 0, AtMost = Epoch - 1 });
        Refused(state, s => ConsolidationRequests.Apply(s, 3, 6, true), new(EthereumRule.ExitStarted) { Validator = 3, Found = Epoch + 7 });
        Refused(state, s => ConsolidationRequests.Apply(s, 1, 3, true), new(EthereumRule.ExitStarted) { Validator = 3, Found = Epoch + 7 });
        Refused(state, s => ConsolidationRequests.Apply(s, 4, 6, true), new(EthereumRule.ActiveTooShort) { Validator = 4, Found = Epoch, AtLeast = Epoch + 1 });
        Refused(state, s => ConsolidationRequests.Apply(s, 7, 6, true), new(EthereumRule.WithdrawalPending) { Validator = 7, Found = 5 * Ether, AtMost = 0 });

        Assert.Null(ConsolidationRequests.Apply(state, 1, 6, true));
        Assert.Equal([new(1, 6)], state.PendingConsolidations);
        Assert.Equal(Epoch + 5, state.Validators.ExitEpochs[1]);
    }

    [Fact]
    public void ConsolidationRequest_SameKeyTwice_SwitchesToCompounding()
    {
        EthereumState state = Requests();
        state.Validators.Balances[1] = 35 * Ether;
        state.Validators.ActivationEpochs[1] = Epoch;

        Refused(state, s => ConsolidationRequests.Apply(s, 0, 0, true), new(EthereumRule.CredentialUnfit) { Validator = 0, Found = 0 });
        Refused(state, s => ConsolidationRequests.Apply(s, 6, 6, true), new(EthereumRule.CredentialUnfit) { Validator = 6, Found = 2 });
        Refused(state, s => ConsolidationRequests.Apply(s, 1, 1, false), new(EthereumRule.WrongSourceAddress) { Validator = 1 });
        Refused(state, s => ConsolidationRequests.Apply(s, Unknown, Unknown, true), new(EthereumRule.UnknownValidator) { Found = Unknown });

        Assert.Null(ConsolidationRequests.Apply(state, 1, 1, true));
        Assert.Equal(WithdrawalCredential.Compounding, state.Validators.Credentials[1]);
        Assert.Equal(32 * Ether, state.Validators.Balances[1]);
        Assert.Equal([new(1, 3 * Ether, 0, WithdrawalCredential.Compounding, true)], state.PendingDeposits);
    }

    [Fact]
    public void Deposit_NewKeyWithABadSignature_IsRefused()
    {
        foreach (EthereumFork fork in (EthereumFork[])[EthereumFork.Phase0, EthereumFork.Electra])
        {
            Refused(State(fork, 1), s => Deposits.Apply(s, 9, Ether, WithdrawalCredential.Bls, false), new(EthereumRule.SignatureInvalid) { Found = 9 });
        }

        Refused(State(EthereumFork.Deneb, 1), s => Deposits.Request(s, 9, Ether, WithdrawalCredential.Bls, true, 3), new(EthereumRule.UnknownInFork));
    }

    [Fact]
    public void Attestation_OutsideItsWindow_IsRefused()
    {
        EthereumState deneb = State(EthereumFork.Deneb, 2);
        EthereumState capella = State(EthereumFork.Capella, 2);

        Refused(deneb, s => Include(s, new(Epoch - 2, 1, true, true)), new(EthereumRule.TargetEpochOutOfRange) { Found = Epoch - 2, AtLeast = Epoch - 1, AtMost = Epoch });
        Refused(deneb, s => Include(s, new(Epoch, 0, true, true)), new(EthereumRule.InclusionDelayOutOfRange) { Found = 0, AtLeast = 1 });
        Refused(capella, s => Include(s, new(Epoch - 1, 33, true, true)), new(EthereumRule.InclusionDelayOutOfRange) { Found = 33, AtLeast = 1, AtMost = 32 });
        Assert.Null(Include(deneb, new(Epoch - 1, 33, true, true)));
    }

    [Fact]
    public void Slashing_TwiceOrTooLate_IsRefused()
    {
        EthereumState state = State(EthereumFork.Electra, 3);
        Assert.Null(ValidatorSlashing.Report(state, 1, 0));
        state.Validators.WithdrawableEpochs[2] = Epoch;

        Refused(state, s => ValidatorSlashing.Report(s, 1, 0), new(EthereumRule.NotSlashable) { Validator = 1, Found = Epoch });
        Refused(state, s => ValidatorSlashing.Report(s, 2, 0), new(EthereumRule.NotSlashable) { Validator = 2, Found = Epoch });
    }

    [Fact]
    public void SyncAggregate_Phase0_IsRefused() => Refused(
        State(EthereumFork.Phase0, 1), s => SyncAggregate.Apply(s, new int[512], new bool[512], 0), new(EthereumRule.UnknownInFork));

    [Fact]
    public void CredentialChange_OnlyOnceAndFromCapella()
    {
        EthereumState state = State(EthereumFork.Capella, 2);
        state.Validators.Credentials[1] = WithdrawalCredential.Bls;

        Refused(State(EthereumFork.Bellatrix, 1), s => CredentialChanges.Apply(s, 0), new(EthereumRule.UnknownInFork));
        Refused(state, s => CredentialChanges.Apply(s, Unknown), new(EthereumRule.UnknownValidator) { Found = Unknown });
        Assert.Null(CredentialChanges.Apply(state, 1));
        Refused(state, s => CredentialChanges.Apply(s, 1), new(EthereumRule.CredentialUnfit) { Validator = 1, Found = 1 });
    }

    private static EthereumRefusal? Include(EthereumState state, AttestationVote vote) =>
        Attestations.Include(state, vote, [0, 1], proposer: 0, out _);

    private static void Refused(EthereumState state, Func<EthereumState, EthereumRefusal?> change, EthereumRefusal expected)
    {
        string before = state.Content();

        Assert.Equal(expected, change(state));
        Assert.Equal(before, state.Content());
        Assert.Equal(expected, state.ApplyToCopy(change).Refusal);
    }

    // 0 BLS, 1 execution, 2 exited, 3 exiting, 4 young, 5 compounding but small, 6 and 7 compounding.
    private static EthereumState Requests(EthereumPreset? preset = null)
    {
        EthereumState state = State(EthereumRules.Of(EthereumFork.Electra) with { Preset = preset ?? EthereumPreset.Mainnet }, 8);
        state.Validators.Credentials[0] = WithdrawalCredential.Bls;
        ValidatorExits.Leave(state, 2, Epoch);
        ValidatorExits.Leave(state, 3, Epoch + 7);
        state.Validators.ActivationEpochs[4] = Epoch - 255;
        state.Compound(5, 31);
        state.Compound(6, 32);
        state.Compound(7, 32);
        return state;
    }

    private static EthereumState Rich()
    {
        EthereumState state = Requests();
        for (ulong key = 100; key < 110; key++)
        {
            int row = state.Validators.Add(key, WithdrawalCredential.Execution, Ether, 2_000_000 * Ether);
            state.Validators.ActivationEpochs[row] = 0;
        }

        return state;
    }
}
