using StakingCore.Ethereum.Blocks;

namespace StakingCore.Ethereum;

/// <summary>What the Electra fork does to the balances, queues and churn of a Deneb state.</summary>
internal static class ElectraUpgrade
{
    /// <summary>
    /// Puts Electra's rules in force: the exit queue starts behind the latest exit, validators without an activation epoch go
    /// back to the queue of deposits with all they have, and so does what compounding validators have above 32 ETH.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <remarks>Source: electra fork.md, <c>upgrade_to_electra</c>.</remarks>
    /// <exception cref="InvalidOperationException">The state is not Deneb's.</exception>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1, or the queue of deposits is full.</exception>
    internal static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Rules.Fork != EthereumFork.Deneb)
        {
            throw new InvalidOperationException($"Electra follows Deneb; the state is {state.Rules.Fork}'s.");
        }

        state.Rules = EthereumRules.Of(EthereumFork.Electra) with { Preset = state.Rules.Preset };
        ulong total = state.TotalActiveBalance();
        ulong soonest = state.Rules.ActivationExitEpoch(state.Epoch);
        state.DepositRequestsStartIndex = EthereumState.UnsetDepositRequestsStartIndex;
        state.DepositBalanceToConsume = 0;
        state.ExitBalanceToConsume = state.Rules.ExitChurn(total);
        state.EarliestExitEpoch = LatestExit(state, soonest) + 1;
        state.ConsolidationBalanceToConsume = state.Rules.ConsolidationChurn(total);
        state.EarliestConsolidationEpoch = soonest;

        QueueInactive(state);
        for (int i = 0; i < state.Validators.Count; i++)
        {
            if (state.Validators.Credentials[i] == WithdrawalCredential.Compounding)
            {
                ConsolidationRequests.QueueExcess(state, i);
            }
        }
    }

    private static ulong LatestExit(EthereumState state, ulong soonest)
    {
        ulong latest = soonest;
        foreach (ulong exit in state.Validators.ExitEpochs)
        {
            if (exit != EthereumPreset.FarFutureEpoch)
            {
                latest = ulong.Max(latest, exit);
            }
        }

        return latest;
    }

    private static void QueueInactive(EthereumState state)
    {
        ValidatorColumns validators = state.Validators;
        var waiting = new List<(ulong Eligibility, int Row)>();
        for (int i = 0; i < validators.Count; i++)
        {
            if (validators.ActivationEpochs[i] == EthereumPreset.FarFutureEpoch)
            {
                waiting.Add((validators.ActivationEligibilityEpochs[i], i));
            }
        }

        // By eligibility, then by row: no two are equal, so that an unstable sort will do.
        waiting.Sort();
        foreach ((_, int row) in waiting)
        {
            state.Queue(new PendingDeposit(
                validators.Keys[row],
                validators.Balances[row],
                Slot: 0,
                validators.Credentials[row],
                IsSignatureValid: true));
            validators.Balances[row] = 0;
            validators.EffectiveBalances[row] = 0;
            validators.ActivationEligibilityEpochs[row] = EthereumPreset.FarFutureEpoch;
        }
    }
}
