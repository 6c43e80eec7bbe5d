namespace StakingCore.Delegation;

/// <summary>Released stake returned to its owner's balance.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">How much.</param>
public sealed record StakeWithdrawn(string Account, UInt128 Amount) : DelegationEvent;
