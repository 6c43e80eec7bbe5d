using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>A delegator's tokens on their way out of a validator.</summary>
/// <param name="Delegator">The account.</param>
/// <param name="Validator">The validator, which may be gone already.</param>
/// <param name="Entries">The entries, oldest first.</param>
public sealed record UnbondingDelegation(CosmosAddress Delegator, CosmosAddress Validator, ImmutableArray<UnbondingDelegationEntry> Entries);
