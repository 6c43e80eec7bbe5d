using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>ETH lands at a minipool without any code running: rewards, or a validator's balance.</summary>
/// <param name="Id">The minipool's id.</param>
/// <param name="Amount">The ETH, in wei.</param>
/// <remarks>Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>.</remarks>
public sealed record ReceiveAtMinipool(string Id, Amount<Wei> Amount) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMinipool(Id, out Minipool minipool) is { } refusal)
        {
            return refusal;
        }

        draft.SetMinipool(Id, minipool with { Held = minipool.Held + Amount });
        return null;
    }
}
