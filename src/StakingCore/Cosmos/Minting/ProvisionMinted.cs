namespace StakingCore.Cosmos;

/// <summary>A block's provision was minted.</summary>
/// <param name="Amount">The tokens, which the fee collector got.</param>
/// <param name="BondedRatio">The bonded part of the supply.</param>
public sealed record ProvisionMinted(CosmosInteger Amount, CosmosDecimal BondedRatio) : ChainOutcome;
