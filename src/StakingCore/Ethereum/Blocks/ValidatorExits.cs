using StakingCore.LockUps;

namespace StakingCore.Ethereum.Blocks;

/// <summary>How validators and balances leave.</summary>
public static class ValidatorExits
{
    /// <summary>
    /// Starts a validator's exit: it gets an exit epoch from the queue, and is withdrawable 256 epochs later. Nothing happens
    /// where it has one.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="row">The validator's row.</param>
    /// <remarks>Source: phase0 and electra <c>initiate_validator_exit</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1.</exception>
    public static void Initiate(EthereumState state, int row)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.CheckRow(row, nameof(row));
        if (state.Validators.ExitEpochs[row] != EthereumPreset.FarFutureEpoch)
        {
            return;
        }

        if (state.Rules.HasBalanceChurn)
        {
            Initiate(state, row, state.Rules.ExitChurn(state.TotalActiveBalance()));
        }
        else
        {
            ValidatorExitChurn? queue = null;
            Initiate(state, row, ref queue);
        }
    }

    /// <summary>From Electra: takes an amount through the queue that exits and partial withdrawals share.</summary>
    /// <param name="state">The state.</param>
    /// <param name="amountGwei">The amount, in gwei.</param>
    /// <returns>The epoch in which all of it has passed.</returns>
    /// <remarks>Source: electra <c>compute_exit_epoch_and_update_churn</c>.</remarks>
    /// <exception cref="InvalidOperationException">The fork is before Electra.</exception>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1.</exception>
    public static ulong EnterExits(EthereumState state, ulong amountGwei)
    {
        ArgumentNullException.ThrowIfNull(state);
        return EnterExits(state, amountGwei, state.Rules.ExitChurn(state.TotalActiveBalance()));
    }

    /// <summary>From Electra: takes an amount through the queue of consolidations.</summary>
    /// <param name="state">The state.</param>
    /// <param name="amountGwei">The amount, in gwei.</param>
    /// <returns>The epoch in which all of it has passed.</returns>
    /// <remarks>Source: electra <c>compute_consolidation_epoch_and_update_churn</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">So little stake is active that nothing may be consolidated.</exception>
    /// <exception cref="InvalidOperationException">The fork is before Electra.</exception>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1.</exception>
    public static ulong EnterConsolidations(EthereumState state, ulong amountGwei)
    {
        ArgumentNullException.ThrowIfNull(state);
        ulong churn = state.Rules.ConsolidationChurn(state.TotalActiveBalance());
        var queue = new ExitChurn(state.EarliestConsolidationEpoch, state.ConsolidationBalanceToConsume);
        queue = Enter(state, queue, amountGwei, churn, out ulong epoch);
        state.EarliestConsolidationEpoch = queue.LastStep;
        state.ConsolidationBalanceToConsume = (ulong)queue.Budget;
        return epoch;
    }

    // For loops: the queue is read off the registry once, where somebody leaves.
    internal static void Initiate(EthereumState state, int row, ref ValidatorExitChurn? queue)
    {
        if (state.Validators.ExitEpochs[row] == EthereumPreset.FarFutureEpoch)
        {
            ValidatorExitChurn next = (queue ?? ValidatorExitChurn.Of(state)).Enter();
            queue = next;
            Leave(state, row, next.Epoch);
        }
    }

    // For loops: the churn is computed once.
    internal static void Initiate(EthereumState state, int row, ulong churn)
    {
        if (state.Validators.ExitEpochs[row] == EthereumPreset.FarFutureEpoch)
        {
            Leave(state, row, EnterExits(state, state.Validators.EffectiveBalances[row], churn));
        }
    }

    internal static void Leave(EthereumState state, int row, ulong exitEpoch)
    {
        state.Validators.ExitEpochs[row] = exitEpoch;
        state.Validators.WithdrawableEpochs[row] = exitEpoch + state.Rules.Preset.MinValidatorWithdrawabilityDelay;
    }

    private static ulong EnterExits(EthereumState state, ulong amount, ulong churn)
    {
        var queue = new ExitChurn(state.EarliestExitEpoch, state.ExitBalanceToConsume);
        queue = Enter(state, queue, amount, churn, out ulong epoch);
        state.EarliestExitEpoch = queue.LastStep;
        state.ExitBalanceToConsume = (ulong)queue.Budget;
        return epoch;
    }

    private static ExitChurn Enter(EthereumState state, ExitChurn queue, ulong amount, ulong churn, out ulong epoch)
    {
        queue = queue.Enter(amount, state.Rules.ActivationExitEpoch(state.Epoch), churn, out epoch);

        // The specification adds the churn of all those epochs before it takes the amount away: that sum has to fit as well.
        return queue.Budget + amount <= ulong.MaxValue
            ? queue
            : throw new OverflowException($"The churn until epoch {epoch} is above 2^64 - 1.");
    }
}
