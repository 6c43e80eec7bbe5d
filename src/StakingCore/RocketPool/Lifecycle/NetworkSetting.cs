namespace StakingCore.RocketPool.Lifecycle;

/// <summary>A setting that a vote changes within a lifecycle. The value's unit is that of <see cref="NetworkSettings"/>.</summary>
public enum NetworkSetting
{
    /// <summary>The bond of the third and later validators, in wei.</summary>
    ReducedBond,

    /// <summary>The node operators' share without the adder, in parts of 10^18.</summary>
    NodeShare,

    /// <summary>What the security council moves from voters to nodes, in parts of 10^18.</summary>
    Adder,

    /// <summary>The voters' share before the adder, in parts of 10^18.</summary>
    VoterShare,

    /// <summary>The pDAO's share, in parts of 10^18.</summary>
    PdaoShare,

    /// <summary>The target rate of the rETH contract, in parts of 10^18.</summary>
    RethTarget,

    /// <summary>The largest change of the exchange rate, in parts of 10^18.</summary>
    MaximumRateChange,

    /// <summary>The period between reports, in seconds.</summary>
    ReportPeriodSeconds,

    /// <summary>The penalty a strike, in parts of 10^18.</summary>
    PenaltyPerStrike,

    /// <summary>The fee of new minipools, in parts of 10^18.</summary>
    NodeFee,

    /// <summary>The RPL minimum, in parts of 10^18.</summary>
    MinimumStake,

    /// <summary>The deposit fee, in parts of 10^18.</summary>
    DepositFee,

    /// <summary>Free assignments a deposit, a count.</summary>
    SocialisedAssignments,

    /// <summary>The most assignments a deposit, a count.</summary>
    MaximumAssignments,

    /// <summary>The express rate, a count.</summary>
    ExpressRate,

    /// <summary>The penalty for a dissolved validator, in wei.</summary>
    DissolvePenalty,

    /// <summary>The fine for a late notice, in wei.</summary>
    LateNotifyFine,

    /// <summary>The notice before a withdrawal, in epochs.</summary>
    NotifyThresholdEpochs,

    /// <summary>The delay before others report a final balance, in epochs.</summary>
    UserDistributeDelayEpochs,

    /// <summary>The same with a shortfall, in epochs.</summary>
    UserDistributeDelayWithShortfallEpochs,

    /// <summary>The time before a dissolution, in seconds.</summary>
    TimeBeforeDissolveSeconds,

    /// <summary>The largest total of megapool penalties in seven days, in wei.</summary>
    MaximumMegapoolPenalty,

    /// <summary>The time in prelaunch after which a minipool can be dissolved, in seconds.</summary>
    LaunchTimeoutSeconds,

    /// <summary>For how long others may distribute a minipool, in seconds.</summary>
    UserDistributeWindowLengthSeconds,

    /// <summary>How long after the announcement others may distribute a minipool, in seconds.</summary>
    UserDistributeWindowStartSeconds,

    /// <summary>The time in prelaunch before a minipool can be staked, in seconds.</summary>
    ScrubPeriodSeconds,

    /// <summary>The time before a vacant minipool can be promoted, in seconds.</summary>
    PromotionScrubPeriodSeconds,

    /// <summary>Whether a scrub costs a penalty: 0 for no, anything else for yes.</summary>
    ScrubPenalty,

    /// <summary>The wait before a bond reduction, in seconds.</summary>
    BondReductionWindowStartSeconds,

    /// <summary>For how long a bond can be reduced after it, in seconds.</summary>
    BondReductionWindowLengthSeconds,

    /// <summary>The most strikes over all minipools in seven days, a count.</summary>
    MaximumStrikes,

    /// <summary>The least worth of an auction lot, in wei.</summary>
    LotMinimum,

    /// <summary>The largest worth of an auction lot, in wei.</summary>
    LotMaximum,

    /// <summary>How long a lot runs, in blocks.</summary>
    LotDurationBlocks,

    /// <summary>The price at a lot's start, as a part of the RPL price, in parts of 10^18.</summary>
    LotStartPrice,

    /// <summary>The price at a lot's end, as a part of the RPL price, in parts of 10^18.</summary>
    LotReservePrice,
}
