using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>A node's interval in the smoothing pool.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record SmoothingPoolNode
{
    /// <summary>Its legacy RPL, by which the bonus fee is set.</summary>
    public required Amount<Rpl> LegacyRpl { get; init; }

    /// <summary>What its minipools have borrowed, in wei.</summary>
    public required Amount<Wei> Borrowed { get; init; }

    /// <summary>Its minipools.</summary>
    public ImmutableArray<SmoothingPoolMinipool> Minipools { get; init; } = [];

    /// <summary>Its megapool, if it has one.</summary>
    public SmoothingPoolMegapool? Megapool { get; init; }

    /// <summary>The most strikes on any of its minipools: with three the whole node has no part in the smoothing pool.</summary>
    public uint MostStrikes { get; init; }

    internal bool IsEligible => MostStrikes <= MinipoolStrikes.FreeStrikes;
}
