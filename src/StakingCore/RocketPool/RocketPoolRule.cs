namespace StakingCore.RocketPool;

/// <summary>The rule by which the contracts refuse a step. What a refusal's numbers are is said with each.</summary>
public enum RocketPoolRule
{
    /// <summary>A product outgrows the 256 bits of the contracts, or a difference is negative, at values far out of use.</summary>
    ArithmeticRange,

    /// <summary>An amount of zero does nothing: at least 1.</summary>
    AmountIsZero,

    /// <summary>The amount is larger than the contract accepts: found and the most, in base units.</summary>
    AmountTooLarge,

    /// <summary>RPL has no price.</summary>
    PriceIsZero,

    /// <summary>A minipool has no capital to split by.</summary>
    NoCapital,

    /// <summary>The node's share would be more than the balance, in wei; the fee is far above 1.</summary>
    NodeShareAboveBalance,

    /// <summary>There is too little to pay from: found is what was asked for, at most what is there, in wei.</summary>
    BalanceTooLow,

    /// <summary>Strikes are limited over seven days: found is how many there would be.</summary>
    TooManyStrikes,

    /// <summary>The release does not let bonds of minipools be reduced.</summary>
    BondReductionDisabled,

    /// <summary>A balance this large counts as returned capital: found and the most, in wei.</summary>
    CapitalHasReturned,

    /// <summary>The release does not know a bond of that size, in wei.</summary>
    BondNotAllowed,

    /// <summary>A reduction goes down: found is the new bond, in wei.</summary>
    BondNotLower,

    /// <summary>The node's RPL does not let it borrow so much: found is what it would have borrowed, in wei.</summary>
    BorrowLimit,

    /// <summary>The demand range of the fee is zero.</summary>
    DemandRangeIsZero,

    /// <summary>The fees are not in order: found is the one that should be the smaller, in parts of 10^18.</summary>
    FeesOutOfOrder,

    /// <summary>More is borrowed than the minipools stake: found and the most, in wei.</summary>
    BorrowedAboveStake,

    /// <summary>Nothing is bonded, so there is no ratio.</summary>
    NothingBonded,

    /// <summary>The release divides by the RPL minimum, which is zero.</summary>
    MinimumIsZero,

    /// <summary>A lot's reserve price is above its start price: found and the most, in parts of 10^18.</summary>
    ReserveAboveStart,

    /// <summary>The lot has no RPL.</summary>
    LotIsEmpty,

    /// <summary>A growth rate below 1 would shrink the supply: found and the least, in base units.</summary>
    SupplyWouldFall,

    /// <summary>There is rETH, but no ETH behind it.</summary>
    NetworkBalanceIsZero,

    /// <summary>A report states more ETH staking than there is: found and the most, in wei.</summary>
    StakingAboveTotal,

    /// <summary>Reports keep a distance: found and the least, in seconds.</summary>
    ReportTooEarly,

    /// <summary>A rate cannot be computed without a supply of rETH.</summary>
    RethSupplyIsZero,

    /// <summary>A report changes the rate by too much: found and the most, in parts of 10^18.</summary>
    RateChangeTooLarge,

    /// <summary>The caller has less rETH: found and the most.</summary>
    RethBalanceTooLow,

    /// <summary>There is less ETH for burns than the rETH is worth: found and the most, in wei.</summary>
    CollateralTooLow,

    /// <summary>The deposit is below the smallest: found and the least, in wei.</summary>
    DepositTooSmall,

    /// <summary>A fee of more than everything: found and the most.</summary>
    FeeAboveOne,

    /// <summary>The deposit is worth no rETH at all.</summary>
    NothingMinted,

    /// <summary>No value was stored by that time: found and the least, in seconds.</summary>
    SnapshotMissing,

    /// <summary>The shares sum to more than 1: found and the most, in parts of 10^18.</summary>
    SharesAboveOne,

    /// <summary>The security council may move less: found and the most, in parts of 10^18.</summary>
    AdderTooLarge,

