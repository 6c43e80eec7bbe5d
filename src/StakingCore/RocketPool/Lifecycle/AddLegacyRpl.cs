using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Legacy RPL that the node had staked before the upgrade to the release.</summary>
/// <param name="Amount">The RPL.</param>
public sealed record AddLegacyRpl(Amount<Rpl> Amount) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        draft.Network = draft.Network with { LegacyRpl = draft.Network.LegacyRpl + Amount };
        return null;
    }
}
