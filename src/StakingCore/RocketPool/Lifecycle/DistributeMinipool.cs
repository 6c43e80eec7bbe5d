using StakingCore.RocketPool.Minipools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>A minipool's balance is distributed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="By">Who asks. A balance of 8 ETH or more is the owner's to distribute, or anyone's within the announced window.</param>
/// <param name="RewardsOnly">Whether a balance of 8 ETH or more is refused.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>, <see cref="RocketPoolRule.MinipoolStatus"/>,
/// <see cref="RocketPoolRule.OwnerOnly"/>, <see cref="RocketPoolRule.CapitalHasReturned"/>, <see cref="RocketPoolRule.BalanceTooLow"/>,
/// <see cref="RocketPoolRule.MinipoolIsFinal"/>, <see cref="RocketPoolRule.PriceIsZero"/>, or a refusal of the split.
/// </remarks>
public sealed record DistributeMinipool(string Id, Caller By, bool RewardsOnly = false) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMinipool(Id, out Minipool minipool) is { } unknown)
        {
            return unknown;
        }

        if (minipool.Status == MinipoolStatus.Dissolved)
        {
            return PayDissolved(draft, minipool);
        }

        if (minipool.Status != MinipoolStatus.Staking)
        {
            return Refuse(RocketPoolRule.MinipoolStatus, (uint)minipool.Status);
        }

        if (minipool.Refund > minipool.Held)
        {
            return Refuse(RocketPoolRule.BalanceTooLow, minipool.Held.BaseUnits, atLeast: minipool.Refund.BaseUnits);
        }

        RocketPoolRefusal? refusal = minipool.Balance < EtherAmounts.CapitalLine ? SplitRewards(draft) : ReturnCapital(draft, minipool);
        draft.SetMinipool(Id, draft.Network.Minipools[Id] with { UserDistributeUnixSeconds = null });
        return refusal;
    }

    private RocketPoolRefusal? PayDissolved(NetworkDraft draft, Minipool minipool)
    {
        if (By != Caller.Owner)
        {
            return Refuse(RocketPoolRule.OwnerOnly);
        }

        draft.PayNode(minipool.Held);
        draft.SetMinipool(Id, minipool with { Held = default });
        return null;
    }

    private RocketPoolRefusal? SplitRewards(NetworkDraft draft)
    {
        if (draft.Skim(Id) is { } refusal)
        {
            return refusal;
        }

        Minipool minipool = draft.Network.Minipools[Id];
        if (By == Caller.Owner)
        {
            draft.PayNode(minipool.Refund);
            draft.SetMinipool(Id, minipool with { Held = minipool.Held - minipool.Refund, Refund = default });
        }

        return null;
    }

    private RocketPoolRefusal? ReturnCapital(NetworkDraft draft, Minipool minipool)
    {
        if (RewardsOnly)
        {
            return Refuse(RocketPoolRule.CapitalHasReturned, minipool.Balance.BaseUnits, atMost: EtherAmounts.CapitalLine.BaseUnits - 1);
        }

        if (By != Caller.Owner && !IsInWindow(draft, minipool))
        {
            return Refuse(RocketPoolRule.OwnerOnly);
        }

        RocketPoolOutcome<MinipoolShares> split = MinipoolShares.Compute(
            draft.Network.Release, minipool.Terms(draft.Settings.MaximumPenaltyRate), minipool.Balance);
        if (split.Refusal is { } refusal)
        {
            return refusal;
        }

        MinipoolShares shares = split.Value;
        draft.SendToReth(shares.User);
        draft.SetMinipool(Id, minipool with
        {
            SlashBalance = minipool.HasReturnedCapital || shares.UserLoss.IsZero ? minipool.SlashBalance : shares.UserLoss,
            HasReturnedCapital = true,
            Refund = minipool.Refund + shares.Node,
            Held = minipool.Held - shares.User,
            IsUserDistributed = minipool.IsUserDistributed || By != Caller.Owner,
        });
        return By == Caller.Owner ? draft.Finalise(Id) : null;
    }

    private static bool IsInWindow(NetworkDraft draft, Minipool minipool) =>
        minipool.UserDistributeUnixSeconds is { } begun
        && draft.Time - begun >= draft.Settings.UserDistributeWindowStartSeconds
        && draft.Time - begun < draft.Settings.UserDistributeWindowStartSeconds + draft.Settings.UserDistributeWindowLengthSeconds;
}
