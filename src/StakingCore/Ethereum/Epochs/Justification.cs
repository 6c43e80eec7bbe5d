namespace StakingCore.Ethereum.Epochs;

/// <summary>Which epochs two thirds of the stake voted for, and what that makes final.</summary>
public static class Justification
{
    /// <summary>Justifies and finalizes with the votes of the state; in the epochs 0 and 1 nothing happens.</summary>
    /// <param name="state">The state.</param>
    /// <remarks>Source: <c>process_justification_and_finalization</c>.</remarks>
    /// <exception cref="OverflowException">A sum or product is above 2^64 − 1.</exception>
    public static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Epoch <= 1)
        {
            return;
        }

        (ulong previous, ulong current) = state.Rules.HasFlags
            ? (ParticipatingBalances.OfPreviousEpoch(state).TargetGwei, ParticipatingBalances.OfCurrentEpoch(state).TargetGwei)
            : (AttestingBalances.TargetOf(state, state.PreviousAttestations),
                AttestingBalances.TargetOf(state, state.CurrentAttestations));
        Weigh(state, state.TotalActiveBalance(), previous, current);
    }

    // For whole epochs: the totals have been summed.
    internal static void Apply(EthereumState state, ParticipationTotals totals)
    {
        if (state.Epoch > 1)
        {
            Weigh(state, totals.ActiveGwei, totals.TargetGwei, totals.CurrentTargetGwei);
        }
    }

    /// <summary>Justifies the previous epoch and the current one where their votes reach 2/3, then finalizes by the four rules.</summary>
    /// <param name="state">The state.</param>
    /// <param name="totalActiveBalanceGwei">The total active balance, in gwei.</param>
    /// <param name="previousTargetGwei">What voted for the previous epoch's target, in gwei.</param>
    /// <param name="currentTargetGwei">What voted for the current epoch's target, in gwei.</param>
    /// <remarks>Source: <c>weigh_justification_and_finalization</c>.</remarks>
    /// <exception cref="OverflowException">A product is above 2^64 − 1.</exception>
    public static void Weigh(EthereumState state, ulong totalActiveBalanceGwei, ulong previousTargetGwei, ulong currentTargetGwei)
    {
        ArgumentNullException.ThrowIfNull(state);
        ulong epoch = state.Epoch;
        ulong oldPrevious = state.PreviousJustifiedEpoch;
        ulong oldCurrent = state.CurrentJustifiedEpoch;

        state.PreviousJustifiedEpoch = oldCurrent;
        JustificationBits bits = state.JustificationBits.Shifted();
        if (previousTargetGwei * 3 >= totalActiveBalanceGwei * 2)
        {
            state.CurrentJustifiedEpoch = state.PreviousEpoch;
            bits = bits.With(1);
        }

        if (currentTargetGwei * 3 >= totalActiveBalanceGwei * 2)
        {
            state.CurrentJustifiedEpoch = epoch;
            bits = bits.With(0);
        }

        state.JustificationBits = bits;

        // Later rules win: they finalize later epochs.
        if (bits.All(from: 1, count: 3) && oldPrevious + 3 == epoch)
        {
            state.FinalizedEpoch = oldPrevious;
        }

        if (bits.All(from: 1, count: 2) && oldPrevious + 2 == epoch)
        {
            state.FinalizedEpoch = oldPrevious;
        }

        if (bits.All(from: 0, count: 3) && oldCurrent + 2 == epoch)
        {
            state.FinalizedEpoch = oldCurrent;
        }

        if (bits.All(from: 0, count: 2) && oldCurrent + 1 == epoch)
        {
            state.FinalizedEpoch = oldCurrent;
        }
    }
}
