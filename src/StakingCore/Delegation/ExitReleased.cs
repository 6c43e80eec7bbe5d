using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>An exit ended; its owner can withdraw it and no fault reaches it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Amount">How much.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record ExitReleased(string Account, string Pool, UInt128 Amount) : DelegationEvent;
