using StakingCore.Cosmos;

namespace StakingCore.Tool.Checks;

/// <summary>One unbonding entry of a genesis export.</summary>
internal sealed record CosmosUnbonding(CosmosAddress Delegator, CosmosAddress Validator, UnbondingDelegationEntry Entry);
