namespace StakingCore.Cardano.Ledger;

/// <summary>The rule by which the ledger refuses a command. The comment names the ledger's own failure.</summary>
public enum LedgerRule
{
    /// <summary>The credential is registered already (<c>AccountAlreadyRegistered</c>).</summary>
    CredentialAlreadyRegistered,

    /// <summary>
    /// The credential is not registered (<c>StakeKeyNotRegisteredDELEG</c>, <c>StakeDelegationImpossibleDELEG</c>,
    /// <c>WithdrawalsNotInRewards</c>).
    /// </summary>
    CredentialNotRegistered,

    /// <summary>
    /// The account still holds rewards: found is its balance, at most zero (<c>StakeKeyNonZeroAccountBalanceDELEG</c>).
    /// </summary>
    AccountNotEmpty,

    /// <summary>
    /// A withdrawal takes the whole balance: found is what was asked for, at least and at most the balance
    /// (<c>WithdrawalsNotInRewards</c>).
    /// </summary>
    WithdrawalNotWholeBalance,

    /// <summary>
    /// The pool is not registered (<c>DelegateeNotRegisteredDELEG</c>, <c>StakePoolNotRegisteredOnKeyPOOL</c>).
    /// </summary>
    PoolNotRegistered,

    /// <summary>
    /// The pool's cost is too low: found is the cost, at least the minimum pool cost (<c>StakePoolCostTooLowPOOL</c>).
    /// </summary>
    PoolCostTooLow,

    /// <summary>
    /// The retirement is too early or too late: found is its epoch, at least the next epoch, at most eMax epochs ahead
    /// (<c>StakePoolRetirementWrongEpochPOOL</c>).
    /// </summary>
    RetirementEpochOutOfRange,

    /// <summary>
    /// There is not enough UTxO outside the stake credentials to pay from: found is what was to be paid, at most what there
    /// is (<c>ValueNotConservedUTxO</c>).
    /// </summary>
    InsufficientUtxo,

    /// <summary>
    /// The reserves or the treasury hold too little: found is what all instructions of the epoch ask for together, at most
    /// what is available (<c>InsufficientForInstantaneousRewardsDELEG</c>, <c>InsufficientForTransferDELEG</c>).
    /// </summary>
    InsufficientPot,

    /// <summary>
    /// The era does not know the command: found is the protocol's major version, at least and at most those that do
    /// (<c>MIRTransferNotCurrentlyAllowed</c>; certificates and fields that other eras cannot decode).
    /// </summary>
    NotInThisEra,
}
