namespace StakingCore.Cosmos;

/// <summary>Tokens moved to another validator.</summary>
/// <param name="Amount">How many; a token fewer than asked for is possible.</param>
/// <param name="NewShares">The shares that they bought at the destination.</param>
/// <param name="CompletionTime">When they stop to answer for the source; null where they never do.</param>
public sealed record TokensRedelegated(CosmosInteger Amount, CosmosDecimal NewShares, ChainTime? CompletionTime) : ChainOutcome;
