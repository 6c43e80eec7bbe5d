namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Registers a stake credential: an empty account that delegates to nobody, against the deposit. What an earlier registration of
/// the credential delegated to is not restored.
/// </summary>
/// <remarks>
/// Refused by <see cref="LedgerRule.CredentialAlreadyRegistered"/> and <see cref="LedgerRule.InsufficientUtxo"/>. Source:
/// cardano-ledger <c>Shelley/Rules/Deleg.hs</c>, <c>delegationTransition</c>; <c>Conway/Rules/Deleg.hs</c>, <c>conwayDelegTransition</c>.
/// </remarks>
public sealed record RegisterCredential : LedgerCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="credential">The credential.</param>
    /// <exception cref="ArgumentException">The credential is <c>default</c>.</exception>
    public RegisterCredential(Credential credential) => Credential = LedgerKey.Check(credential);

    /// <summary>The credential.</summary>
    public Credential Credential { get; }

    internal override LedgerTransition ApplyTo(LedgerState state)
    {
        if (state.Accounts.ContainsKey(Credential))
        {
            return Refuse(LedgerRule.CredentialAlreadyRegistered);
        }

        var account = new StakeAccount { Deposit = state.Parameters.StakeAddressDeposit };
        return PayFromUtxo(state, account.Deposit, paid => paid with { Accounts = paid.Accounts.Add(Credential, account) });
    }
}
