namespace StakingCore.Cosmos;

/// <summary>Share tokens became a delegation again.</summary>
/// <param name="Amount">The tokens that were delegated.</param>
public sealed record SharesRedeemed(CosmosInteger Amount) : ChainOutcome;
