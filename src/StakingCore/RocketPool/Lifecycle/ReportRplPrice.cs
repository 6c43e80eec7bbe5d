namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The oracle reports the price of RPL.</summary>
/// <param name="Price">ETH for one RPL.</param>
public sealed record ReportRplPrice(Fixed18 Price) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        draft.Network = draft.Network with { RplPrice = Price };
        return null;
    }
}
