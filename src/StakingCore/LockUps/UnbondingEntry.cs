using StakingCore.Positions;

namespace StakingCore.LockUps;

/// <summary>One exit under way. <c>default</c> is an exit of nothing.</summary>
/// <param name="Position">What leaves, with its exposure ended.</param>
/// <param name="Timeline">The exit's dates.</param>
public readonly record struct UnbondingEntry(StakePosition Position, ExitTimeline Timeline);