    /// <summary>The debt is smaller than what is sent: found and the most, in wei.</summary>
    DebtTooSmall,

    /// <summary>Less is borrowed than the users' part of the validator: found and the least, in wei.</summary>
    UserCapitalTooLow,

    /// <summary>The megapool has debt: found in wei, at most 0.</summary>
    HasDebt,

    /// <summary>Validators wait in the queue: found is their bond in wei, at most 0.</summary>
    HasQueuedValidators,

    /// <summary>Validators are prestaked and not staked: found is what is set aside for them in wei, at most 0.</summary>
    HasPrestakedValidators,

    /// <summary>The bond is no more than the validators need: found and the least, in wei.</summary>
    BondAtMinimum,

    /// <summary>The reduction would leave less bond than the validators need: found and the most, in wei.</summary>
    BondTooLow,

    /// <summary>Penalties are limited over seven days: found and the most that is left, in wei.</summary>
    PenaltyWindowFull,

    /// <summary>Lido's pool has nothing to convert by.</summary>
    PoolIsEmpty,

    /// <summary>A fee has no precision to divide by.</summary>
    PrecisionIsZero,

    /// <summary>The node sends more than the bond: found and the most, in wei.</summary>
    ValueAboveBond,

    /// <summary>There is less credit, or the deposit pool holds less: found and the most, in wei.</summary>
    CreditTooLow,

    /// <summary>The deposit pool cannot pay the first ETH of a minipool: found and the least, in wei.</summary>
    PoolTooLow,

    /// <summary>The release opens no more minipools.</summary>
    MinipoolDepositsDisabled,

    /// <summary>There is no such minipool.</summary>
    MinipoolUnknown,

    /// <summary>There is a minipool of that id.</summary>
    MinipoolExists,

    /// <summary>The minipool is at another point of its life: found is its status.</summary>
    MinipoolStatus,

    /// <summary>The minipool takes over a running validator and is promoted, not staked.</summary>
    MinipoolIsVacant,

    /// <summary>The minipool takes over no running validator.</summary>
    MinipoolNotVacant,

    /// <summary>The minipool is closed for good.</summary>
    MinipoolIsFinal,

    /// <summary>Only the owner may do that now.</summary>
    OwnerOnly,

    /// <summary>Nobody but the owner distributed the minipool's capital.</summary>
    NotUserDistributed,

    /// <summary>Nothing is remembered to be slashed.</summary>
    NothingToSlash,

    /// <summary>Too early: found and the least, in seconds or epochs.</summary>
    TooEarly,

    /// <summary>Not within the window of the request: found is the time in seconds.</summary>
    OutsideWindow,

    /// <summary>Too little RPL for a lot: found and the least.</summary>
    LotTooSmall,

    /// <summary>There is no such lot.</summary>
    LotUnknown,

    /// <summary>The lot has run its time: found and the most, in blocks.</summary>
    LotHasEnded,

    /// <summary>The release has no megapools.</summary>
    MegapoolsUnknown,

    /// <summary>The node has no megapool.</summary>
    MegapoolUnknown,

    /// <summary>There is no such validator.</summary>
    ValidatorUnknown,

    /// <summary>The validator is at another point of its life.</summary>
    ValidatorStatus,

    /// <summary>No challenge is open on the validator.</summary>
    ValidatorNotLocked,

    /// <summary>The bond is not what the curve asks for: found, and the least and the most, in wei.</summary>
    BondNotMet,

    /// <summary>The node has no express ticket.</summary>
    NoExpressTicket,

    /// <summary>No validator of the megapool was staked yet.</summary>
    NoFirstValidator,

    /// <summary>An exit was announced and not settled.</summary>
    ExitIsPending,

    /// <summary>An exit was challenged and not answered.</summary>
    MegapoolIsLocked,

    /// <summary>Less of the stake is free: found and the most.</summary>
    StakeTooLow,
}
