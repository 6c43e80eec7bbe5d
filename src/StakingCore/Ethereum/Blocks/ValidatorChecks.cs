namespace StakingCore.Ethereum.Blocks;

/// <summary>What exits and requests ask of a validator; each gives the refusal, or null.</summary>
internal static class ValidatorChecks
{
    internal static EthereumRefusal? Active(EthereumState state, int row)
    {
        ValidatorColumns validators = state.Validators;
        return validators.IsActive(row, state.Epoch)
            ? null
            : new EthereumRefusal(EthereumRule.NotActive)
            {
                Validator = row,
                Found = state.Epoch,
                AtLeast = validators.ActivationEpochs[row],
                AtMost = validators.ExitEpochs[row] == 0 ? 0 : validators.ExitEpochs[row] - 1,
            };
    }

    internal static EthereumRefusal? NotExiting(EthereumState state, int row)
    {
        ulong exit = state.Validators.ExitEpochs[row];
        return exit == EthereumPreset.FarFutureEpoch
            ? null
            : new EthereumRefusal(EthereumRule.ExitStarted) { Validator = row, Found = exit };
    }

    internal static EthereumRefusal? ActiveLongEnough(EthereumState state, int row)
    {
        ulong first = state.Validators.ActivationEpochs[row] + state.Rules.Preset.ShardCommitteePeriod;
        return state.Epoch >= first
            ? null
            : new EthereumRefusal(EthereumRule.ActiveTooShort) { Validator = row, Found = state.Epoch, AtLeast = first };
    }

    internal static EthereumRefusal? NothingPending(EthereumState state, int row)
    {
        ulong pending = state.PendingBalanceToWithdraw(row);
        return pending == 0
            ? null
            : new EthereumRefusal(EthereumRule.WithdrawalPending) { Validator = row, Found = pending, AtMost = 0 };
    }

    internal static EthereumRefusal? FromItsAddress(EthereumState state, int row, bool isSourceAddress)
    {
        WithdrawalCredential credential = state.Validators.Credentials[row];
        if (!state.Rules.CanWithdraw(credential))
        {
            return Unfit(row, credential);
        }

        return isSourceAddress ? null : new EthereumRefusal(EthereumRule.WrongSourceAddress) { Validator = row };
    }

    internal static EthereumRefusal? Is(EthereumState state, int row, WithdrawalCredential needed)
    {
        WithdrawalCredential credential = state.Validators.Credentials[row];
        return credential == needed ? null : Unfit(row, credential);
    }

    internal static EthereumRefusal? Room(int count, int limit) => count < limit
        ? null
        : new EthereumRefusal(EthereumRule.QueueIsFull) { Found = (ulong)count, AtMost = (ulong)limit - 1 };

    internal static EthereumRefusal Unknown(ulong named) =>
        new(EthereumRule.UnknownValidator) { Found = named };

    private static EthereumRefusal Unfit(int row, WithdrawalCredential credential) =>
        new(EthereumRule.CredentialUnfit) { Validator = row, Found = (ulong)credential };
}
