namespace StakingCore.Delegation;

/// <summary>A wallet paid another.</summary>
/// <param name="From">The payer.</param>
/// <param name="To">The payee.</param>
/// <param name="Amount">How much.</param>
public sealed record StakeTransferred(string From, string To, UInt128 Amount) : DelegationEvent;
