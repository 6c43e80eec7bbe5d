using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>A megapool's interval in the smoothing pool.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record SmoothingPoolMegapool
{
    /// <summary>The node's bond, in wei; at most 32 ETH a validator.</summary>
    public required Amount<Wei> NodeBond { get; init; }

    /// <summary>How many validators are active; the bond is spread evenly over them.</summary>
    public required ulong ActiveValidators { get; init; }

    /// <summary>The RPL that counts for the voters' share.</summary>
    public required Amount<Rpl> EligibleRpl { get; init; }

    /// <summary>How many attestations each validator made.</summary>
    public required ImmutableArray<ulong> Attestations { get; init; }
}
