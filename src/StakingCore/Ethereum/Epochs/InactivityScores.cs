namespace StakingCore.Ethereum.Epochs;

/// <summary>From Altair: the scores that inactivity penalties grow with.</summary>
public static class InactivityScores
{
    /// <summary>
    /// Moves every eligible validator's score: down by 1 with the target right, else up by 4; and outside a leak down by 16.
    /// In epoch 0 nothing happens.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <remarks>Source: altair <c>process_inactivity_updates</c>.</remarks>
    /// <exception cref="OverflowException">A score is above 2^64 − 1, or the finalized epoch lies ahead.</exception>
    public static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Epoch == 0)
        {
            return;
        }

        EthereumPreset preset = state.Rules.Preset;
        bool isLeak = state.IsInInactivityLeak;
        ulong previous = state.PreviousEpoch;
        Span<ulong> scores = state.Validators.InactivityScores;
        ReadOnlySpan<Participation> participation = state.Validators.PreviousParticipation;
        for (int i = 0; i < scores.Length; i++)
        {
            if (!state.IsEligible(i))
            {
                continue;
            }

            ulong score = scores[i];
            score = state.IsUnslashedParticipant(i, previous, participation[i], Participation.Target)
                ? score - ulong.Min(1, score)
                : score + preset.InactivityScoreBias;
            scores[i] = isLeak ? score : score - ulong.Min(preset.InactivityScoreRecoveryRate, score);
        }
    }
}
