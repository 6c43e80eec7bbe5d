using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>A validator of a megapool. <c>default</c> is a queued one without a bond, which no megapool has.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct MegapoolValidator
{
    /// <summary>Where it is in its life.</summary>
    public MegapoolValidatorStatus Status { get; init; }

    /// <summary>The bond that it brought, in wei.</summary>
    public Amount<Wei> Bond { get; init; }

    /// <summary>Whether it used an express ticket.</summary>
    public bool IsExpress { get; init; }

    /// <summary>When it was assigned, in seconds.</summary>
    public ulong AssignedUnixSeconds { get; init; }

    /// <summary>Whether a challenge locks the megapool because of it.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether it was dissolved before its exit was announced.</summary>
    public bool WasDissolved { get; init; }
}
