using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>A step that was run.</summary>
/// <param name="Step">The step.</param>
/// <param name="Refusal">Why it was refused; null where it was not.</param>
/// <param name="Network">The state afterwards.</param>
/// <param name="Compared">How many figures of the file were compared.</param>
/// <param name="Differences">Where the file says something else.</param>
internal sealed record RocketPoolStepResult(
    RocketPoolScenarioStep Step, RocketPoolRefusal? Refusal, RocketPoolNetwork Network, int Compared, IReadOnlyList<string> Differences);
