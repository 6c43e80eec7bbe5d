using StakingCore.Ethereum.Blocks;

namespace StakingCore.Ethereum.Accounting;

/// <content>What blocks do.</content>
public sealed partial class BalanceBook
{
    /// <summary>Includes an attestation; its reward is entered as the proposer's.</summary>
    /// <param name="vote">The attestation.</param>
    /// <param name="attesters">The rows of the validators that signed.</param>
    /// <param name="proposer">The row of the block's proposer.</param>
    /// <returns>
    /// Why the attestation is refused; null where it is not. See
    /// <see cref="Attestations.Include(EthereumState, AttestationVote, ReadOnlySpan{int}, int, out AttestationReward)"/>.
    /// </returns>
    /// <exception cref="InvalidOperationException">A watched balance was changed past the book.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="OverflowException">A balance or sum is above 2^64 − 1.</exception>
    public EthereumRefusal? IncludeAttestation(AttestationVote vote, ReadOnlySpan<int> attesters, int proposer) =>
        IncludeAttestation(State.Rules.HasFlags ? State.TotalActiveBalance() : 0, vote, attesters, proposer);

    /// <summary>Includes one of many attestations: the total active balance is the same for all blocks of an epoch.</summary>
    /// <param name="totalActiveBalanceGwei">
    /// What <see cref="EthereumState.TotalActiveBalance()"/> gives in this epoch, in gwei. Phase0 does not read it.
    /// </param>
    /// <param name="vote">The attestation.</param>
    /// <param name="attesters">The rows of the validators that signed.</param>
    /// <param name="proposer">The row of the block's proposer.</param>
    /// <inheritdoc cref="IncludeAttestation(AttestationVote, ReadOnlySpan{int}, int)" />
    public EthereumRefusal? IncludeAttestation(ulong totalActiveBalanceGwei, AttestationVote vote, ReadOnlySpan<int> attesters, int proposer)
    {
        CheckAgreement();
        EthereumRefusal? refusal = Attestations.Include(
            State, totalActiveBalanceGwei, vote, attesters, proposer, out AttestationReward reward);
        Increase(proposer, BalanceCause.Proposer, reward.ProposerRewardGwei, reward.ProposerRewardGwei);
        return refusal;
    }

    /// <summary>Applies a sync aggregate, seat by seat: the signer's and the proposer's part of each.</summary>
    /// <param name="committee">The rows of the committee, a seat each.</param>
    /// <param name="participation">Who signed, a seat each.</param>
    /// <param name="proposer">The row of the block's proposer.</param>
    /// <returns>The refusal of phase0; else null. See <see cref="SyncAggregate.Apply"/>.</returns>
    /// <exception cref="InvalidOperationException">A watched balance was changed past the book.</exception>
    /// <exception cref="ArgumentException">The columns are not as long as the committee is large, or there is no such row.</exception>
    /// <exception cref="OverflowException">A balance or sum is above 2^64 − 1.</exception>
    public EthereumRefusal? ApplySyncAggregate(ReadOnlySpan<int> committee, ReadOnlySpan<bool> participation, int proposer)
    {
        CheckAgreement();
        if (SyncAggregate.Apply(State, committee, participation, proposer) is { } refusal)
        {
            return refusal;
        }

        ulong total = State.TotalActiveBalance();
        ulong ofParticipant = State.Rules.SyncParticipantReward(total);
        ulong ofProposer = State.Rules.SyncProposerReward(total);
        for (int seat = 0; seat < committee.Length; seat++)
        {
            if (participation[seat])
            {
                Increase(committee[seat], BalanceCause.Sync, ofParticipant, ofParticipant);
                Increase(proposer, BalanceCause.Proposer, ofProposer, ofProposer);
            }
            else
            {
                Decrease(committee[seat], BalanceCause.Sync, ofParticipant, ofParticipant);
                Increase(proposer, BalanceCause.Proposer, 0, ofProposer);
            }
        }

        return null;
    }

    /// <summary>Slashes a validator that can be slashed: its initial penalty, and the proposer's reward for the report.</summary>
    /// <param name="row">The validator's row.</param>
    /// <param name="proposer">The row of the block's proposer.</param>
    /// <returns>Why the proof is refused; null where it is not. See <see cref="ValidatorSlashing.Report"/>.</returns>
    /// <exception cref="InvalidOperationException">A watched balance was changed past the book.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1.</exception>
    public EthereumRefusal? ReportSlashing(int row, int proposer)
    {
        CheckAgreement();
        if (ValidatorSlashing.Report(State, row, proposer) is { } refusal)
        {
            return refusal;
        }

        // Without a whistleblower of its own the proposer gets both parts, so that their rounding does not show.
        ulong effectiveBalance = State.Validators.EffectiveBalances[row];
        ulong reward = effectiveBalance / State.Rules.WhistleblowerRewardQuotient;
        Decrease(row, BalanceCause.Slashing, effectiveBalance / State.Rules.MinSlashingPenaltyQuotient, 0);
        Increase(proposer, BalanceCause.Proposer, reward, reward);
        return null;
    }

    /// <summary>Pays what the block has to pay: see <see cref="WithdrawalSweep.Process"/>.</summary>
    /// <returns>What was paid.</returns>
    /// <exception cref="InvalidOperationException">The fork is before Capella, or a watched balance was changed past the book.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The next row of the sweep does not exist.</exception>
    /// <exception cref="OverflowException">A number or sum is above 2^64 − 1.</exception>
    public ExpectedWithdrawals ProcessWithdrawals()
    {
        CheckAgreement();
        ExpectedWithdrawals paid = WithdrawalSweep.Process(State);
        foreach (Withdrawal payment in paid.Payments)
        {
            Decrease(payment.Validator, BalanceCause.Withdrawal, payment.AmountGwei, 0);
        }

        return paid;
    }

    /// <summary>Makes any other change that moves money in or between validators: deposits, switches to compounding, an upgrade.</summary>
    /// <param name="change">Changes the state in place, and says why the protocol refuses where it does.</param>
    /// <returns>The refusal; null where there is none.</returns>
    /// <exception cref="InvalidOperationException">A watched balance was changed past the book.</exception>
    /// <exception cref="OverflowException">A sum is above 2^64 − 1.</exception>
    public EthereumRefusal? ApplyChange(Func<EthereumState, EthereumRefusal?> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        CheckAgreement();
        EthereumRefusal? refusal = change(State);
        EnterDifferences(BalanceCause.Deposit);
        return refusal;
    }

    private void Increase(int row, BalanceCause cause, ulong amount, ulong ideal)
    {
        if (_places.TryGetValue(row, out int place))
        {
            _entries[place] = _entries[place].Increase(cause, amount, ideal);
        }
    }

    private void Decrease(int row, BalanceCause cause, ulong amount, ulong ideal)
    {
        if (_places.TryGetValue(row, out int place))
        {
            _entries[place] = _entries[place].Decrease(cause, amount, ideal);
        }
    }
}
