namespace StakingCore.Delegation;

/// <summary>An account takes everything that was released back to its balance.</summary>
/// <remarks>Refused by <see cref="DelegationRule.NothingToWithdraw"/>.</remarks>
public sealed record Withdraw : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="account">The account.</param>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public Withdraw(string account)
    {
        Account = DelegationName.Check(account, nameof(account));
    }

    /// <summary>The account.</summary>
    public string Account { get; }

    internal override DelegationTransition ApplyTo(DelegationLedger ledger)
    {
        DelegationAccount account = ledger.AccountOf(Account);
        return account.Withdrawable == 0
            ? Refuse(DelegationRule.NothingToWithdraw)
            : DelegationTransition.To(
                ledger.WithAccount(
                    Account, account with { Balance = account.Balance + account.Withdrawable, Withdrawable = 0 }),
                new StakeWithdrawn(Account, account.Withdrawable));
    }
}
