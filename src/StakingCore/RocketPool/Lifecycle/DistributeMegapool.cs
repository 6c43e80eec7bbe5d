namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The megapool's pending rewards are distributed; the owner is paid out as well.</summary>
/// <param name="By">Who asks.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>, <see cref="RocketPoolRule.NoFirstValidator"/>,
/// <see cref="RocketPoolRule.ExitIsPending"/>, <see cref="RocketPoolRule.MegapoolIsLocked"/>, <see cref="RocketPoolRule.SnapshotMissing"/>,
/// <see cref="RocketPoolRule.SharesAboveOne"/>.
/// </remarks>
public sealed record DistributeMegapool(Caller By) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft) =>
        draft.FindMegapool(out Megapool megapool) is { } refusal ? refusal
        : megapool.LastDistributionUnixSeconds is null ? Refuse(RocketPoolRule.NoFirstValidator)
        : draft.Distribute(By);
}
