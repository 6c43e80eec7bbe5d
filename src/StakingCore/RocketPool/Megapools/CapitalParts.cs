using StakingCore.Amounts;

namespace StakingCore.RocketPool.Megapools;

/// <summary>The parts of a leaving validator's 32 ETH. <c>default</c> is none.</summary>
/// <param name="Node">The node's part, in wei.</param>
/// <param name="User">The users' part, in wei; both sum to 32 ETH.</param>
public readonly record struct CapitalParts(Amount<Wei> Node, Amount<Wei> User);
