using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A move matured; faults of the old pool no longer reach it.</summary>
/// <param name="Account">The account.</param>
/// <param name="From">The pool that it left.</param>
/// <param name="To">The pool that it joined.</param>
/// <param name="Amount">How much.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record MoveReleased(string Account, string From, string To, UInt128 Amount) : DelegationEvent;
