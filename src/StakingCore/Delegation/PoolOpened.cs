namespace StakingCore.Delegation;

/// <summary>A pool opened.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Operator">Its operator.</param>
/// <param name="Bond">The bond it was opened with.</param>
public sealed record PoolOpened(string Pool, string Operator, UInt128 Bond) : DelegationEvent;
