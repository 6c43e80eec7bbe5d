namespace StakingCore.Ethereum;

/// <content>What is read off the state in many places.</content>
public sealed partial class EthereumState
{
    /// <summary>The current epoch.</summary>
    public ulong Epoch => Rules.EpochOf(Slot);

    /// <summary>The epoch before the current one; 0 in epoch 0.</summary>
    public ulong PreviousEpoch => Epoch == 0 ? 0 : Epoch - 1;

    /// <summary>Epochs from the finalized one to the previous one.</summary>
    /// <remarks>Source: <c>get_finality_delay</c>.</remarks>
    /// <exception cref="OverflowException">The finalized epoch lies ahead of the previous one.</exception>
    public ulong FinalityDelay => PreviousEpoch - FinalizedEpoch;

    /// <summary>Whether inactivity is punished: the finality delay is above 4.</summary>
    /// <remarks>Source: <c>is_in_inactivity_leak</c>.</remarks>
    /// <exception cref="OverflowException">The finalized epoch lies ahead of the previous one.</exception>
    public bool IsInInactivityLeak => FinalityDelay > Rules.Preset.MinEpochsToInactivityPenalty;

    /// <summary>The effective balances of those active in the current epoch, and at least one increment.</summary>
    /// <remarks>Source: <c>get_total_active_balance</c>.</remarks>
    /// <exception cref="OverflowException">The sum is above 2^64 − 1.</exception>
    public ulong TotalActiveBalance()
    {
        ulong epoch = Epoch;
        ReadOnlySpan<ulong> effectiveBalances = Validators.EffectiveBalances;
        ReadOnlySpan<ulong> activations = Validators.ActivationEpochs;
        ReadOnlySpan<ulong> exits = Validators.ExitEpochs;
        ulong total = 0;
        for (int i = 0; i < effectiveBalances.Length; i++)
        {
            if (activations[i] <= epoch && epoch < exits[i])
            {
                total += effectiveBalances[i];
            }
        }

        return AtLeastOneIncrement(total);
    }

    /// <summary>How many validators are active in the current epoch.</summary>
    public ulong ActiveValidators()
    {
        ulong epoch = Epoch;
        ReadOnlySpan<ulong> activations = Validators.ActivationEpochs;
        ReadOnlySpan<ulong> exits = Validators.ExitEpochs;
        ulong count = 0;
        for (int i = 0; i < activations.Length; i++)
        {
            if (activations[i] <= epoch && epoch < exits[i])
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>
    /// Whether the epoch's rewards, penalties and scores concern the validator: active in the previous epoch, or slashed and
    /// not withdrawable before the end of the current one.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <remarks>Source: <c>get_eligible_validator_indices</c>.</remarks>
    public bool IsEligible(int row)
    {
        ulong previous = PreviousEpoch;
        return Validators.IsActive(row, previous)
            || (Validators.Slashed[row] && previous + 1 < Validators.WithdrawableEpochs[row]);
    }

    /// <summary>What is queued for partial withdrawal from a validator, in gwei.</summary>
    /// <param name="row">The row.</param>
    /// <remarks>Source: electra <c>get_pending_balance_to_withdraw</c>.</remarks>
    /// <exception cref="OverflowException">The sum is above 2^64 − 1.</exception>
    public ulong PendingBalanceToWithdraw(int row)
    {
        ulong sum = 0;
        foreach (PendingPartialWithdrawal withdrawal in PendingPartialWithdrawals)
        {
            if (withdrawal.Validator == row)
            {
                sum += withdrawal.AmountGwei;
            }
        }

        return sum;
    }

    // Who counts for a flag of an epoch: active then, not slashed, and with the flag.
    internal bool IsUnslashedParticipant(int row, ulong epoch, Participation participation, Participation flag) =>
        (participation & flag) != 0 && !Validators.Slashed[row] && Validators.IsActive(row, epoch);

    internal ulong AtLeastOneIncrement(ulong total) => ulong.Max(Rules.Preset.EffectiveBalanceIncrement, total);

    internal void Increase(int row, ulong amount) => Validators.Balances[row] += amount;

    // A balance ends at zero: what is missing is forgiven.
    internal void Decrease(int row, ulong amount)
    {
        ref ulong balance = ref Validators.Balances[row];
        balance -= ulong.Min(amount, balance);
    }

    internal void Queue(PendingDeposit deposit)
    {
        if (PendingDeposits.Count >= Rules.Preset.PendingDepositsLimit)
        {
            throw new OverflowException($"The queue of deposits holds at most {Rules.Preset.PendingDepositsLimit}.");
        }

        PendingDeposits.Add(deposit);
    }

    internal void CheckRow(int row, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Validators.Count, name);
    }
}
