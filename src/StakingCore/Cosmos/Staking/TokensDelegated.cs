namespace StakingCore.Cosmos;

/// <summary>Tokens were delegated.</summary>
/// <param name="NewShares">The shares that they bought.</param>
public sealed record TokensDelegated(CosmosDecimal NewShares) : ChainOutcome;
