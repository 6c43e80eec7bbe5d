namespace StakingCore.Cosmos;

/// <summary>A delegation's rewards were paid.</summary>
/// <param name="Receiver">Who got them; null where nothing was paid or nobody may receive it.</param>
/// <param name="Amount">The whole coins.</param>
/// <param name="Remainder">What the community pool got: the fractions, and what nobody may receive.</param>
/// <param name="Earned">How it was computed.</param>
public sealed record RewardsWithdrawn(CosmosAddress? Receiver, Coins Amount, DecCoins Remainder, DelegationRewards Earned) : ChainOutcome;
