namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The owner closes a minipool whose capital somebody else distributed.</summary>
/// <param name="Id">The minipool's id.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>, <see cref="RocketPoolRule.NotUserDistributed"/>,
/// <see cref="RocketPoolRule.MinipoolIsFinal"/>, <see cref="RocketPoolRule.PriceIsZero"/>.
/// </remarks>
public sealed record FinaliseMinipool(string Id) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft) =>
        draft.FindMinipool(Id, out Minipool minipool) is { } refusal ? refusal
        : minipool.IsUserDistributed ? draft.Finalise(Id)
        : Refuse(RocketPoolRule.NotUserDistributed);
}
