namespace StakingCore.Cosmos;

/// <summary>The rule by which a chain refuses a command. <see cref="ChainRefusal.Error"/> is the error that the chain registers for it.</summary>
public enum ChainRule
{
    /// <summary>The account holds too little. sdk/5.</summary>
    InsufficientFunds,

    /// <summary>The running release does not know the message. sdk/6.</summary>
    UnknownRequest,

    /// <summary>The account may not receive funds. sdk/4.</summary>
    BlockedAddress,

    /// <summary>A coin of amount zero is not a valid coin. sdk/10.</summary>
    InvalidCoins,

    /// <summary>An amount, height or rate is not valid, or more is asked for than there is. sdk/18.</summary>
    InvalidRequest,

    /// <summary>There is no such entry. sdk/38.</summary>
    NotFound,

    /// <summary>The chain's message has no registered error; <see cref="ChainRefusal.Detail"/> says what it is about.</summary>
    Unregistered,

    /// <summary>There is no such validator. staking/3.</summary>
    NoValidator,

    /// <summary>The operator has a validator already. staking/4.</summary>
    ValidatorExists,

    /// <summary>The validator is in jail. staking/7.</summary>
    ValidatorJailed,

    /// <summary>A validator with tokens or a status other than unbonded cannot be removed. staking/8.</summary>
    BadRemoval,

    /// <summary>A commission rate is negative. staking/9.</summary>
    CommissionNegative,

    /// <summary>A maximum commission rate is above one. staking/10.</summary>
    CommissionHuge,

    /// <summary>The commission is above the validator's own maximum. staking/11.</summary>
    CommissionAboveMaximum,

    /// <summary>The commission was changed less than 24 hours ago. staking/12.</summary>
    CommissionChangedRecently,

    /// <summary>A maximum change rate is negative. staking/13.</summary>
    CommissionChangeNegative,

    /// <summary>A maximum change rate is above the maximum rate. staking/14.</summary>
    CommissionChangeAboveMaximum,

    /// <summary>The commission would rise by more than the validator's maximum change. staking/15.</summary>
    CommissionChangeTooLarge,

    /// <summary>The first self-delegation is below the declared minimum. staking/16.</summary>
    SelfDelegationBelowMinimum,

    /// <summary>The account has no delegation to the validator. staking/19.</summary>
    NoDelegation,

    /// <summary>The delegation to unbond from does not exist. staking/21.</summary>
    NoDelegationOfDelegator,

    /// <summary>The validator has no tokens, so tokens have no worth in shares. staking/22.</summary>
    ValidatorWithoutTokens,

    /// <summary>The delegation has fewer shares. staking/24.</summary>
    NotEnoughShares,

    /// <summary>There are as many unbonding entries of the pair as are allowed. staking/27.</summary>
    TooManyUnbondingEntries,

    /// <summary>A redelegation leads to another validator. staking/29.</summary>
    SelfRedelegation,

    /// <summary>The shares are worth less than one token. staking/30.</summary>
    TinyRedelegation,

    /// <summary>There is no such destination validator. staking/31.</summary>
    NoDestinationValidator,

    /// <summary>An earlier redelegation into the source has not matured. staking/32.</summary>
    TransitiveRedelegation,

    /// <summary>There are as many redelegation entries of the triple as are allowed. staking/33.</summary>
    TooManyRedelegationEntries,

    /// <summary>The validator has shares and no tokens: no delegation is possible. staking/34.</summary>
    InvalidExchangeRate,

    /// <summary>The commission is below the chain's minimum. staking/40.</summary>
    CommissionBelowChainMinimum,

    /// <summary>The delegation has no reward record. distribution/5.</summary>
    NoDelegationRecord,

    /// <summary>The validator has no reward record. distribution/6.</summary>
    NoValidatorRecord,

    /// <summary>There is no commission to withdraw. distribution/7.</summary>
    NoCommission,

    /// <summary>The chain does not let withdraw addresses be set. distribution/8.</summary>
    WithdrawAddressDisabled,

    /// <summary>No validator of the slashing module. slashing/2.</summary>
    NoValidatorForAddress,

    /// <summary>The validator is in jail still, or for ever. slashing/4.</summary>
    StillJailed,

    /// <summary>The validator is not in jail. slashing/5.</summary>
    NotJailed,

    /// <summary>The operator has no delegation of its own. slashing/6.</summary>
    NoSelfDelegation,

    /// <summary>The operator's own delegation is worth less than the declared minimum. slashing/7.</summary>
    SelfDelegationTooLow,

    /// <summary>The validator was never bonded. slashing/8.</summary>
    NoSigningInfo,

    /// <summary>The shares to tokenize are zero. 22 of the liquid staking module.</summary>
    ZeroShares,

    /// <summary>Fewer share tokens are held. 101 of the liquid staking module.</summary>
    NotEnoughShareTokens,

    /// <summary>There is no such share record. 102 of the liquid staking module.</summary>
    NoShareRecord,

    /// <summary>The record has another owner. 104 of the liquid staking module.</summary>
    NotRecordOwner,

    /// <summary>The rewards of the record belong to another. distribution/14 in the fork, liquid/104 in the Hub's module.</summary>
    NotRewardOwner,

    /// <summary>The validator's bond is too small for so much liquid stake. 107.</summary>
    ValidatorBondExceeded,

    /// <summary>A bonded delegation cannot be tokenized. 109.</summary>
    BondedDelegation,

    /// <summary>A liquid staker cannot make a validator bond. 110.</summary>
    BondByLiquidStaker,

    /// <summary>The liquid part of all bonded stake would be above its cap. 111.</summary>
    GlobalCapExceeded,

    /// <summary>The liquid part of the validator's shares would be above its cap. 112.</summary>
    ValidatorCapExceeded,

    /// <summary>The account has disabled tokenizing. 113.</summary>
    TokenizingDisabled,

    /// <summary>Tokenizing is enabled, or being enabled, already. 115.</summary>
    TokenizingEnabled,

    /// <summary>Tokenizing is disabled already. 116.</summary>
    TokenizingAlreadyDisabled,

    /// <summary>The validator has fewer liquid shares. 117.</summary>
    LiquidSharesUnderflow,

    /// <summary>The liquid total is smaller. 118.</summary>
    LiquidTotalUnderflow,

    /// <summary>The share tokens are worth less than one token. 119.</summary>
    TinyRedemption,

    /// <summary>A redelegation into the validator has not matured. 120.</summary>
    RedelegationInProgress,
}
