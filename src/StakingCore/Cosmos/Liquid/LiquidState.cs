using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>What liquid staking adds to a chain's state, besides the shares that each validator counts.</summary>
public sealed record LiquidState
{
    /// <summary>Nothing liquid.</summary>
    public static LiquidState Empty { get; } = new();

    /// <summary>All liquid stake as it is booked, in tokens.</summary>
    public CosmosInteger Total { get; init; }

    /// <summary>The number of the record made last.</summary>
    public ulong LastRecordId { get; init; }

    /// <summary>The records, by number.</summary>
    public ImmutableSortedDictionary<ulong, ShareRecord> Records { get; init; } = ImmutableSortedDictionary<ulong, ShareRecord>.Empty;

    /// <summary>
    /// The accounts that disabled tokenizing; the time is when it is enabled again, null where nobody has asked for it.
    /// </summary>
    public ImmutableSortedDictionary<CosmosAddress, ChainTime?> Locks { get; init; } =
        ImmutableSortedDictionary<CosmosAddress, ChainTime?>.Empty;
}
