namespace StakingCore.Delegation;

/// <summary>The stake of every open pool was recorded.</summary>
/// <param name="Epoch">The epoch that begins with it.</param>
public sealed record SnapshotTaken(ulong Epoch) : DelegationEvent;
