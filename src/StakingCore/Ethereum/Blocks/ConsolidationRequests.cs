namespace StakingCore.Ethereum.Blocks;

/// <summary>From Electra: one validator's balance goes over to another, or a validator starts to compound.</summary>
public static class ConsolidationRequests
{
    /// <summary>
    /// Starts a consolidation; with the same key twice, switches the validator to compounding and queues what it has above 32
    /// ETH as a deposit.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="sourceKey">The key of the validator that leaves.</param>
    /// <param name="targetKey">The key of the validator that takes over.</param>
    /// <param name="isSourceAddress">Whether the request comes from the source's withdrawal address.</param>
    /// <returns>Why the request is ignored, the state being as it was; null where it is not.</returns>
    /// <remarks>Source: electra <c>process_consolidation_request</c>.</remarks>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1, or the queue of deposits is full.</exception>
    public static EthereumRefusal? Apply(EthereumState state, ulong sourceKey, ulong targetKey, bool isSourceAddress)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Rules.HasBalanceChurn)
        {
            return new EthereumRefusal(EthereumRule.UnknownInFork);
        }

        return sourceKey == targetKey
            ? Switch(state, sourceKey, isSourceAddress)
            : Consolidate(state, sourceKey, targetKey, isSourceAddress);
    }

    /// <summary>Queues what a validator has above 32 ETH as a deposit, so that it passes the activation churn.</summary>
    /// <remarks>Source: electra <c>queue_excess_active_balance</c>.</remarks>
    internal static void QueueExcess(EthereumState state, int row)
    {
        ulong balance = state.Validators.Balances[row];
        ulong stays = state.Rules.Preset.MinActivationBalance;
        if (balance > stays)
        {
            state.Queue(new PendingDeposit(
                state.Validators.Keys[row],
                balance - stays,
                Slot: 0,
                state.Validators.Credentials[row],
                IsSignatureValid: true));
            state.Validators.Balances[row] = stays;
        }
    }

    private static EthereumRefusal? Switch(EthereumState state, ulong key, bool isSourceAddress)
    {
        if (!state.Validators.TryFind(key, out int row))
        {
            return ValidatorChecks.Unknown(key);
        }

        EthereumRefusal? refusal = ValidatorChecks.FromItsAddress(state, row, isSourceAddress)
            ?? ValidatorChecks.Is(state, row, WithdrawalCredential.Execution)
            ?? ValidatorChecks.Active(state, row)
            ?? ValidatorChecks.NotExiting(state, row);
        if (refusal is null)
        {
            state.Validators.Credentials[row] = WithdrawalCredential.Compounding;
            QueueExcess(state, row);
        }

        return refusal;
    }

    private static EthereumRefusal? Consolidate(EthereumState state, ulong sourceKey, ulong targetKey, bool isSourceAddress)
    {
        EthereumPreset preset = state.Rules.Preset;
        EthereumRefusal? full =
            ValidatorChecks.Room(state.PendingConsolidations.Count, preset.PendingConsolidationsLimit) ?? EnoughChurn(state);
        if (full is not null)
        {
            return full;
        }

        if (!state.Validators.TryFind(sourceKey, out int source))
        {
            return ValidatorChecks.Unknown(sourceKey);
        }

        if (!state.Validators.TryFind(targetKey, out int target))
        {
            return ValidatorChecks.Unknown(targetKey);
        }

        EthereumRefusal? refusal = ValidatorChecks.FromItsAddress(state, source, isSourceAddress)
            ?? ValidatorChecks.Is(state, target, WithdrawalCredential.Compounding)
            ?? ValidatorChecks.Active(state, source)
            ?? ValidatorChecks.Active(state, target)
            ?? ValidatorChecks.NotExiting(state, source)
            ?? ValidatorChecks.NotExiting(state, target)
            ?? ValidatorChecks.ActiveLongEnough(state, source)
            ?? ValidatorChecks.NothingPending(state, source);
        if (refusal is null)
        {
            ulong exit = ValidatorExits.EnterConsolidations(state, state.Validators.EffectiveBalances[source]);
            ValidatorExits.Leave(state, source, exit);
            state.PendingConsolidations.Add(new PendingConsolidation(source, target));
        }

        return refusal;
    }

    private static EthereumRefusal? EnoughChurn(EthereumState state)
    {
        ulong churn = state.Rules.ConsolidationChurn(state.TotalActiveBalance());
        ulong least = state.Rules.Preset.MinActivationBalance + 1;
        return churn >= least
            ? null
            : new EthereumRefusal(EthereumRule.ConsolidationChurnTooLow) { Found = churn, AtLeast = least };
    }
}
