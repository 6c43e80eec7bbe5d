using StakingCore.RocketPool.Minipools;
using StakingCore.RocketPool.Staking;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The owner carries out a bond reduction that it asked for.</summary>
/// <param name="Id">The minipool's id.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>, <see cref="RocketPoolRule.MinipoolStatus"/>,
/// <see cref="RocketPoolRule.OutsideWindow"/>, <see cref="RocketPoolRule.BalanceTooLow"/>, or as <see cref="BondReduction.Compute"/> is.
/// </remarks>
public sealed record ReduceMinipoolBond(string Id) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.HasMegapools)
        {
            return Refuse(RocketPoolRule.BondReductionDisabled);
        }

        if (draft.FindMinipool(Id, out Minipool minipool, MinipoolStatus.Staking) is { } refusal)
        {
            return refusal;
        }

        if (!IsInWindow(draft, minipool))
        {
            return Refuse(RocketPoolRule.OutsideWindow, draft.Time);
        }

        // What a validator that moved in had earned before is the owner's, and may still be on the beacon chain.
        if (minipool.Refund > minipool.Held)
        {
            return Refuse(RocketPoolRule.BalanceTooLow, minipool.Held.BaseUnits, atLeast: minipool.Refund.BaseUnits);
        }

        RocketPoolNetwork network = draft.Network;
        RocketPoolOutcome<BorrowLimit> limit = draft.Limit();
        if (limit.Refusal is { } unlimited)
        {
            return unlimited;
        }

        RocketPoolOutcome<BondReduction> reduction = BondReduction.Compute(
            network.Release,
            minipool.Terms(network.Settings.MaximumPenaltyRate),
            minipool.RequestedBond,
            network.Settings.NodeFee,
            minipool.Balance,
            network.Borrowed,
            limit.Value.Ether);
        if (reduction.Refusal is { } refused)
        {
            return refused;
        }

        BondReduction result = reduction.Value;
        draft.SendToReth(result.Skim.User);
        draft.SetMinipool(Id, minipool with
        {
            NodeDeposit = result.TermsAfter.NodeDeposit,
            UserDeposit = result.TermsAfter.UserDeposit,
            NodeFee = result.TermsAfter.NodeFee,
            Refund = minipool.Refund + result.Skim.Node,
            Held = minipool.Held - result.Skim.User,
            BondReductionUnixSeconds = null,
            RequestedBond = default,
            LastBondReductionUnixSeconds = draft.Time,
        });
        draft.Network = draft.Network with { Credit = draft.Network.Credit + result.Credit };
        return null;
    }

    private static bool IsInWindow(NetworkDraft draft, Minipool minipool) =>
        minipool.BondReductionUnixSeconds is { } begun
        && draft.Time - begun >= draft.Settings.BondReductionWindowStartSeconds
        && draft.Time - begun < draft.Settings.BondReductionWindowStartSeconds + draft.Settings.BondReductionWindowLengthSeconds;
}
