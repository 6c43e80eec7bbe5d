namespace StakingCore.Cosmos;

/// <summary>An invariant that a state breaks.</summary>
/// <param name="Invariant">The invariant.</param>
/// <param name="Place">The validator or denomination that it is about.</param>
/// <param name="Found">What is there.</param>
/// <param name="Expected">What should be, or what it should at least be.</param>
public sealed record BrokenInvariant(ChainInvariant Invariant, string Place, CosmosDecimal Found, CosmosDecimal Expected);
