namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The owner claims what waits in its megapool; debt is paid first.</summary>
/// <param name="By">Who asks; only the owner may.</param>
/// <remarks>Refused by <see cref="RocketPoolRule.MegapoolUnknown"/> or <see cref="RocketPoolRule.OwnerOnly"/>.</remarks>
public sealed record ClaimMegapool(Caller By = Caller.Owner) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft) =>
        draft.FindMegapool(out _) is { } refusal ? refusal
        : By != Caller.Owner ? Refuse(RocketPoolRule.OwnerOnly)
        : draft.Claim();
}
