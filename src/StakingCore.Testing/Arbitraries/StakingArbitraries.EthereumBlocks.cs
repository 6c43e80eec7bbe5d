using FsCheck;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;

namespace StakingCore.Testing;

/// <content>Ethereum: what blocks bring, and the queues.</content>
public static partial class StakingArbitraries
{
    /// <summary>Deposits in the queue, with good and bad signatures.</summary>
    public static Arbitrary<PendingDeposit> PendingDeposits() => Compose.Of(
        Parts.Word(MaxValidators),
        Parts.Word(MaxGwei),
        Parts.Epochs,
        Parts.AnyOf<WithdrawalCredential>(),
        Parts.Flags,
        static (key, amount, slot, credential, valid) => new PendingDeposit(key, amount, slot, credential, valid),
        static deposit => (deposit.Key, deposit.AmountGwei, deposit.Slot, deposit.Credential, deposit.IsSignatureValid));

    /// <summary>Partial withdrawals in the queue.</summary>
    public static Arbitrary<PendingPartialWithdrawal> PendingPartialWithdrawals() => Compose.Of(
        Parts.Count(MaxValidators),
        Parts.Word(MaxGwei),
        Parts.Epochs,
        static (validator, amount, epoch) => new PendingPartialWithdrawal(validator, amount, epoch),
        static withdrawal => (withdrawal.Validator, withdrawal.AmountGwei, withdrawal.WithdrawableEpoch));

    /// <summary>Consolidations in the queue.</summary>
    public static Arbitrary<PendingConsolidation> PendingConsolidations() => Compose.Of(
        Parts.Count(MaxValidators),
        Parts.Count(MaxValidators),
        static (source, target) => new PendingConsolidation(source, target),
        static consolidation => (consolidation.Source, consolidation.Target));

    /// <summary>Withdrawals of a payload.</summary>
    public static Arbitrary<Withdrawal> Withdrawals() => Compose.Of(
        Parts.Epochs,
        Parts.Count(MaxValidators),
        Parts.Word(MaxGwei),
        static (index, validator, amount) => new Withdrawal(index, validator, amount),
        static withdrawal => (withdrawal.Index, withdrawal.Validator, withdrawal.AmountGwei));

    /// <summary>Attestations that phase0 keeps: up to eight attesters, included from the next slot to two epochs later.</summary>
    public static Arbitrary<PendingAttestation> PendingAttestations() => Compose.Of(
        Compose.Many(Parts.Count(MaxValidators), 8),
        Parts.Word(63),
        Parts.Count(MaxValidators),
        Parts.Flags,
        Parts.Flags,
        static (attesters, delay, proposer, target, head) => new PendingAttestation([.. attesters.Distinct()], delay + 1, proposer, target, head),
        static attestation => (
            [.. attestation.Attesters], attestation.InclusionDelay - 1, attestation.Proposer, attestation.IsTargetMatching, attestation.IsHeadMatching));

    /// <summary>Votes, included from the next slot to two epochs later.</summary>
    public static Arbitrary<AttestationVote> AttestationVotes() => Compose.Of(
        Parts.Epochs,
        Parts.Word(63),
        Parts.Flags,
        Parts.Flags,
        Parts.Flags,
        static (epoch, delay, target, head, payload) => new AttestationVote(epoch, delay + 1, target, head, payload),
        static vote => (vote.TargetEpoch, vote.InclusionDelay - 1, vote.IsTargetMatching, vote.IsHeadMatching, vote.IsPayloadMatching));

    /// <summary>Flags that a vote set, and what its proposer earned.</summary>
    public static Arbitrary<AttestationReward> AttestationRewards() => Compose.Of(
        Participations(), Parts.Word(MaxGwei), static (flags, reward) => new AttestationReward(flags, reward), static reward => (reward.Participation, reward.ProposerRewardGwei));

    /// <summary>Exit queues counted in validators; what is taken is at most the limit.</summary>
    public static Arbitrary<ValidatorExitChurn> ValidatorExitChurns() => Compose.Of(
        Parts.Epochs,
        Parts.Word(64),
        Parts.Word(64),
        static (epoch, taken, left) => new ValidatorExitChurn(epoch, taken, taken + left),
        static churn => (churn.Epoch, churn.Taken, churn.Limit - churn.Taken));

    /// <summary>
    /// Registries of up to 64 validators in a state of any fork, with attestations in phase0 and, from Electra on, deposits, partial
    /// withdrawals and consolidations in the queues. The state is the caller's own to change.
    /// </summary>
    public static Arbitrary<EthereumState> EthereumStates() => Registries.Arbitrary;
}
