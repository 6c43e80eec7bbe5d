namespace StakingCore.LockUps;

/// <summary>What came of a request to leave.</summary>
/// <param name="Queue">The queue afterwards: as it was if refused.</param>
/// <param name="Timeline">The exit's dates, also of a refused one.</param>
/// <param name="Refusal">Why it was refused, or <see cref="UnbondingRefusal.None"/>.</param>
public sealed record UnbondingRequest(UnbondingQueue Queue, ExitTimeline Timeline, UnbondingRefusal Refusal);
