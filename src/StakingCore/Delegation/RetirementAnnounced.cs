namespace StakingCore.Delegation;

/// <summary>A pool closes at the next boundary.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="CloseEpoch">The epoch at whose start it closes.</param>
public sealed record RetirementAnnounced(string Pool, ulong CloseEpoch) : DelegationEvent;
