using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>An account paid fees into the pot.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">How much.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record FeePaid(string Account, UInt128 Amount) : DelegationEvent;
