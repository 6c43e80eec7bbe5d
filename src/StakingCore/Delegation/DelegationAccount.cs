using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A wallet. <c>default</c> is empty and delegates to nobody; any name that never held anything has it.</summary>
/// <param name="Balance">What its owner can spend at any time, in base units.</param>
/// <param name="Withdrawable">Released exits that its owner has not withdrawn.</param>
/// <param name="Pool">The pool that the whole balance is delegated to as liquid stake; null for none.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct DelegationAccount(UInt128 Balance, UInt128 Withdrawable, string? Pool);
