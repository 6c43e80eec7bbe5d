using StakingCore.Amounts;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The oracle scrubs a minipool in prelaunch, with the penalty where it is switched on and no validator was brought in.</summary>
/// <param name="Id">The minipool's id.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>, <see cref="RocketPoolRule.MinipoolStatus"/>,
/// <see cref="RocketPoolRule.BalanceTooLow"/>, <see cref="RocketPoolRule.PriceIsZero"/>.
/// </remarks>
public sealed record ScrubMinipool(string Id) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMinipool(Id, out Minipool minipool, MinipoolStatus.Prelaunch) is { } refusal)
        {
            return refusal;
        }

        if (minipool.IsVacant)
        {
            return draft.Dissolve(Id, default);
        }

        RocketPoolNetwork network = draft.Network;
        RocketPoolOutcome<MinipoolScrub> scrub = MinipoolScrub.Compute(
            network.Release,
            minipool.Held,
            minipool.UserDeposit,
            network.Settings.IsScrubPenaltyEnabled,
            network.Settings.MinimumStake,
            network.LegacyRpl,
            network.RplPrice);
        if (scrub.Refusal is { } unscrubbed)
        {
            return unscrubbed;
        }

        draft.TakeRpl(scrub.Value.Slash);
        return draft.Dissolve(Id, scrub.Value.Recycled - minipool.UserDeposit);
    }
}
