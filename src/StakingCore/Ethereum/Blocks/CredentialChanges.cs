namespace StakingCore.Ethereum.Blocks;

/// <summary>From Capella: a BLS credential becomes an execution address, once.</summary>
public static class CredentialChanges
{
    /// <summary>Changes the credential, or refuses. The signature by the key of the old one is the caller's business.</summary>
    /// <param name="state">The state.</param>
    /// <param name="validatorIndex">The validator index of the message.</param>
    /// <returns>Why the message is refused, the state being as it was; null where it is not.</returns>
    /// <remarks>Source: capella <c>process_bls_to_execution_change</c>.</remarks>
    public static EthereumRefusal? Apply(EthereumState state, ulong validatorIndex)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Rules.HasWithdrawals)
        {
            return new EthereumRefusal(EthereumRule.UnknownInFork);
        }

        if (validatorIndex >= (ulong)state.Validators.Count)
        {
            return ValidatorChecks.Unknown(validatorIndex);
        }

        int row = (int)validatorIndex;
        EthereumRefusal? refusal = ValidatorChecks.Is(state, row, WithdrawalCredential.Bls);
        if (refusal is null)
        {
            state.Validators.Credentials[row] = WithdrawalCredential.Execution;
        }

        return refusal;
    }
}
