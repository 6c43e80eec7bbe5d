namespace StakingCore.Delegation;

/// <summary>Something that a wallet, an operator, a reporter or the chain asks for. <see cref="DelegationLedger.Apply(DelegationCommand)"/>
/// carries it out or refuses it. The set of commands is closed.</summary>
public abstract record DelegationCommand
{
    private protected DelegationCommand()
    {
    }

    internal abstract DelegationTransition ApplyTo(DelegationLedger ledger);

    private protected DelegationTransition Refuse(
        DelegationRule rule, UInt128? found = null, UInt128? atLeast = null, UInt128? atMost = null) =>
        DelegationTransition.Refused(RefusalOf(rule, found, atLeast, atMost));

    private protected DelegationRefusal RefusalOf(
        DelegationRule rule, UInt128? found = null, UInt128? atLeast = null, UInt128? atMost = null) =>
        new(rule, this) { Found = found, AtLeast = atLeast, AtMost = atMost };

    private protected DelegationRefusal? CheckPositive(UInt128 amount) =>
        amount == 0 ? RefusalOf(DelegationRule.AmountIsZero, 0, atLeast: 1) : null;

    private protected DelegationRefusal? CheckSpend(DelegationLedger ledger, string account, UInt128 amount)
    {
        UInt128 balance = ledger.AccountOf(account).Balance;
        return amount > balance ? RefusalOf(DelegationRule.BalanceTooLow, amount, atMost: balance) : null;
    }

    private protected DelegationRefusal? CheckOpen(DelegationLedger ledger, string id) =>
        !ledger.Pools.TryGetValue(id, out DelegationPool? pool) ? RefusalOf(DelegationRule.PoolUnknown)
        : pool.ClosedEpoch is { } closed ? RefusalOf(DelegationRule.PoolIsClosed, ledger.Epoch, atMost: closed - 1)
        : null;

    private protected DelegationRefusal? CheckStays(DelegationLedger ledger, string id) =>
        CheckOpen(ledger, id) ?? (ledger.Pools[id].IsRetiring ? RefusalOf(DelegationRule.PoolIsRetiring) : null);

    private protected DelegationRefusal? CheckLocked(DelegationLedger ledger, DelegationKey key, UInt128 amount)
    {
        UInt128 locked = ledger.LockedBy(key.Account, key.Pool);
        return amount > locked ? RefusalOf(DelegationRule.LockedTooLow, amount, atMost: locked) : null;
    }
}
