namespace StakingCore.Cosmos;

/// <summary>A validator's part of a block's fees.</summary>
/// <param name="Validator">The validator.</param>
/// <param name="Reward">Its reward, commission included.</param>
public readonly record struct ValidatorReward(CosmosAddress Validator, DecCoins Reward);
