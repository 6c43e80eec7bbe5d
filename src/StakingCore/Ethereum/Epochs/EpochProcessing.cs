using StakingCore.Ethereum.Accounting;

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
    /// <remarks>
    /// Source: <c>process_epoch</c> of each fork. Totals, scores, rewards, penalties and effective balances go over the columns
    /// in a few passes; the result is that of the steps in this namespace, one after another.
    /// </remarks>
    /// <exception cref="OverflowException">
    /// A figure leaves 64 bits, which makes the transition invalid; the state is then partly changed. <see cref="Next"/> leaves
    /// it alone.
    /// </exception>
    public static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Apply(state, book: null);
    }

    // The book, where there is one, enters each change just before the step that makes it.
    internal static void Apply(EthereumState state, BalanceBook? book)
    {
        ulong total = state.Rules.HasFlags ? JustifyAndReward(state, book) : JustifyAndRewardPhase0(state, book);
        RegistryUpdates.Apply(state);
        var correlation = CorrelationPenaltyBasis.Compute(state.Rules, state.Epoch, total, state.Slashings.Sum());
        book?.EnterCorrelationPenalties(in correlation);
        correlation.Apply(new ValidatorEpochColumns(state.Validators), state.Validators.Balances);
        if (state.Rules.HasBalanceChurn)
        {
            DepositProcessing.Apply(state, total);
            ConsolidationProcessing.Apply(state);
            book?.EnterDifferences(BalanceCause.Deposit);
        }

        ValidatorColumns validators = state.Validators;
        EffectiveBalanceColumns.Update(
            state.Rules, validators.Balances, validators.Credentials, validators.EffectiveBalances);
        CorrelationPenalties.Reset(state);
        ForgetOldVotes(state);
    }

    /// <summary>Processes the epoch on a copy; the state stays as it is.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The state after the epoch, or the refusal where a figure leaves 64 bits.</returns>
    public static EthereumTransition Next(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.ApplyToCopy(static next =>
        {
            Apply(next);
            return null;
        });
    }

    // The total active balance is the same until effective balances move: who is activated or leaves now, does so later.
    private static ulong JustifyAndReward(EthereumState state, BalanceBook? book)
    {
        ValidatorColumns validators = state.Validators;
        var columns = new ValidatorEpochColumns(validators);
        var totals = ParticipationTotals.Sum(state.Rules, state.Epoch, columns);
        Justification.Apply(state, totals);
        if (state.Epoch > 0)
        {
            // Scores before rewards: penalties use the new score, and both the finality that was just reached.
            var basis = EpochRewardBasis.Compute(state.Rules, state.Epoch, state.FinalizedEpoch, totals);
            if (book is null)
            {
                AttestationRewardColumns.Process(in basis, columns, validators.InactivityScores, validators.Balances);
            }
            else
            {
                AttestationRewardColumns.UpdateScores(in basis, columns, validators.InactivityScores);
                book.EnterVotes(in basis);
                AttestationRewardColumns.ApplyRewards(in basis, columns, validators.InactivityScores, validators.Balances);
            }
        }

        return totals.ActiveGwei;
    }

    private static ulong JustifyAndRewardPhase0(EthereumState state, BalanceBook? book)
    {
        Justification.Apply(state);
        book?.EnterPhase0Votes();
        RewardsAndPenalties.Apply(state);
        return state.TotalActiveBalance();
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
