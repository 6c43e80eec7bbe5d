using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>An account locks a part of its balance to a pool.</summary>
/// <remarks>Refused by <see cref="DelegationRule.AmountIsZero"/>, <see cref="DelegationRule.PoolUnknown"/>, <see cref="DelegationRule.PoolIsClosed"/>, <see cref="DelegationRule.PoolIsRetiring"/>, <see cref="DelegationRule.BalanceTooLow"/>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record LockStake : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="account">The account.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="amount">How much, in base units.</param>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public LockStake(string account, string pool, UInt128 amount)
    {
        Account = DelegationName.Check(account, nameof(account));
        Pool = DelegationName.Check(pool, nameof(pool));
        Amount = amount;
    }

    /// <summary>The account.</summary>
    public string Account { get; }

    /// <summary>The pool.</summary>
    public string Pool { get; }

    /// <summary>How much, in base units.</summary>
    public UInt128 Amount { get; }

    internal override DelegationTransition ApplyTo(DelegationLedger ledger) =>
        (CheckPositive(Amount) ?? CheckStays(ledger, Pool) ?? CheckSpend(ledger, Account, Amount)) is { } refusal
            ? DelegationTransition.Refused(refusal)
            : DelegationTransition.To(
                ledger.Debit(Account, Amount).AddLot(new DelegationKey(Account, Pool), new StakeLot(Amount, ledger.Epoch, null)),
                new StakeLocked(Account, Pool, Amount));
}
