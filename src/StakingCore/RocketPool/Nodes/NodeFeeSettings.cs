using StakingCore.Amounts;

namespace StakingCore.RocketPool.Nodes;

/// <summary>How the fee of new minipools follows demand. <c>default</c> has no range and is refused.</summary>
/// <param name="Minimum">The fee when the queue is longest.</param>
/// <param name="Target">The fee at no demand either way.</param>
/// <param name="Maximum">The fee when the deposit pool is fullest.</param>
/// <param name="DemandRange">The demand at which an end is reached, in wei; above 0.</param>
public readonly record struct NodeFeeSettings(Fixed18 Minimum, Fixed18 Target, Fixed18 Maximum, Amount<Wei> DemandRange);
