using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>Released stake returned to its owner's balance.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">How much.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record StakeWithdrawn(string Account, UInt128 Amount) : DelegationEvent;
