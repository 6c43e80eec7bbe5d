namespace StakingCore.Cosmos;

/// <summary>A validator's commission and how it may change. Rates are from 0 to 1.</summary>
/// <param name="Rate">The rate in force.</param>
/// <param name="MaxRate">The largest rate it may ever have.</param>
/// <param name="MaxChangeRate">By how much it may rise in one change; it may fall by any amount.</param>
/// <param name="UpdateTime">When it was last changed.</param>
public readonly record struct CommissionTerms(
    CosmosDecimal Rate, CosmosDecimal MaxRate, CosmosDecimal MaxChangeRate, ChainTime UpdateTime);
