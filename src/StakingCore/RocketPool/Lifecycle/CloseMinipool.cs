namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The owner closes a dissolved minipool and takes what is left.</summary>
/// <param name="Id">The minipool's id.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>, <see cref="RocketPoolRule.MinipoolStatus"/>,
/// <see cref="RocketPoolRule.MinipoolIsFinal"/> where it is closed.
/// </remarks>
public sealed record CloseMinipool(string Id) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMinipool(Id, out Minipool minipool, MinipoolStatus.Dissolved) is { } refusal)
        {
            return refusal;
        }

        if (minipool.IsClosed)
        {
            return Refuse(RocketPoolRule.MinipoolIsFinal);
        }

        draft.PayNode(minipool.Held);
        draft.SetMinipool(Id, minipool with
        {
            IsClosed = true,
            Held = default,
            Refund = default,
            NodeDeposit = default,
            UserDeposit = default,
        });
        return null;
    }
}
