using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>An operator adds to a pool's bond from its balance.</summary>
/// <remarks>Refused by <see cref="DelegationRule.AmountIsZero"/>, <see cref="DelegationRule.PoolUnknown"/>, <see cref="DelegationRule.PoolIsClosed"/>, <see cref="DelegationRule.PoolIsRetiring"/>, <see cref="DelegationRule.BalanceTooLow"/>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record AddBond : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="amount">How much, in base units.</param>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public AddBond(string pool, UInt128 amount)
    {
        Pool = DelegationName.Check(pool, nameof(pool));
        Amount = amount;
    }

    /// <summary>The pool.</summary>
    public string Pool { get; }

    /// <summary>How much, in base units.</summary>
    public UInt128 Amount { get; }

    internal override DelegationTransition ApplyTo(DelegationLedger ledger)
    {
        if ((CheckPositive(Amount) ?? CheckStays(ledger, Pool)) is { } refusal)
        {
            return DelegationTransition.Refused(refusal);
        }

        DelegationPool pool = ledger.Pools[Pool];
        return CheckSpend(ledger, pool.Operator, Amount) is { } poor
            ? DelegationTransition.Refused(poor)
            : DelegationTransition.To(
                ledger.Debit(pool.Operator, Amount) with { Pools = ledger.Pools.SetItem(Pool, pool with { Bond = pool.Bond + Amount }) },
                new BondAdded(Pool, pool.Operator, Amount));
    }
}
