namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Ends a registration at once: account and delegation are gone, the deposit goes back to the UTxO, outside the stake
/// credentials. The account must be empty.
/// </summary>
/// <remarks>
/// Refused by <see cref="LedgerRule.CredentialNotRegistered"/> and <see cref="LedgerRule.AccountNotEmpty"/>. Source:
/// cardano-ledger <c>Shelley/Rules/Deleg.hs</c>, <c>delegationTransition</c>; <c>Conway/Rules/Deleg.hs</c>, <c>conwayDelegTransition</c>.
/// </remarks>
public sealed record DeregisterCredential : LedgerCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="credential">The credential.</param>
    /// <exception cref="ArgumentException">The credential is <c>default</c>.</exception>
    public DeregisterCredential(Credential credential) => Credential = LedgerKey.Check(credential);

    /// <summary>The credential.</summary>
    public Credential Credential { get; }

    internal override LedgerTransition ApplyTo(LedgerState state)
    {
        if (!state.Accounts.TryGetValue(Credential, out StakeAccount account))
        {
            return Refuse(LedgerRule.CredentialNotRegistered);
        }

        return account.Balance.IsZero
            ? LedgerTransition.To(state with
            {
                Accounts = state.Accounts.Remove(Credential),
                OtherUtxo = state.OtherUtxo + account.Deposit,
            })
            : Refuse(LedgerRule.AccountNotEmpty, account.Balance.BaseUnits, atMost: 0);
    }
}
