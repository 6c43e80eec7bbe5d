using StakingCore.RocketPool;

namespace StakingCore.Tool.Input;

/// <summary>A Rocket Pool file: a list of minipools and megapools, or scenarios.</summary>
internal sealed record RocketPoolFile
{
    internal required SourceText Source { get; init; }

    internal required RocketPoolRelease Release { get; init; }

    internal IReadOnlyList<RocketPoolMinipool> Minipools { get; init; } = [];

    internal IReadOnlyList<RocketPoolMegapool> Megapools { get; init; } = [];

    internal IReadOnlyList<RocketPoolScenario> Scenarios { get; init; } = [];
}
