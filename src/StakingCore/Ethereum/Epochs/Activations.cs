namespace StakingCore.Ethereum.Epochs;

/// <summary>Before Electra: whose turn it is to be activated.</summary>
internal static class Activations
{
    /// <summary>Whether the validator has just become worth activating: not queued yet, with a full effective balance.</summary>
    /// <param name="state">The state.</param>
    /// <param name="row">The row.</param>
    /// <remarks>
    /// Source: <c>is_eligible_for_activation_queue</c>; before Electra exactly 32 ETH, which is the cap then.
    /// </remarks>
    public static bool Joins(EthereumState state, int row)
    {
        ulong effectiveBalance = state.Validators.EffectiveBalances[row];
        ulong needed = state.Rules.Preset.MinActivationBalance;
        return state.Validators.ActivationEligibilityEpochs[row] == EthereumPreset.FarFutureEpoch
            && (state.Rules.HasBalanceChurn ? effectiveBalance >= needed : effectiveBalance == needed);
    }

    /// <summary>Whether the validator may be activated: its place in the queue is final, and it has no activation epoch.</summary>
    /// <param name="state">The state.</param>
    /// <param name="row">The row.</param>
    /// <remarks>Source: <c>is_eligible_for_activation</c>.</remarks>
    public static bool IsReady(EthereumState state, int row) =>
        state.Validators.ActivationEligibilityEpochs[row] <= state.FinalizedEpoch
        && state.Validators.ActivationEpochs[row] == EthereumPreset.FarFutureEpoch;

    /// <summary>The first of those that may be activated, by eligibility epoch, then by row.</summary>
    /// <param name="state">The state.</param>
    /// <param name="rows">Receives the rows, as many as fit.</param>
    /// <returns>How many rows were written.</returns>
    public static int CopyFirst(EthereumState state, Span<int> rows)
    {
        ReadOnlySpan<ulong> eligibility = state.Validators.ActivationEligibilityEpochs;
        ReadOnlySpan<ulong> activations = state.Validators.ActivationEpochs;
        int count = 0;
        for (int i = 0; i < eligibility.Length && rows.Length > 0; i++)
        {
            if (activations[i] != EthereumPreset.FarFutureEpoch
                || !IsReady(state, i)
                || (count == rows.Length && eligibility[rows[^1]] <= eligibility[i]))
            {
                continue;
            }

            // Rows come in order, so one goes behind all those with its epoch.
            int place = count < rows.Length ? count++ : count - 1;
            while (place > 0 && eligibility[rows[place - 1]] > eligibility[i])
            {
                rows[place] = rows[place - 1];
                place--;
            }

            rows[place] = i;
        }

        return count;
    }
}
