using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.DependencyInjection;

/// <content>Settings of Rocket Pool.</content>
public static partial class StakingSettings
{
    internal static SettingTable<NetworkSettings> RocketPool { get; } = new(
        (nameof(NetworkSettings.NodeFee), static (parameters, text) => parameters with { NodeFee = Fixed18.Parse(text) }),
        (nameof(NetworkSettings.DepositFee), static (parameters, text) => parameters with { DepositFee = Fixed18.Parse(text) }),
        (nameof(NetworkSettings.RethTarget), static (parameters, text) => parameters with { RethTarget = Fixed18.Parse(text) }),
        (nameof(NetworkSettings.MaximumPenaltyRate), static (parameters, text) => parameters with { MaximumPenaltyRate = Fixed18.Parse(text) }),
        (nameof(NetworkSettings.PenaltyPerStrike), static (parameters, text) => parameters with { PenaltyPerStrike = Fixed18.Parse(text) }),
        (nameof(NetworkSettings.MaximumStrikes), static (parameters, text) => parameters with { MaximumStrikes = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.IsScrubPenaltyEnabled), static (parameters, text) => parameters with { IsScrubPenaltyEnabled = bool.Parse(text) }),
        (nameof(NetworkSettings.MinimumStake), static (parameters, text) => parameters with { MinimumStake = Fixed18.Parse(text) }),
        (nameof(NetworkSettings.SocialisedAssignments), static (parameters, text) => parameters with { SocialisedAssignments = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.MaximumAssignments), static (parameters, text) => parameters with { MaximumAssignments = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.ScrubPeriodSeconds), static (parameters, text) => parameters with { ScrubPeriodSeconds = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.PromotionScrubPeriodSeconds), static (parameters, text) => parameters with { PromotionScrubPeriodSeconds = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.LaunchTimeoutSeconds), static (parameters, text) => parameters with { LaunchTimeoutSeconds = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.UserDistributeWindowStartSeconds), static (parameters, text) => parameters with { UserDistributeWindowStartSeconds = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.UserDistributeWindowLengthSeconds), static (parameters, text) => parameters with { UserDistributeWindowLengthSeconds = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.BondReductionWindowStartSeconds), static (parameters, text) => parameters with { BondReductionWindowStartSeconds = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.BondReductionWindowLengthSeconds), static (parameters, text) => parameters with { BondReductionWindowLengthSeconds = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.RewardIntervalSeconds), static (parameters, text) => parameters with { RewardIntervalSeconds = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.ReducedBond), static (parameters, text) => parameters with { ReducedBond = Amount<Wei>.Parse(text) }),
        ("Shares:Node", static (parameters, text) => parameters with { Shares = parameters.Shares with { Node = Fixed18.Parse(text) } }),
        ("Shares:Voter", static (parameters, text) => parameters with { Shares = parameters.Shares with { Voter = Fixed18.Parse(text) } }),
        ("Shares:Pdao", static (parameters, text) => parameters with { Shares = parameters.Shares with { Pdao = Fixed18.Parse(text) } }),
        (nameof(NetworkSettings.Adder), static (parameters, text) => parameters with { Adder = Fixed18.Parse(text) }),
        (nameof(NetworkSettings.ExpressTickets), static (parameters, text) => parameters with { ExpressTickets = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.ExpressRate), static (parameters, text) => parameters with { ExpressRate = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.DissolvePenalty), static (parameters, text) => parameters with { DissolvePenalty = Amount<Wei>.Parse(text) }),
        (nameof(NetworkSettings.LateNotifyFine), static (parameters, text) => parameters with { LateNotifyFine = Amount<Wei>.Parse(text) }),
        (nameof(NetworkSettings.NotifyThresholdEpochs), static (parameters, text) => parameters with { NotifyThresholdEpochs = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.UserDistributeDelayEpochs), static (parameters, text) => parameters with { UserDistributeDelayEpochs = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.UserDistributeDelayWithShortfallEpochs), static (parameters, text) => parameters with { UserDistributeDelayWithShortfallEpochs = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.TimeBeforeDissolveSeconds), static (parameters, text) => parameters with { TimeBeforeDissolveSeconds = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.MaximumMegapoolPenalty), static (parameters, text) => parameters with { MaximumMegapoolPenalty = Amount<Wei>.Parse(text) }),
        (nameof(NetworkSettings.MaximumRateChange), static (parameters, text) => parameters with { MaximumRateChange = Fixed18.Parse(text) }),
        (nameof(NetworkSettings.ReportPeriodSeconds), static (parameters, text) => parameters with { ReportPeriodSeconds = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.LotMinimum), static (parameters, text) => parameters with { LotMinimum = Amount<Wei>.Parse(text) }),
        (nameof(NetworkSettings.LotMaximum), static (parameters, text) => parameters with { LotMaximum = Amount<Wei>.Parse(text) }),
        (nameof(NetworkSettings.LotDurationBlocks), static (parameters, text) => parameters with { LotDurationBlocks = SettingText.Number<ulong>(text) }),
        (nameof(NetworkSettings.LotStartPrice), static (parameters, text) => parameters with { LotStartPrice = Fixed18.Parse(text) }),
        (nameof(NetworkSettings.LotReservePrice), static (parameters, text) => parameters with { LotReservePrice = Fixed18.Parse(text) }));

    /// <summary>
    /// Settings of Rocket Pool, with those that are listed replaced:
    /// numbers such as <c>0.14</c>, times in seconds, amounts with their unit, such as <c>4 ETH</c>; the shares as <c>Shares:Node</c>.
    /// </summary>
    /// <param name="parameters">What the others stay at.</param>
    /// <param name="settings">Names of the properties and texts; null texts are skipped.</param>
    /// <exception cref="ArgumentException">A name is unknown, or a text cannot be read or is out of range; the message names both.</exception>
    public static NetworkSettings WithSettings(this NetworkSettings parameters, IEnumerable<KeyValuePair<string, string?>> settings) =>
        RocketPool.Apply(parameters, settings);
}
