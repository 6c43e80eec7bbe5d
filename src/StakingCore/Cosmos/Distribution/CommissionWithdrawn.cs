namespace StakingCore.Cosmos;

/// <summary>A validator's commission was paid.</summary>
/// <param name="Receiver">Who got it; null where nothing was paid or nobody may receive it.</param>
/// <param name="Amount">The whole coins.</param>
/// <param name="Remainder">The fractions, which stay with the validator.</param>
public sealed record CommissionWithdrawn(CosmosAddress? Receiver, Coins Amount, DecCoins Remainder) : ChainOutcome;
