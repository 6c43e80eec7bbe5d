using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>A delegator's tokens that moved from one validator to another.</summary>
/// <param name="Delegator">The account.</param>
/// <param name="Source">The validator that they left.</param>
/// <param name="Destination">The validator that they joined.</param>
/// <param name="Entries">The entries, oldest first.</param>
public sealed record Redelegation(
    CosmosAddress Delegator, CosmosAddress Source, CosmosAddress Destination, ImmutableArray<RedelegationEntry> Entries);
