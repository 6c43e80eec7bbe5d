namespace StakingCore.Cosmos;

/// <summary>A delegator's redelegations from one validator to another.</summary>
internal readonly record struct RedelegationKey(CosmosAddress Delegator, CosmosAddress Source, CosmosAddress Destination)
{
    internal DelegationPair Incoming => new(Delegator, Destination);
}
