using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.Tool.Input;

/// <summary>A scenario of a file: where it starts and what happens.</summary>
internal sealed record RocketPoolScenario(string File, string Name, RocketPoolNetwork Start, IReadOnlyList<RocketPoolScenarioStep> Steps);

/// <summary>A step of a scenario, with what the file says about it.</summary>
/// <param name="Time">When, in seconds.</param>
/// <param name="Operation">What the file calls it.</param>
/// <param name="Step">The step.</param>
/// <param name="IsRefused">Whether the file says that it is refused.</param>
/// <param name="After">The state afterwards as the file has it, or null.</param>
internal sealed record RocketPoolScenarioStep(ulong Time, string Operation, RocketPoolStep Step, bool IsRefused, JsonPlace? After);
