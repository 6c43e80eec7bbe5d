namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The owner claims what waits in its megapool; debt is paid first.</summary>
/// <remarks>Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>.</remarks>
public sealed record ClaimMegapool : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft) => draft.FindMegapool(out _) ?? draft.Claim();
}
