namespace StakingCore.Cosmos;

/// <summary>The minter.</summary>
/// <param name="Inflation">The yearly inflation in force.</param>
/// <param name="AnnualProvisions">What a year at that inflation mints, in tokens.</param>
public readonly record struct MinterState(CosmosDecimal Inflation, CosmosDecimal AnnualProvisions);
