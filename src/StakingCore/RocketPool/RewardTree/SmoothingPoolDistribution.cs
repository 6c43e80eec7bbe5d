using System.Collections.Immutable;
using StakingCore.Amounts;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>Who gets what of an interval of the smoothing pool. The parts sum to what it distributes.</summary>
public sealed record SmoothingPoolDistribution
{
    internal SmoothingPoolDistribution()
    {
    }

    /// <summary>Each node's ETH from attestations and bonus, in the order given, in wei.</summary>
    public ImmutableArray<Amount<Wei>> NodeEther { get; internal init; } = [];

    /// <summary>Each node's ETH as a voter, in the order given, in wei.</summary>
    public ImmutableArray<Amount<Wei>> VoterEther { get; internal init; } = [];

    /// <summary>What rETH gets: the rest with all dust, in wei.</summary>
    public Amount<Wei> RethEther { get; internal init; }

    /// <summary>All nodes' ETH, in wei.</summary>
    public Amount<Wei> TotalNodeEther { get; internal init; }

    /// <summary>All voters' ETH, in wei.</summary>
    public Amount<Wei> TotalVoterEther { get; internal init; }

    /// <summary>The pDAO's ETH, in wei.</summary>
    public Amount<Wei> PdaoEther { get; internal init; }

    /// <summary>How much of the bonuses could be paid, 0 to 1.</summary>
    public Fixed18 BonusScalar { get; internal init; }
}
