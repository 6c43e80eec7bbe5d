namespace StakingCore.Delegation;

/// <summary>A pool closed; its bond and its locked stake became exits.</summary>
/// <param name="Pool">The pool.</param>
public sealed record PoolClosed(string Pool) : DelegationEvent;
