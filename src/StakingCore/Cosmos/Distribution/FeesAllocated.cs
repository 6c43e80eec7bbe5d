using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>The fees of a block were shared out.</summary>
/// <param name="Fees">Everything that the fee collector held.</param>
/// <param name="Rewards">What each validator got, commission included, in the order of the votes; the proposer's own reward first.</param>
/// <param name="CommunityPool">What the community pool got: the tax and all that truncation left.</param>
public sealed record FeesAllocated(Coins Fees, ImmutableArray<ValidatorReward> Rewards, DecCoins CommunityPool) : ChainOutcome;
