namespace StakingCore.Cosmos;

/// <summary>What a delegator was paid of matured unbondings.</summary>
/// <param name="Delegator">The account.</param>
/// <param name="Validator">The validator that it left.</param>
/// <param name="Amount">The tokens, slashes taken off.</param>
public readonly record struct UnbondingPayment(CosmosAddress Delegator, CosmosAddress Validator, CosmosInteger Amount);
