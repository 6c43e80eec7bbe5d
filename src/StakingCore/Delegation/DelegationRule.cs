namespace StakingCore.Delegation;

/// <summary>The rule by which the ledger refuses a command.</summary>
public enum DelegationRule
{
    /// <summary>An amount of zero does nothing: at least 1.</summary>
    AmountIsZero,

    /// <summary>The wallet holds too little: found is what was to be spent, at most its balance.</summary>
    BalanceTooLow,

    /// <summary>There is no such pool.</summary>
    PoolUnknown,

    /// <summary>The id belongs to a pool already, open or closed.</summary>
    PoolExists,

    /// <summary>The pool has closed: found is the running epoch, at most the last in which it was open.</summary>
    PoolIsClosed,

    /// <summary>The pool closes at the next boundary.</summary>
    PoolIsRetiring,

    /// <summary>The bond is too small: found is the bond, at least the minimum (and at least 1).</summary>
    BondTooLow,

    /// <summary>The pool is not in jail.</summary>
    PoolNotJailed,

    /// <summary>The account has chosen no pool.</summary>
    NotDelegating,

    /// <summary>Less is locked: found is what was asked for, at most what is locked at the pool.</summary>
    LockedTooLow,

    /// <summary>Too many exits are under way: found is how many there would be, at most the limit.</summary>
    TooManyExits,

    /// <summary>A move leads to another pool.</summary>
    SamePool,

    /// <summary>An earlier move into the pool has not matured: found is the running epoch, at least the one at which it does.</summary>
    MoveNotMatured,

    /// <summary>Nothing was released.</summary>
    NothingToWithdraw,

    /// <summary>The penalty schedule does not know the kind of fault.</summary>
    FaultKindUnknown,

    /// <summary>The fault lies in the future: found is its epoch, at most the running one.</summary>
    FaultInTheFuture,

    /// <summary>The evidence is too old: found is the fault's epoch, at least the oldest that is still heard.</summary>
    EvidenceTooOld,

    /// <summary>The pool was not open then: found is the fault's epoch, at least and at most those in which it was.</summary>
    FaultOutsidePoolLife,

    /// <summary>The same fault was reported before: found is its epoch.</summary>
    FaultAlreadyReported,

    /// <summary>Epochs follow each other: found is the epoch that was to begin, at least and at most the next one.</summary>
    EpochOutOfOrder,
}
