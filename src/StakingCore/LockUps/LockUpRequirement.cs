using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.LockUps;

/// <summary>The least lock-up that serves a purpose, or the statement that none does, with the reason in numbers.</summary>
/// <param name="Periods">The least lock-up in periods; null where no lock-up suffices.</param>
/// <param name="UndetectableMass">
/// The probability that a fault is never proven: what a lock-up, however long, cannot reach. <c>default</c> has none.
/// </param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct LockUpRequirement(ulong? Periods, ExactRational UndetectableMass)
{
    /// <summary>Whether no lock-up suffices: what is left has to be deterred by other means than time.</summary>
    public bool NoLockUpSuffices => Periods is null;
}
