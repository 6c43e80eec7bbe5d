namespace StakingCore.Ethereum.Epochs;

/// <summary>The rewards and penalties of the previous epoch, applied to the balances.</summary>
public static class RewardsAndPenalties
{
    /// <summary>
    /// Applies them; in epoch 0 nothing happens. From Altair in the specification's order: source, target, head and
    /// inactivity, each reward before its penalty, with the balance floored at zero after every one. Clients add up first,
    /// which differs for balances below an epoch's penalties.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <remarks>Source: phase0 and altair <c>process_rewards_and_penalties</c>.</remarks>
    /// <exception cref="OverflowException">A sum or product leaves 64 bits, or the finalized epoch lies ahead.</exception>
    public static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Epoch == 0)
        {
            return;
        }

        if (state.Rules.HasFlags)
        {
            ApplyFlags(state);
        }
        else
        {
            ApplyPhase0(state);
        }
    }

    private static void ApplyFlags(EthereumState state)
    {
        FlagDeltas deltas = FlagDeltas.Of(state);
        Span<ulong> balances = state.Validators.Balances;
        for (int i = 0; i < balances.Length; i++)
        {
            // No delta depends on a balance, so the columns of the specification can be walked row by row.
            ulong balance = balances[i];
            balance = deltas.DeltaOf(i, Participation.Source).AppliedTo(balance);
            balance = deltas.DeltaOf(i, Participation.Target).AppliedTo(balance);
            balance = deltas.DeltaOf(i, Participation.Head).AppliedTo(balance);
            balances[i] = new BalanceDelta(RewardGwei: 0, InactivityPenalties.Of(state, i)).AppliedTo(balance);
        }
    }

    private static void ApplyPhase0(EthereumState state)
    {
        Phase0Deltas deltas = Phase0Deltas.Of(state);
        Span<ulong> balances = state.Validators.Balances;
        for (int i = 0; i < balances.Length; i++)
        {
            balances[i] = deltas.Total(i).AppliedTo(balances[i]);
        }
    }
}
