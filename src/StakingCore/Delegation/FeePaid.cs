namespace StakingCore.Delegation;

/// <summary>An account paid fees into the pot.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">How much.</param>
public sealed record FeePaid(string Account, UInt128 Amount) : DelegationEvent;
