using StakingCore.Amounts;
using StakingCore.Numerics;
using StakingCore.RocketPool.Staking;

namespace StakingCore.RocketPool.Nodes;

/// <summary>Execution fees of a node's minipools, split by its fee distributor. <c>default</c> is the split of nothing.</summary>
/// <remarks>Source: RocketNodeDistributorDelegate, <c>getNodeShare</c> and <c>distribute</c>.</remarks>
/// <param name="Node">The node's share, in wei.</param>
/// <param name="User">The users' share, in wei; both sum to the balance.</param>
public readonly record struct FeeDistribution(Amount<Wei> Node, Amount<Wei> User)
{
    /// <summary>
    /// Splits: from v1.2 ⌊balance ÷ ratio⌋ to the node and the average fee of the rest, where the ratio is stake per bond; in
    /// v1.1 half, and the average fee of that half.
    /// </summary>
    /// <param name="release">The release, v1.1 or later.</param>
    /// <param name="balance">What the distributor holds, in wei.</param>
    /// <param name="averageFee">The node's average fee; see <see cref="AverageNodeFee"/>.</param>
    /// <param name="borrowed">What its minipools have borrowed, in wei. Not used in v1.1.</param>
    /// <param name="activeMinipools">How many minipools it has. Not used in v1.1.</param>
    /// <returns>
    /// The split, or the refusal of the ratio (<see cref="NodeCollateral.Ratio"/>), or
    /// <see cref="RocketPoolRule.NodeShareAboveBalance"/> for an average fee far above 1.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is before v1.1, which has no distributor.</exception>
    public static RocketPoolOutcome<FeeDistribution> Compute(
        RocketPoolRelease release, Amount<Wei> balance, Fixed18 averageFee, Amount<Wei> borrowed, ulong activeMinipools)
    {
        release.Require(RocketPoolRelease.Redstone);
        UInt128 all = balance.BaseUnits;
        if (release < RocketPoolRelease.Atlas)
        {
            UInt128 half = all / 2;
            return Of(all, half, half, averageFee);
        }

        RocketPoolOutcome<Fixed18> ratio = NodeCollateral.Ratio(release, borrowed, activeMinipools);
        if (ratio.Refusal is { } refusal)
        {
            return refusal;
        }

        UInt128 part = MulDiv.Floor(all, Fixed18.Scale, ratio.Value.Parts);
        return Of(all, part, all - part, averageFee);
    }

    private static RocketPoolOutcome<FeeDistribution> Of(UInt128 balance, UInt128 part, UInt128 charged, Fixed18 fee)
    {
        UInt512 node = part + ((UInt512)charged * fee.Parts / Fixed18.Scale);
        return node > balance
            ? RocketPoolRefusal.Of(RocketPoolRule.NodeShareAboveBalance, atMost: balance)
            : new FeeDistribution(new((UInt128)node), new(balance - (UInt128)node));
    }
}
