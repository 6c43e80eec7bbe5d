namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The owner of a vacant minipool promotes it to staking: the users' part becomes credit.</summary>
/// <param name="Id">Its id.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>, <see cref="RocketPoolRule.MinipoolStatus"/>,
/// <see cref="RocketPoolRule.MinipoolNotVacant"/>, <see cref="RocketPoolRule.TooEarly"/>.
/// </remarks>
public sealed record PromoteMinipool(string Id) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMinipool(Id, out Minipool minipool, MinipoolStatus.Prelaunch) is { } refusal)
        {
            return refusal;
        }

        if (!minipool.IsVacant)
        {
            return Refuse(RocketPoolRule.MinipoolNotVacant);
        }

        ulong earliest = minipool.StatusUnixSeconds + draft.Settings.PromotionScrubPeriodSeconds + 1;
        if (draft.Time < earliest)
        {
            return Refuse(RocketPoolRule.TooEarly, draft.Time, atLeast: earliest);
        }

        draft.SetMinipool(Id, minipool with { Status = MinipoolStatus.Staking, StatusUnixSeconds = draft.Time, IsVacant = false });
        draft.Network = draft.Network with { Credit = draft.Network.Credit + minipool.UserDeposit };
        return null;
    }
}
