namespace StakingCore.Ethereum.Epochs;

/// <summary>From Altair: what missing the target costs by score, in a leak or not.</summary>
/// <remarks>Source: altair and bellatrix <c>get_inactivity_penalty_deltas</c>. Amounts in gwei.</remarks>
public static class InactivityPenalties
{
    /// <summary>One validator's penalty: ⌊effective balance · score ÷ (4 · quotient)⌋ without the target, else nothing.</summary>
    /// <param name="state">The state.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="OverflowException">The product is above 2^64 − 1.</exception>
    public static ulong Of(EthereumState state, int row)
    {
        ArgumentNullException.ThrowIfNull(state);
        ValidatorColumns validators = state.Validators;
        Participation participation = validators.PreviousParticipation[row];
        bool pays = state.IsEligible(row)
            && !state.IsUnslashedParticipant(row, state.PreviousEpoch, participation, Participation.Target);
        return pays
            ? validators.EffectiveBalances[row] * validators.InactivityScores[row]
                / (state.Rules.Preset.InactivityScoreBias * state.Rules.InactivityPenaltyQuotient)
            : 0;
    }

    /// <summary>Every validator's penalty.</summary>
    /// <param name="state">The state.</param>
    /// <param name="penaltiesGwei">Receives the penalties, a row each.</param>
    /// <exception cref="ArgumentException">The column is not as long as the registry.</exception>
    /// <exception cref="OverflowException">A product is above 2^64 − 1.</exception>
    public static void CopyTo(EthereumState state, Span<ulong> penaltiesGwei)
    {
        ArgumentNullException.ThrowIfNull(state);
        ColumnLength.Check(penaltiesGwei.Length, state, nameof(penaltiesGwei));
        for (int i = 0; i < penaltiesGwei.Length; i++)
        {
            penaltiesGwei[i] = Of(state, i);
        }
    }
}
