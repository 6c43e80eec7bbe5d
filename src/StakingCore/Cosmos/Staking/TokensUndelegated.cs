namespace StakingCore.Cosmos;

/// <summary>Tokens are on their way out.</summary>
/// <param name="Amount">How many; a token fewer than asked for is possible.</param>
/// <param name="CompletionTime">When they are paid out.</param>
public sealed record TokensUndelegated(CosmosInteger Amount, ChainTime CompletionTime) : ChainOutcome;
