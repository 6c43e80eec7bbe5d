namespace StakingCore.Ethereum.Epochs;

/// <summary>From Electra: deposits that waited are applied, as far as the churn goes.</summary>
public static class DepositProcessing
{
    /// <summary>
    /// Applies deposits in order until one waits for the bridge, is not final, is the seventeenth, or does not fit the churn.
    /// Those to validators that are gone cost no churn; those to leaving ones go to the back; a new key with a bad signature
    /// costs churn and vanishes. Churn that is left stays only where a deposit did not fit.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <remarks>Source: electra, fulu and gloas <c>process_pending_deposits</c>.</remarks>
    /// <exception cref="OverflowException">A sum is above 2^64 − 1.</exception>
    public static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Apply(state, state.TotalActiveBalance());
    }

    // For whole epochs: the total active balance has been summed.
    internal static void Apply(EthereumState state, ulong totalActiveBalance)
    {
        EthereumPreset preset = state.Rules.Preset;
        ulong available = state.DepositBalanceToConsume + state.Rules.ActivationChurn(totalActiveBalance);
        ulong finalizedSlot = state.Rules.FirstSlotOf(state.FinalizedEpoch);
        bool isBridgeOpen =
            state.Rules.Fork == EthereumFork.Electra && state.Eth1DepositIndex < state.DepositRequestsStartIndex;
        ulong processed = 0;
        bool doesNotFit = false;

        // What is put off is added behind the rows that are walked.
        List<PendingDeposit> queue = state.PendingDeposits;
        int waiting = queue.Count;
        int handled = 0;
        for (; handled < waiting && handled < preset.MaxPendingDepositsPerEpoch; handled++)
        {
            PendingDeposit deposit = queue[handled];
            if ((deposit.Slot > 0 && isBridgeOpen) || deposit.Slot > finalizedSlot)
            {
                break;
            }

            bool isKnown = state.Validators.TryFind(deposit.Key, out int row);
            if (isKnown && state.Validators.WithdrawableEpochs[row] < state.Epoch + 1)
            {
                state.Increase(row, deposit.AmountGwei);
            }
            else if (isKnown && state.Validators.ExitEpochs[row] < EthereumPreset.FarFutureEpoch)
            {
                queue.Add(deposit);
            }
            else
            {
                doesNotFit = processed + deposit.AmountGwei > available;
                if (doesNotFit)
                {
                    break;
                }

                processed += deposit.AmountGwei;
                ApplyOne(state, deposit, row);
            }
        }

        queue.RemoveRange(0, handled);
        state.DepositBalanceToConsume = doesNotFit ? available - processed : 0;
    }

    private static void ApplyOne(EthereumState state, PendingDeposit deposit, int row)
    {
        if (row >= 0)
        {
            state.Increase(row, deposit.AmountGwei);
        }
        else if (deposit.IsSignatureValid)
        {
            state.Validators.Add(
                deposit.Key,
                deposit.Credential,
                deposit.AmountGwei,
                state.Rules.EffectiveBalanceOf(deposit.AmountGwei, deposit.Credential));
        }
    }
}
