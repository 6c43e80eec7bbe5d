using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>A vote changes a setting. A change of a share counts from now on.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">The value, in the setting's unit.</param>
/// <remarks>Refused by <see cref="RocketPoolRule.AdderTooLarge"/>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record ChangeSetting(NetworkSetting Setting, UInt128 Value) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        RocketPoolNetwork network = draft.Network;
        NetworkSettings settings = Changed(network.Settings);
        RocketPoolOutcome<RevenueShares> shares = settings.Shares.WithAdder(settings.Adder);
        if (shares.Refusal is { } refusal)
        {
            return refusal;
        }

        RevenueHistory revenue = Setting switch
        {
            NetworkSetting.NodeShare => network.Revenue.WithNode(draft.Time, shares.Value.Node),
            NetworkSetting.VoterShare => network.Revenue.WithVoter(draft.Time, shares.Value.Voter),
            NetworkSetting.PdaoShare => network.Revenue.WithPdao(draft.Time, shares.Value.Pdao),
            NetworkSetting.Adder => network.Revenue.WithNode(draft.Time, shares.Value.Node).WithVoter(draft.Time, shares.Value.Voter),
            _ => network.Revenue,
        };
        draft.Network = network with
        {
            Settings = settings,
            Revenue = revenue,
            Strikes = network.Strikes.WithMost(settings.MaximumStrikes),
        };
        return null;
    }

    private NetworkSettings Changed(NetworkSettings settings) => Setting switch
    {
        NetworkSetting.NodeShare => settings with { Shares = settings.Shares with { Node = new(Value) } },
        NetworkSetting.VoterShare => settings with { Shares = settings.Shares with { Voter = new(Value) } },
        NetworkSetting.PdaoShare => settings with { Shares = settings.Shares with { Pdao = new(Value) } },
        NetworkSetting.Adder => settings with { Adder = new(Value) },
        NetworkSetting.ReducedBond => settings with { ReducedBond = new(Value) },
        NetworkSetting.RethTarget => settings with { RethTarget = new(Value) },
        NetworkSetting.MaximumRateChange => settings with { MaximumRateChange = new(Value) },
        NetworkSetting.PenaltyPerStrike => settings with { PenaltyPerStrike = new(Value) },
        NetworkSetting.NodeFee => settings with { NodeFee = new(Value) },
        NetworkSetting.MinimumStake => settings with { MinimumStake = new(Value) },
        NetworkSetting.DepositFee => settings with { DepositFee = new(Value) },
        NetworkSetting.DissolvePenalty => settings with { DissolvePenalty = new(Value) },
        NetworkSetting.LateNotifyFine => settings with { LateNotifyFine = new(Value) },
        NetworkSetting.MaximumMegapoolPenalty => settings with { MaximumMegapoolPenalty = new(Value) },
        NetworkSetting.ScrubPenalty => settings with { IsScrubPenaltyEnabled = Value != 0 },
        NetworkSetting.LotMinimum => settings with { LotMinimum = new(Value) },
        NetworkSetting.LotMaximum => settings with { LotMaximum = new(Value) },
        NetworkSetting.LotStartPrice => settings with { LotStartPrice = new(Value) },
        NetworkSetting.LotReservePrice => settings with { LotReservePrice = new(Value) },
        _ => ChangedCount(settings, (ulong)Value),
    };

    private NetworkSettings ChangedCount(NetworkSettings settings, ulong value) => Setting switch
    {
        NetworkSetting.ReportPeriodSeconds => settings with { ReportPeriodSeconds = value },
        NetworkSetting.SocialisedAssignments => settings with { SocialisedAssignments = value },
        NetworkSetting.MaximumAssignments => settings with { MaximumAssignments = value },
        NetworkSetting.ExpressRate => settings with { ExpressRate = value },
        NetworkSetting.NotifyThresholdEpochs => settings with { NotifyThresholdEpochs = value },
        NetworkSetting.UserDistributeDelayEpochs => settings with { UserDistributeDelayEpochs = value },
        NetworkSetting.UserDistributeDelayWithShortfallEpochs => settings with { UserDistributeDelayWithShortfallEpochs = value },
        NetworkSetting.TimeBeforeDissolveSeconds => settings with { TimeBeforeDissolveSeconds = value },
        NetworkSetting.LaunchTimeoutSeconds => settings with { LaunchTimeoutSeconds = value },
        NetworkSetting.UserDistributeWindowStartSeconds => settings with { UserDistributeWindowStartSeconds = value },
        NetworkSetting.UserDistributeWindowLengthSeconds => settings with { UserDistributeWindowLengthSeconds = value },
        NetworkSetting.ScrubPeriodSeconds => settings with { ScrubPeriodSeconds = value },
        NetworkSetting.PromotionScrubPeriodSeconds => settings with { PromotionScrubPeriodSeconds = value },
        NetworkSetting.BondReductionWindowStartSeconds => settings with { BondReductionWindowStartSeconds = value },
        NetworkSetting.BondReductionWindowLengthSeconds => settings with { BondReductionWindowLengthSeconds = value },
        NetworkSetting.MaximumStrikes => settings with { MaximumStrikes = value },
        NetworkSetting.LotDurationBlocks => settings with { LotDurationBlocks = value },
        _ => throw new InvalidOperationException($"{Setting} is none of the settings."),
    };
}
