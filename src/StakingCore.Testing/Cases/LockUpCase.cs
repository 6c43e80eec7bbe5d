using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Testing;

/// <summary>A position under a schedule, a request to leave and a fault with its evidence, all in the schedule's own measure.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Position">The position, which still earns.</param>
/// <param name="RequestedAt">When its owner asks to leave.</param>
/// <param name="Fault">When the fault happens.</param>
/// <param name="Evidence">When it is shown, at or after the fault.</param>
public sealed record LockUpCase(LockUpSchedule Schedule, StakePosition Position, StakeTime RequestedAt, StakeTime Fault, StakeTime Evidence);
