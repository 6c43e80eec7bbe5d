using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation.Simulation;

/// <summary>The agents that <see cref="AgentPopulation.Draw"/> drew, and the pot that goes with their stake.</summary>
/// <param name="Agents">The agents.</param>
/// <param name="Pot">R: what is there for all pools a round, in base units.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record DrawnPopulation(IReadOnlyList<SimulatedAgent> Agents, UInt128 Pot);
