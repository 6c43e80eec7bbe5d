namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Anyone dissolves a minipool that was not staked in time.</summary>
/// <param name="Id">The minipool's id.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>, <see cref="RocketPoolRule.MinipoolStatus"/>,
/// <see cref="RocketPoolRule.TooEarly"/>, <see cref="RocketPoolRule.BalanceTooLow"/>.
/// </remarks>
public sealed record DissolveMinipool(string Id) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMinipool(Id, out Minipool minipool, MinipoolStatus.Prelaunch) is { } refusal)
        {
            return refusal;
        }

        ulong earliest = minipool.StatusUnixSeconds + draft.Settings.LaunchTimeoutSeconds;
        return draft.Time < earliest ? Refuse(RocketPoolRule.TooEarly, draft.Time, atLeast: earliest) : draft.Dissolve(Id, default);
    }
}
