namespace StakingCore.Delegation;

/// <summary>A pool left jail; it earns again from the next epoch.</summary>
/// <param name="Pool">The pool.</param>
public sealed record PoolUnjailed(string Pool) : DelegationEvent;
