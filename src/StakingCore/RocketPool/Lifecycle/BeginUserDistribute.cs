namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Somebody announces the distribution of a minipool's capital.</summary>
/// <param name="Id">The minipool's id.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>, <see cref="RocketPoolRule.MinipoolStatus"/>,
/// <see cref="RocketPoolRule.BalanceTooLow"/>, <see cref="RocketPoolRule.TooEarly"/> while an announcement is pending.
/// </remarks>
public sealed record BeginUserDistribute(string Id) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMinipool(Id, out Minipool minipool, MinipoolStatus.Staking) is { } refusal)
        {
            return refusal;
        }

        if (minipool.Held < minipool.Refund + EtherAmounts.CapitalLine)
        {
            return Refuse(
                RocketPoolRule.BalanceTooLow, minipool.Held.BaseUnits, atLeast: (minipool.Refund + EtherAmounts.CapitalLine).BaseUnits);
        }

        ulong window = draft.Settings.UserDistributeWindowStartSeconds + draft.Settings.UserDistributeWindowLengthSeconds;
        if (minipool.UserDistributeUnixSeconds is { } begun && draft.Time - begun < window)
        {
            return Refuse(RocketPoolRule.TooEarly, draft.Time, atLeast: begun + window);
        }

        draft.SetMinipool(Id, minipool with { UserDistributeUnixSeconds = draft.Time });
        return null;
    }
}
