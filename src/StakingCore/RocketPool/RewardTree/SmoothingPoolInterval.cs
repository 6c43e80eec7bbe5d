using StakingCore.Amounts;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>What an interval of the smoothing pool distributes, and by which settings. <c>default</c> distributes nothing.</summary>
public readonly record struct SmoothingPoolInterval
{
    /// <summary>What the pool collected, in wei.</summary>
    public Amount<Wei> Balance { get; init; }

    /// <summary>What megapools earmarked for voters, in wei.</summary>
    public Amount<Wei> PendingVoterEther { get; init; }

    /// <summary>The time-weighted shares of node, voters and pDAO; at most 1 together.</summary>
    public RevenueShares Shares { get; init; }

    /// <summary>ETH for one RPL.</summary>
    public Fixed18 RplPrice { get; init; }

    /// <summary>Whether the interval pays the bonus on beacon income.</summary>
    public bool HasBonus { get; init; }
}
