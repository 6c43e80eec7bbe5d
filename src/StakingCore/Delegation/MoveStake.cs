using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>An account moves locked stake from one pool to another. It earns there, and faults of the old pool still reach it.</summary>
/// <remarks>Refused by <see cref="DelegationRule.AmountIsZero"/>, <see cref="DelegationRule.SamePool"/>, <see cref="DelegationRule.PoolUnknown"/>, <see cref="DelegationRule.PoolIsClosed"/>, <see cref="DelegationRule.PoolIsRetiring"/>, <see cref="DelegationRule.MoveNotMatured"/>, <see cref="DelegationRule.LockedTooLow"/>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record MoveStake : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="account">The account.</param>
    /// <param name="from">The pool that it leaves.</param>
    /// <param name="to">The pool that it joins.</param>
    /// <param name="amount">How much, in base units.</param>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public MoveStake(string account, string from, string to, UInt128 amount)
    {
        Account = DelegationName.Check(account, nameof(account));
        From = DelegationName.Check(from, nameof(from));
        To = DelegationName.Check(to, nameof(to));
        Amount = amount;
    }

    /// <summary>The account.</summary>
    public string Account { get; }

    /// <summary>The pool that it leaves.</summary>
    public string From { get; }

    /// <summary>The pool that it joins.</summary>
    public string To { get; }

    /// <summary>How much, in base units.</summary>
    public UInt128 Amount { get; }

    internal override DelegationTransition ApplyTo(DelegationLedger ledger)
    {
        var key = new DelegationKey(Account, From);
        DelegationRefusal? refusal = CheckPositive(Amount)
            ?? (From == To ? RefusalOf(DelegationRule.SamePool) : null)
            ?? CheckStays(ledger, To)
            ?? CheckMatured(ledger)
            ?? CheckLocked(ledger, key, Amount);
        if (refusal is not null)
        {
            return DelegationTransition.Refused(refusal);
        }

        (DelegationLedger next, IReadOnlyList<StakeLot> taken) = ledger.TakeLots(key, Amount);
        var target = new DelegationKey(Account, To);
        foreach (StakeLot lot in taken)
        {
            next = next.AddLot(target, new StakeLot(lot.Amount, ledger.Epoch, new MoveOrigin(From, lot.SinceEpoch)));
        }

        ulong release = ledger.Epoch + ledger.Parameters.UnbondingDelayEpochs;
        return DelegationTransition.To(next, new StakeMoved(Account, From, To, Amount, release));
    }

    // Stake that hops twice would have two old pools; the second hop has to wait until the first pool's faults have lapsed.
    private DelegationRefusal? CheckMatured(DelegationLedger ledger)
    {
        ulong? release = ledger.Moves.Where(move => move.Account == Account && move.To == From)
            .Select(static move => (ulong?)move.ReleaseEpoch).Max();
        return release is { } epoch ? RefusalOf(DelegationRule.MoveNotMatured, ledger.Epoch, atLeast: epoch) : null;
    }
}
