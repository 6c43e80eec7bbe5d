using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The settings of the DAOs that a lifecycle depends on, with the values that the chain started from.</summary>
/// <remarks>Source: RocketDAOProtocolSettings and RocketDAONodeTrustedSettings of v1.3.1 and v1.4. Times in seconds.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record NetworkSettings
{
    private const ulong Hour = 3_600;
    private const ulong Day = 24 * Hour;

    /// <summary>The fee of new minipools.</summary>
    public Fixed18 NodeFee { get; init; } = new(Fixed18.Scale / 100 * 14);

    /// <summary>The fee of a user's deposit.</summary>
    public Fixed18 DepositFee { get; init; } = new(Fixed18.Scale / 2_000);

    /// <summary>The target rate of the rETH contract's ETH.</summary>
    public Fixed18 RethTarget { get; init; } = new(Fixed18.Scale / 10);

    /// <summary>The largest penalty on a minipool; 0 switches penalties off.</summary>
    public Fixed18 MaximumPenaltyRate { get; init; }

    /// <summary>The penalty a strike, from the third on.</summary>
    public Fixed18 PenaltyPerStrike { get; init; } = new(Fixed18.Scale / 10);

    /// <summary>The most strikes over all minipools in seven days, from v1.4.</summary>
    public ulong MaximumStrikes { get; init; } = 2_500;

    /// <summary>Whether a scrub costs a penalty.</summary>
    public bool IsScrubPenaltyEnabled { get; init; }

    /// <summary>The RPL minimum as a part of what is borrowed.</summary>
    public Fixed18 MinimumStake { get; init; } = new(Fixed18.Scale / 10);

    /// <summary>How many minipools every deposit serves beside its own amount; validators in v1.4.</summary>
    public ulong SocialisedAssignments { get; init; } = 2;

    /// <summary>The most that one deposit serves.</summary>
    public ulong MaximumAssignments { get; init; } = 90;

    /// <summary>How long a minipool waits in prelaunch before it can be staked, in seconds.</summary>
    public ulong ScrubPeriodSeconds { get; init; } = 12 * Hour;

    /// <summary>How long a vacant minipool waits before it is promoted, in seconds.</summary>
    public ulong PromotionScrubPeriodSeconds { get; init; } = 3 * Day;

    /// <summary>After how long in prelaunch a minipool can be dissolved, in seconds.</summary>
    public ulong LaunchTimeoutSeconds { get; init; } = 72 * Hour;

    /// <summary>How long after the announcement others than the owner may distribute capital, in seconds; 14 days in v1.2.</summary>
    public ulong UserDistributeWindowStartSeconds { get; init; } = 90 * Day;

    /// <summary>For how long they may, in seconds.</summary>
    public ulong UserDistributeWindowLengthSeconds { get; init; } = 2 * Day;

    /// <summary>How long after the request a bond can be reduced, in seconds.</summary>
    public ulong BondReductionWindowStartSeconds { get; init; } = 2 * Day;

    /// <summary>For how long it can, in seconds.</summary>
    public ulong BondReductionWindowLengthSeconds { get; init; } = 2 * Day;

    /// <summary>How long after a reduction the next can be requested, in seconds.</summary>
    public ulong RewardIntervalSeconds { get; init; } = 28 * Day;

    /// <summary>The bond of the third and later validators of a megapool, in wei.</summary>
    public Amount<Wei> ReducedBond { get; init; } = EtherAmounts.Milli(4_000);

    /// <summary>The shares of megapool rewards, without the adder.</summary>
    public RevenueShares Shares { get; init; } = RevenueShares.Saturn1;

    /// <summary>What the security council moved from voters to nodes.</summary>
    public Fixed18 Adder { get; init; }

    /// <summary>How many express tickets the node has.</summary>
    public ulong ExpressTickets { get; init; }

    /// <summary>How many of the express queue are served for one of the standard queue.</summary>
    public ulong ExpressRate { get; init; } = 4;

    /// <summary>The penalty for a dissolved validator, in wei.</summary>
    public Amount<Wei> DissolvePenalty { get; init; } = EtherAmounts.Milli(50);

    /// <summary>The fine for a late notice of an exit, in wei.</summary>
    public Amount<Wei> LateNotifyFine { get; init; } = EtherAmounts.Milli(50);

    /// <summary>How many epochs before the withdrawal an exit must be announced.</summary>
    public ulong NotifyThresholdEpochs { get; init; } = 112;

    /// <summary>How many epochs after a withdrawal others may report it.</summary>
    public ulong UserDistributeDelayEpochs { get; init; } = 1_575;

    /// <summary>The same where users are short, in epochs.</summary>
    public ulong UserDistributeDelayWithShortfallEpochs { get; init; } = 6_750;

    /// <summary>How long a validator may stay prestaked before anyone can dissolve it, in seconds.</summary>
    public ulong TimeBeforeDissolveSeconds { get; init; } = 28 * Day;

    /// <summary>The largest total of megapool penalties in seven days, in wei.</summary>
    public Amount<Wei> MaximumMegapoolPenalty { get; init; } = MegapoolPenalties.MaximumTotal;

    /// <summary>The largest change of the exchange rate in a report; used from v1.4.</summary>
    public Fixed18 MaximumRateChange { get; init; } = new(Fixed18.Scale / 50);

    /// <summary>The period between reports, in seconds; used from v1.4.</summary>
    public ulong ReportPeriodSeconds { get; init; } = Day;

    /// <summary>The least value of a lot, in wei.</summary>
    public Amount<Wei> LotMinimum { get; init; } = EtherAmounts.Milli(1_000);

    /// <summary>The most value of a lot, in wei.</summary>
    public Amount<Wei> LotMaximum { get; init; } = EtherAmounts.Milli(10_000);

    /// <summary>How many blocks a lot runs.</summary>
    public ulong LotDurationBlocks { get; init; } = 50_400;

    /// <summary>A lot's start price as a part of RPL's price.</summary>
    public Fixed18 LotStartPrice { get; init; } = Fixed18.One;

    /// <summary>A lot's reserve price as a part of RPL's price.</summary>
    public Fixed18 LotReservePrice { get; init; } = new(Fixed18.Scale / 2);

    /// <summary>The settings that a release started from.</summary>
    /// <param name="release">The release.</param>
    public static NetworkSettings Of(RocketPoolRelease release) => release switch
    {
        RocketPoolRelease.Atlas => new() { UserDistributeWindowStartSeconds = 14 * Day },
        RocketPoolRelease.Saturn1 => new() { SocialisedAssignments = 0 },
        _ => new(),
    };
}
