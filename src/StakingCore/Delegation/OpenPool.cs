using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>An operator opens a pool with a bond from its balance.</summary>
/// <remarks>Refused by <see cref="DelegationRule.PoolExists"/>, <see cref="DelegationRule.BondTooLow"/>, <see cref="DelegationRule.BalanceTooLow"/>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record OpenPool : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="operator">Who runs it.</param>
    /// <param name="pool">The id, never used before.</param>
    /// <param name="bond">The bond, in base units.</param>
    /// <param name="cost">What the operator takes of each reward first.</param>
    /// <param name="margin">The part of the rest that the operator takes, 0 to 1.</param>
    /// <exception cref="ArgumentException">A name is null or empty, or the margin is above 1.</exception>
    public OpenPool(string @operator, string pool, UInt128 bond, UInt128 cost, Fraction margin)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(margin, Fraction.One);
        Operator = DelegationName.Check(@operator, nameof(@operator));
        Pool = DelegationName.Check(pool, nameof(pool));
        Bond = bond;
        Cost = cost;
        Margin = margin;
    }

    /// <summary>Who runs it.</summary>
    public string Operator { get; }

    /// <summary>The id, never used before.</summary>
    public string Pool { get; }

    /// <summary>The bond, in base units.</summary>
    public UInt128 Bond { get; }

    /// <summary>What the operator takes of each reward first.</summary>
    public UInt128 Cost { get; }

    /// <summary>The part of the rest that the operator takes, 0 to 1.</summary>
    public Fraction Margin { get; }

    internal override DelegationTransition ApplyTo(DelegationLedger ledger)
    {
        if (ledger.Pools.ContainsKey(Pool))
        {
            return Refuse(DelegationRule.PoolExists);
        }

        UInt128 least = ledger.LeastBond;
        if (Bond < least)
        {
            return Refuse(DelegationRule.BondTooLow, Bond, least);
        }

        if (CheckSpend(ledger, Operator, Bond) is { } refusal)
        {
            return DelegationTransition.Refused(refusal);
        }

        var pool = new DelegationPool
        {
            Operator = Operator,
            Bond = Bond,
            Cost = Cost,
            Margin = Margin,
            OpenedEpoch = ledger.Epoch,
        };
        return DelegationTransition.To(
            ledger.Debit(Operator, Bond) with { Pools = ledger.Pools.Add(Pool, pool) }, new PoolOpened(Pool, Operator, Bond));
    }
}
