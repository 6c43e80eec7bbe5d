using StakingCore.Ethereum.Blocks;

namespace StakingCore.Ethereum.Epochs;

/// <summary>Who joins the activation queue, who is ejected and who is activated.</summary>
/// <remarks>Source: phase0, deneb and electra <c>process_registry_updates</c>.</remarks>
public static class RegistryUpdates
{
    private const int RowsOnStack = 64;

    /// <summary>Makes the epoch's changes to the registry.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1.</exception>
    public static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Rules.HasBalanceChurn)
        {
            ApplyInOneLoop(state);
        }
        else
        {
            JoinAndEject(state);
            Activate(state);
        }
    }

    private static void JoinAndEject(EthereumState state)
    {
        ulong epoch = state.Epoch;
        ValidatorExitChurn? queue = null;
        for (int i = NextUnsettled(state, 0); i < state.Validators.Count; i = NextUnsettled(state, i + 1))
        {
            if (Activations.Joins(state, i))
            {
                state.Validators.ActivationEligibilityEpochs[i] = epoch + 1;
            }

            if (IsEjected(state, i, epoch))
            {
                ValidatorExits.Initiate(state, i, ref queue);
            }
        }
    }

    private static void Activate(EthereumState state)
    {
        // A preset may have any limit, and no more are activated than there are.
        int limit = (int)ulong.Min(
            state.Rules.ValidatorActivationChurnLimit(state.ActiveValidators()), (ulong)state.Validators.Count);
        Span<int> rows = limit <= RowsOnStack ? stackalloc int[limit] : new int[limit];
        ulong activation = state.Rules.ActivationExitEpoch(state.Epoch);
        foreach (int row in rows[..Activations.CopyFirst(state, rows)])
        {
            state.Validators.ActivationEpochs[row] = activation;
        }
    }

    // Electra metered the money when it was deposited, so nothing limits activations; and each validator changes in one
    // way only: one that joins the queue is neither ejected nor activated in the same epoch.
    private static void ApplyInOneLoop(EthereumState state)
    {
        ulong epoch = state.Epoch;
        ulong activation = state.Rules.ActivationExitEpoch(epoch);
        ulong? churn = null;
        for (int i = NextUnsettled(state, 0); i < state.Validators.Count; i = NextUnsettled(state, i + 1))
        {
            if (Activations.Joins(state, i))
            {
                state.Validators.ActivationEligibilityEpochs[i] = epoch + 1;
            }
            else if (IsEjected(state, i, epoch))
            {
                churn ??= state.Rules.ExitChurn(state.TotalActiveBalance());
                ValidatorExits.Initiate(state, i, churn.Value);
            }
            else if (Activations.IsReady(state, i))
            {
                state.Validators.ActivationEpochs[i] = activation;
            }
        }
    }

    // Most validators have been queued and activated, and are not near ejection or leave already: no rule has anything to do with
    // them.
    private static int NextUnsettled(EthereumState state, int from)
    {
        ReadOnlySpan<ulong> effectiveBalances = state.Validators.EffectiveBalances;
        ReadOnlySpan<ulong> activations = state.Validators.ActivationEpochs;
        ReadOnlySpan<ulong> eligibility = state.Validators.ActivationEligibilityEpochs;
        ReadOnlySpan<ulong> exits = state.Validators.ExitEpochs;
        ulong ejection = state.Rules.Preset.EjectionBalance;
        for (int i = from; i < effectiveBalances.Length; i++)
        {
            bool isSettled = (effectiveBalances[i] > ejection || exits[i] != EthereumPreset.FarFutureEpoch)
                && activations[i] != EthereumPreset.FarFutureEpoch
                && eligibility[i] != EthereumPreset.FarFutureEpoch;
            if (!isSettled)
            {
                return i;
            }
        }

        return effectiveBalances.Length;
    }

    private static bool IsEjected(EthereumState state, int row, ulong epoch) =>
        state.Validators.EffectiveBalances[row] <= state.Rules.Preset.EjectionBalance && state.Validators.IsActive(row, epoch);
}
