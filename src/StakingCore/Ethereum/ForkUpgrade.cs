namespace StakingCore.Ethereum;

/// <summary>What each fork does to a staking state when it begins.</summary>
public static class ForkUpgrade
{
    /// <summary>
    /// Puts the next fork's rules in force. Altair reads participation off the kept attestations, Capella starts its sweep at
    /// the first row. Electra starts its exit queue behind the latest exit and puts back into the queue of deposits who has no
    /// activation epoch, with all of it, and what compounding validators have above 32 ETH. The others change rules alone. What
    /// the Gloas draft does with builders is left out.
    /// </summary>
    /// <param name="state">The state, in the first slot of the fork's epoch.</param>
    /// <remarks>Source: the fork.md of each fork.</remarks>
    /// <exception cref="InvalidOperationException">The state's fork is the last one.</exception>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1, or the queue of deposits is full.</exception>
    public static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        EthereumFork next = state.Rules.Fork + 1;
        switch (next)
        {
            case > EthereumFork.Gloas:
                throw new InvalidOperationException($"No fork is known after {state.Rules.Fork}.");
            case EthereumFork.Electra:
                ElectraUpgrade.Apply(state);
                break;
            default:
                state.Rules = EthereumRules.Of(next) with { Preset = state.Rules.Preset };
                break;
        }

        if (next == EthereumFork.Altair)
        {
            TranslateParticipation(state);
        }
        else if (next == EthereumFork.Capella)
        {
            state.NextWithdrawalIndex = 0;
            state.NextWithdrawalValidator = 0;
        }
    }

    private static void TranslateParticipation(EthereumState state)
    {
        state.Validators.InactivityScores.Clear();
        state.Validators.CurrentParticipation.Clear();
        Span<Participation> participation = state.Validators.PreviousParticipation;
        participation.Clear();
        foreach (PendingAttestation attestation in state.PreviousAttestations)
        {
            Participation earned = state.Rules.ParticipationOf(
                attestation.InclusionDelay, attestation.IsTargetMatching, attestation.IsHeadMatching);
            foreach (int row in attestation.Attesters)
            {
                participation[row] |= earned;
            }
        }

        state.PreviousAttestations.Clear();
        state.CurrentAttestations.Clear();
    }
}
