namespace StakingCore.Delegation;

/// <summary>An account chose the pool that its balance is delegated to, or none.</summary>
/// <param name="Account">The account.</param>
/// <param name="Pool">The pool; null for none.</param>
public sealed record LiquidChoiceChanged(string Account, string? Pool) : DelegationEvent;
