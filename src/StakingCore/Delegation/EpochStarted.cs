namespace StakingCore.Delegation;

/// <summary>An epoch began; the boundary is complete.</summary>
/// <param name="Epoch">The epoch.</param>
public sealed record EpochStarted(ulong Epoch) : DelegationEvent;
