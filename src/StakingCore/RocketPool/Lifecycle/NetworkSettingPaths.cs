using System.Collections.Frozen;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The settings by their path in the contracts' store.</summary>
public static class NetworkSettingPaths
{
    private static readonly FrozenDictionary<string, NetworkSetting> _byPath = new Dictionary<string, NetworkSetting>
    {
        ["reduced.bond"] = NetworkSetting.ReducedBond,
        ["network.node.commission.share"] = NetworkSetting.NodeShare,
        ["network.node.commission.share.security.council.adder"] = NetworkSetting.Adder,
        ["network.voter.share"] = NetworkSetting.VoterShare,
        ["network.pdao.share"] = NetworkSetting.PdaoShare,
        ["network.reth.collateral.target"] = NetworkSetting.RethTarget,
        ["network.max.reth.balance.delta"] = NetworkSetting.MaximumRateChange,
        ["network.submit.balances.frequency"] = NetworkSetting.ReportPeriodSeconds,
        ["network.penalty.per.rate"] = NetworkSetting.PenaltyPerStrike,
        ["network.node.fee.target"] = NetworkSetting.NodeFee,
        ["node.per.minipool.stake.minimum"] = NetworkSetting.MinimumStake,
        ["deposit.fee"] = NetworkSetting.DepositFee,
        ["deposit.assign.socialised.maximum"] = NetworkSetting.SocialisedAssignments,
        ["deposit.assign.maximum"] = NetworkSetting.MaximumAssignments,
        ["express.queue.rate"] = NetworkSetting.ExpressRate,
        ["megapool.dissolve.penalty"] = NetworkSetting.DissolvePenalty,
        ["late.notify.fine"] = NetworkSetting.LateNotifyFine,
        ["notify.threshold"] = NetworkSetting.NotifyThresholdEpochs,
        ["user.distribute.delay"] = NetworkSetting.UserDistributeDelayEpochs,
        ["user.distribute.delay.shortfall"] = NetworkSetting.UserDistributeDelayWithShortfallEpochs,
        ["megapool.time.before.dissolve"] = NetworkSetting.TimeBeforeDissolveSeconds,
        ["maximum.megapool.eth.penalty"] = NetworkSetting.MaximumMegapoolPenalty,
        ["minipool.launch.timeout"] = NetworkSetting.LaunchTimeoutSeconds,
        ["minipool.user.distribute.window.start"] = NetworkSetting.UserDistributeWindowStartSeconds,
        ["minipool.user.distribute.window.length"] = NetworkSetting.UserDistributeWindowLengthSeconds,
        ["minipool.scrub.period"] = NetworkSetting.ScrubPeriodSeconds,
        ["minipool.promotion.scrub.period"] = NetworkSetting.PromotionScrubPeriodSeconds,
        ["minipool.scrub.penalty.enabled"] = NetworkSetting.ScrubPenalty,
        ["minipool.bond.reduction.window.start"] = NetworkSetting.BondReductionWindowStartSeconds,
        ["minipool.bond.reduction.window.length"] = NetworkSetting.BondReductionWindowLengthSeconds,
        ["minipool.maximum.penalty.count"] = NetworkSetting.MaximumStrikes,
        ["auction.lot.value.minimum"] = NetworkSetting.LotMinimum,
        ["auction.lot.value.maximum"] = NetworkSetting.LotMaximum,
        ["auction.lot.duration"] = NetworkSetting.LotDurationBlocks,
        ["auction.price.start"] = NetworkSetting.LotStartPrice,
        ["auction.price.reserve"] = NetworkSetting.LotReservePrice,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The setting of a path such as <c>reduced.bond</c>, or null where a lifecycle does not depend on it.</summary>
    /// <param name="path">The path.</param>
    public static NetworkSetting? Find(string path) => _byPath.TryGetValue(path, out NetworkSetting setting) ? setting : null;
}
