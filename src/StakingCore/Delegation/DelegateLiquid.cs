namespace StakingCore.Delegation;

/// <summary>An account delegates its whole balance, now and later, to a pool as liquid stake. Nothing moves.</summary>
/// <remarks>Refused by <see cref="DelegationRule.PoolUnknown"/>, <see cref="DelegationRule.PoolIsClosed"/>, <see cref="DelegationRule.PoolIsRetiring"/>.</remarks>
public sealed record DelegateLiquid : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="account">The account.</param>
    /// <param name="pool">The pool.</param>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public DelegateLiquid(string account, string pool)
    {
        Account = DelegationName.Check(account, nameof(account));
        Pool = DelegationName.Check(pool, nameof(pool));
    }

    /// <summary>The account.</summary>
    public string Account { get; }

    /// <summary>The pool.</summary>
    public string Pool { get; }

    internal override DelegationTransition ApplyTo(DelegationLedger ledger) =>
        CheckStays(ledger, Pool) is { } refusal
            ? DelegationTransition.Refused(refusal)
            : DelegationTransition.To(
                ledger.WithAccount(Account, ledger.AccountOf(Account) with { Pool = Pool }), new LiquidChoiceChanged(Account, Pool));
}
