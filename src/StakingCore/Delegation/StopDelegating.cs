namespace StakingCore.Delegation;

/// <summary>An account takes back its liquid choice.</summary>
/// <remarks>Refused by <see cref="DelegationRule.NotDelegating"/>.</remarks>
public sealed record StopDelegating : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="account">The account.</param>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public StopDelegating(string account)
    {
        Account = DelegationName.Check(account, nameof(account));
    }

    /// <summary>The account.</summary>
    public string Account { get; }

    internal override DelegationTransition ApplyTo(DelegationLedger ledger)
    {
        DelegationAccount account = ledger.AccountOf(Account);
        return account.Pool is null
            ? Refuse(DelegationRule.NotDelegating)
            : DelegationTransition.To(ledger.WithAccount(Account, account with { Pool = null }), new LiquidChoiceChanged(Account, null));
    }
}
