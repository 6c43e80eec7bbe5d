using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>What is kept of a validator's votes.</summary>
/// <remarks>Source: cosmos-sdk <c>x/slashing/types/slashing.pb.go</c>, <c>ValidatorSigningInfo</c>, and its missed-block bits.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record SigningInfo
{
    /// <summary>The height at which the validator was last bonded.</summary>
    public long StartHeight { get; init; }

    /// <summary>How many votes were counted since the last reset; its remainder by the window is the next place in the ring.</summary>
    public long IndexOffset { get; init; }

    /// <summary>How many places of the ring are marked as missed, as the chain counts them.</summary>
    public long MissedBlocks { get; init; }

    /// <summary>Whether the validator signed twice and is out for ever.</summary>
    public bool IsTombstoned { get; init; }

    /// <summary>Until when it may not leave jail.</summary>
    public ChainTime JailedUntil { get; init; }

    /// <summary>The places of the ring that are marked as missed.</summary>
    public ImmutableSortedSet<long> MissedIndexes { get; init; } = [];

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SigningInfo), PrintMembers);
}
