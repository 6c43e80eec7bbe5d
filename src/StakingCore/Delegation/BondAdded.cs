namespace StakingCore.Delegation;

/// <summary>An operator added to its bond.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Operator">Its operator.</param>
/// <param name="Amount">How much.</param>
public sealed record BondAdded(string Pool, string Operator, UInt128 Amount) : DelegationEvent;
