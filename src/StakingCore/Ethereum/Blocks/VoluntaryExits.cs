namespace StakingCore.Ethereum.Blocks;

/// <summary>Exits that validators sign themselves.</summary>
public static class VoluntaryExits
{
    /// <summary>Starts the exit, or refuses the message. Its signature is the caller's business.</summary>
    /// <param name="state">The state.</param>
    /// <param name="validatorIndex">The validator index of the message.</param>
    /// <param name="messageEpoch">The epoch from which the message is valid.</param>
    /// <returns>Why the message is refused, the state being as it was; null where it is not.</returns>
    /// <remarks>Source: phase0 and electra <c>process_voluntary_exit</c>.</remarks>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1.</exception>
    public static EthereumRefusal? Apply(EthereumState state, ulong validatorIndex, ulong messageEpoch)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Check(state, validatorIndex, messageEpoch) is { } refusal)
        {
            return refusal;
        }

        ValidatorExits.Initiate(state, (int)validatorIndex);
        return null;
    }

    /// <summary>Why the message would be refused now; null where it would not.</summary>
    /// <param name="state">The state; it stays as it is.</param>
    /// <param name="validatorIndex">The validator index of the message.</param>
    /// <param name="messageEpoch">The epoch from which the message is valid.</param>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1.</exception>
    public static EthereumRefusal? Check(EthereumState state, ulong validatorIndex, ulong messageEpoch)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (validatorIndex >= (ulong)state.Validators.Count)
        {
            return ValidatorChecks.Unknown(validatorIndex);
        }

        int row = (int)validatorIndex;
        return ValidatorChecks.Active(state, row)
            ?? ValidatorChecks.NotExiting(state, row)
            ?? Valid(state, row, messageEpoch)
            ?? ValidatorChecks.ActiveLongEnough(state, row)
            ?? (state.Rules.HasBalanceChurn ? ValidatorChecks.NothingPending(state, row) : null);
    }

    private static EthereumRefusal? Valid(EthereumState state, int row, ulong messageEpoch) => state.Epoch >= messageEpoch
        ? null
        : new EthereumRefusal(EthereumRule.MessageTooEarly) { Validator = row, Found = state.Epoch, AtLeast = messageEpoch };
}
