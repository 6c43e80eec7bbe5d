using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>Locked stake, or the bond of a pool that closed, is on its way out.</summary>
/// <param name="Account">The account.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Amount">How much.</param>
/// <param name="ReleaseEpoch">The epoch at whose start it is released.</param>
/// <param name="IsBond">Whether it is the bond.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record ExitRequested(
    string Account, string Pool, UInt128 Amount, ulong ReleaseEpoch, bool IsBond) : DelegationEvent;
