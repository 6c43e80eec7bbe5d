using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>ETH lands at the megapool without any code running.</summary>
/// <param name="Amount">The ETH, in wei.</param>
/// <remarks>Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>.</remarks>
public sealed record ReceiveAtMegapool(Amount<Wei> Amount) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        RocketPoolRefusal? refusal = draft.FindMegapool(out Megapool megapool);
        if (refusal is null)
        {
            draft.Network = draft.Network with { Megapool = megapool with { Held = megapool.Held + Amount } };
        }

        return refusal;
    }
}
