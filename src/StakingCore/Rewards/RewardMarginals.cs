using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>What one more unit adds to a pool's reward, to the right of where the pool stands.</summary>
/// <remarks>
/// Forward derivatives, exact: at a kink, such as saturation itself, they say what the next unit brings, not what the last
/// one brought. In reward per unit of stake share. <c>default</c> is a pool that nothing adds to.
/// </remarks>
/// <param name="PerDelegatedStake">One more unit delegated by others; zero where <paramref name="Limit"/> bites.</param>
/// <param name="PerPledge">
/// One more unit of pledge in place of a delegated one, the pool's stake unchanged. Negative on Cardano's curve where the
/// pool is so empty that the term (z0 − σ') outweighs the pledge.
/// </param>
/// <param name="PerOwnStake">
/// One more unit of own stake, which is pledge and stake at once. Not always the sum of the other two: under a leverage cap
/// both may be needed.
/// </param>
/// <param name="Limit">What stops delegated stake from adding, if anything.</param>
public readonly record struct RewardMarginals(
    ExactRational PerDelegatedStake, ExactRational PerPledge, ExactRational PerOwnStake, RewardLimit Limit);
