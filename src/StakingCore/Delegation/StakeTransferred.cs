using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A wallet paid another.</summary>
/// <param name="From">The payer.</param>
/// <param name="To">The payee.</param>
/// <param name="Amount">How much.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record StakeTransferred(string From, string To, UInt128 Amount) : DelegationEvent;
