using StakingCore.Amounts;
using StakingCore.RocketPool.Nodes;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Execution fees land in the node's fee distributor and are split at once.</summary>
/// <param name="Amount">The fees, in wei.</param>
/// <remarks>Refused as <see cref="FeeDistribution.Compute"/> is.</remarks>
public sealed record DistributeFees(Amount<Wei> Amount) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        RocketPoolNetwork network = draft.Network;
        IEnumerable<BondSizeFees> sizes = network.Minipools.Values
            .Where(minipool => minipool.Status == MinipoolStatus.Staking && !minipool.IsFinal)
            .GroupBy(minipool => minipool.NodeDeposit)
            .Select(size => new BondSizeFees(
                size.Key, (ulong)size.Count(), new(size.Aggregate(UInt128.Zero, (sum, minipool) => sum + minipool.NodeFee.Parts))));
        RocketPoolOutcome<FeeDistribution> split = FeeDistribution.Compute(
            network.Release, Amount, AverageNodeFee.Compute(network.Release, [.. sizes]), network.Borrowed, network.ActiveMinipools);
        if (split.Refusal is null)
        {
            draft.PayNode(split.Value.Node);
            draft.SendToReth(split.Value.User);
        }

        return split.Refusal;
    }
}
