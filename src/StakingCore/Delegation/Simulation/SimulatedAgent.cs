using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation.Simulation;

/// <summary>Someone with stake who runs a pool or delegates. <c>default</c> has no stake, and its pool would cost nothing.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct SimulatedAgent
{
    private readonly ulong _stake;
    private readonly ulong _cost;

    /// <summary>Makes the agent.</summary>
    /// <param name="stake">All its stake, in base units, at most 2^64 − 1.</param>
    /// <param name="cost">What its pool would cost it a round, in base units, at most 2^64 − 1.</param>
    /// <param name="foresight">How far it looks.</param>
    /// <param name="liquidFromWeight">
    /// From 0 to 1: what a liquid unit has to weigh for the agent to keep its delegation liquid; below, it locks it. Zero
    /// never locks.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    [JsonConstructor]
    public SimulatedAgent(UInt128 stake, UInt128 cost, Foresight foresight = Foresight.NonMyopic, Fraction liquidFromWeight = default)
    {
        _stake = BaseUnits.Of(stake);
        _cost = BaseUnits.Of(cost);
        Foresight = Enum.IsDefined(foresight)
            ? foresight
            : throw new ArgumentOutOfRangeException(nameof(foresight), foresight, "Neither non-myopic nor myopic.");
        LiquidFromWeight = liquidFromWeight <= Fraction.One
            ? liquidFromWeight
            : throw new ArgumentOutOfRangeException(nameof(liquidFromWeight), liquidFromWeight, "Expected a fraction from 0 to 1.");
    }

    /// <summary>All its stake, in base units.</summary>
    public UInt128 Stake => _stake;

    /// <summary>What its pool would cost it a round, in base units.</summary>
    public UInt128 Cost => _cost;

    /// <summary>How far it looks.</summary>
    public Foresight Foresight { get; }

    /// <summary>What a liquid unit has to weigh for it to stay liquid, 0 to 1.</summary>
    public Fraction LiquidFromWeight { get; }

    internal ulong StakeWord => _stake;

    internal ulong CostWord => _cost;
}
