namespace StakingCore.Delegation;

/// <summary>An operator asks that its pool may earn again, from the next epoch.</summary>
/// <remarks>Refused by <see cref="DelegationRule.PoolUnknown"/>, <see cref="DelegationRule.PoolIsClosed"/>, <see cref="DelegationRule.PoolNotJailed"/>, <see cref="DelegationRule.BondTooLow"/>.</remarks>
public sealed record Unjail : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="pool">The pool.</param>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public Unjail(string pool)
    {
        Pool = DelegationName.Check(pool, nameof(pool));
    }

    /// <summary>The pool.</summary>
    public string Pool { get; }

    internal override DelegationTransition ApplyTo(DelegationLedger ledger)
    {
        if (CheckOpen(ledger, Pool) is { } refusal)
        {
            return DelegationTransition.Refused(refusal);
        }

        DelegationPool pool = ledger.Pools[Pool];
        if (!pool.IsJailed)
        {
            return Refuse(DelegationRule.PoolNotJailed);
        }

        return pool.Bond < ledger.LeastBond
            ? Refuse(DelegationRule.BondTooLow, pool.Bond, ledger.LeastBond)
            : DelegationTransition.To(
                ledger with { Pools = ledger.Pools.SetItem(Pool, pool with { IsJailed = false, UnjailedEpoch = ledger.Epoch }) },
                new PoolUnjailed(Pool));
    }
}
