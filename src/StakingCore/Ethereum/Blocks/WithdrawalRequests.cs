namespace StakingCore.Ethereum.Blocks;

/// <summary>From Electra: withdrawals that the execution layer asks for.</summary>
public static class WithdrawalRequests
{
    /// <summary>Amount 0 asks for a full exit.</summary>
    public const ulong FullExitGwei = 0;

    /// <summary>Starts a full exit, or queues a partial withdrawal of what is above 32 ETH and the queue's own.</summary>
    /// <param name="state">The state.</param>
    /// <param name="key">The validator's key.</param>
    /// <param name="amountGwei">The amount, in gwei; <see cref="FullExitGwei"/> for a full exit.</param>
    /// <param name="isSourceAddress">Whether the request comes from the validator's withdrawal address.</param>
    /// <returns>Why the request is ignored, the state being as it was; null where it is not.</returns>
    /// <remarks>Source: electra <c>process_withdrawal_request</c>.</remarks>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1.</exception>
    public static EthereumRefusal? Apply(EthereumState state, ulong key, ulong amountGwei, bool isSourceAddress)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Rules.HasBalanceChurn)
        {
            return new EthereumRefusal(EthereumRule.UnknownInFork);
        }

        bool isFullExit = amountGwei == FullExitGwei;
        EthereumRefusal? full = ValidatorChecks.Room(
            state.PendingPartialWithdrawals.Count, state.Rules.Preset.PendingPartialWithdrawalsLimit);
        if (!isFullExit && full is not null)
        {
            return full;
        }

        if (!state.Validators.TryFind(key, out int row))
        {
            return ValidatorChecks.Unknown(key);
        }

        return ValidatorChecks.FromItsAddress(state, row, isSourceAddress)
            ?? ValidatorChecks.Active(state, row)
            ?? ValidatorChecks.NotExiting(state, row)
            ?? ValidatorChecks.ActiveLongEnough(state, row)
            ?? (isFullExit ? Exit(state, row) : Withdraw(state, row, amountGwei));
    }

    private static EthereumRefusal? Exit(EthereumState state, int row)
    {
        if (ValidatorChecks.NothingPending(state, row) is { } refusal)
        {
            return refusal;
        }

        ValidatorExits.Initiate(state, row);
        return null;
    }

    private static EthereumRefusal? Withdraw(EthereumState state, int row, ulong amount)
    {
        if (ValidatorChecks.Is(state, row, WithdrawalCredential.Compounding) is { } unfit)
        {
            return unfit;
        }

        ulong effectiveBalance = state.Validators.EffectiveBalances[row];
        ulong balance = state.Validators.Balances[row];
        ulong stays = state.Rules.Preset.MinActivationBalance;
        if (effectiveBalance < stays)
        {
            return new EthereumRefusal(EthereumRule.EffectiveBalanceTooLow)
            {
                Validator = row,
                Found = effectiveBalance,
                AtLeast = stays,
            };
        }

        ulong spokenFor = stays + state.PendingBalanceToWithdraw(row);
        if (balance <= spokenFor)
        {
            return new EthereumRefusal(EthereumRule.NothingToWithdraw)
            {
                Validator = row,
                Found = balance,
                AtLeast = spokenFor + 1,
            };
        }

        ulong taken = ulong.Min(balance - spokenFor, amount);
        ulong withdrawable = ValidatorExits.EnterExits(state, taken) + state.Rules.Preset.MinValidatorWithdrawabilityDelay;
        state.PendingPartialWithdrawals.Add(new PendingPartialWithdrawal(row, taken, withdrawable));
        return null;
    }
}
