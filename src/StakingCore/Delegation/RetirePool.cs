namespace StakingCore.Delegation;

/// <summary>An operator announces that its pool closes at the next boundary.</summary>
/// <remarks>Refused by <see cref="DelegationRule.PoolUnknown"/>, <see cref="DelegationRule.PoolIsClosed"/>, <see cref="DelegationRule.PoolIsRetiring"/>.</remarks>
public sealed record RetirePool : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="pool">The pool.</param>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public RetirePool(string pool)
    {
        Pool = DelegationName.Check(pool, nameof(pool));
    }

    /// <summary>The pool.</summary>
    public string Pool { get; }

    internal override DelegationTransition ApplyTo(DelegationLedger ledger) =>
        CheckStays(ledger, Pool) is { } refusal
            ? DelegationTransition.Refused(refusal)
            : DelegationTransition.To(
                ledger with { Pools = ledger.Pools.SetItem(Pool, ledger.Pools[Pool] with { IsRetiring = true }) },
                new RetirementAnnounced(Pool, ledger.Epoch + 1));
}
