namespace StakingCore.Ethereum.Epochs;

/// <summary>Everything that the end of an epoch does to staking.</summary>
public static class EpochProcessing
{
    /// <summary>
    /// Processes the epoch in place; the slot stays, and is the epoch's last one on the chain. Votes on the execution chain,
    /// randomness and the choice of committees are not staking arithmetic and are left out. From Altair on nothing is
    /// allocated but what new validators need.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <remarks>Source: <c>process_epoch</c> of each fork.</remarks>
    /// <exception cref="OverflowException">
    /// A figure leaves 64 bits, which makes the transition invalid; the state is then partly changed. <see cref="Next"/> leaves
    /// it alone.
    /// </exception>
    public static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Justification.Apply(state);
        if (state.Rules.HasFlags)
        {
            // Before rewards: penalties use the new score, and both the finality that was just reached.
            InactivityScores.Apply(state);
        }

        RewardsAndPenalties.Apply(state);
        RegistryUpdates.Apply(state);
        CorrelationPenalties.Apply(state);
        if (state.Rules.HasBalanceChurn)
        {
            DepositProcessing.Apply(state);
            ConsolidationProcessing.Apply(state);
        }

        EffectiveBalances.Apply(state);
        CorrelationPenalties.Reset(state);
        ForgetOldVotes(state);
    }

    /// <summary>Processes the epoch on a copy; the state stays as it is.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The state after the epoch, or the refusal where a figure leaves 64 bits.</returns>
    public static EthereumTransition Next(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Try(static next =>
        {
            Apply(next);
            return null;
        });
    }

    private static void ForgetOldVotes(EthereumState state)
    {
        if (state.Rules.HasFlags)
        {
            state.Validators.RotateParticipation();
            return;
        }

        state.PreviousAttestations.Clear();
        state.PreviousAttestations.AddRange(state.CurrentAttestations);
        state.CurrentAttestations.Clear();
    }
}
