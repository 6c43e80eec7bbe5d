using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation.Simulation;

/// <summary>A pool at the end of a round. Amounts are in base units.</summary>
/// <param name="Agent">The index of the agent that runs it.</param>
/// <param name="Bond">B: what its operator has bonded.</param>
/// <param name="Locked">S: the locked delegations.</param>
/// <param name="Liquid">Q: the liquid delegations.</param>
/// <param name="Margin">m: what its operator asks for.</param>
/// <param name="Reward">What the pool earns in the round.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct SimulatedPool(
    int Agent, UInt128 Bond, UInt128 Locked, UInt128 Liquid, Fraction Margin, PoolEpochReward Reward)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SimulatedPool), PrintMembers);
}
