using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Queues;

/// <summary>When a validator that deposits now would be active, in epochs. <c>default</c> is no estimate of anything.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct EntryEstimate
{
    /// <summary>The effective balance that it would start with, in gwei.</summary>
    public ulong EffectiveBalanceGwei { get; init; }

    /// <summary>What keeps it from ever being active, as things stand.</summary>
    public EntryObstacle Obstacle { get; init; }

    /// <summary>
    /// The epoch at whose end the deposit is credited, from Electra; before, the epoch of the deposit. Null where it never is.
    /// </summary>
    public ulong? CreditedEpoch { get; init; }

    /// <summary>Its activation eligibility epoch; null where it has none.</summary>
    public ulong? EligibilityEpoch { get; init; }

    /// <summary>The first epoch in which it is active; null where it never is.</summary>
    public ulong? ActivationEpoch { get; init; }
}
