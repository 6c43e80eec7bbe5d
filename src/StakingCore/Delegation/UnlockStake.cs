using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>An account sends locked stake on its way out; it takes the unbonding delay.</summary>
/// <remarks>Refused by <see cref="DelegationRule.AmountIsZero"/>, <see cref="DelegationRule.LockedTooLow"/>, <see cref="DelegationRule.TooManyExits"/>. A pool that closed has nothing locked.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record UnlockStake : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="account">The account.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="amount">How much, in base units.</param>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public UnlockStake(string account, string pool, UInt128 amount)
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

    internal override DelegationTransition ApplyTo(DelegationLedger ledger)
    {
        var key = new DelegationKey(Account, Pool);
        if ((CheckPositive(Amount) ?? CheckLocked(ledger, key, Amount)) is { } refusal)
        {
            return DelegationTransition.Refused(refusal);
        }

        int underWay = ledger.ExitsUnderWay(Account, Pool);
        if (underWay >= ledger.Parameters.MaximumExits)
        {
            return Refuse(DelegationRule.TooManyExits, (UInt128)underWay + 1, atMost: ledger.Parameters.MaximumExits);
        }

        (DelegationLedger next, IReadOnlyList<StakeLot> taken) = ledger.TakeLots(key, Amount);
        ulong release = ledger.Epoch + ledger.Parameters.UnbondingDelayEpochs;
        return DelegationTransition.To(
            next.AddExits(key, taken, isByClosing: false), new ExitRequested(Account, Pool, Amount, release, IsBond: false));
    }
}
