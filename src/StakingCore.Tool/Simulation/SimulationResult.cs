namespace StakingCore.Tool.Simulation;

/// <summary>A sweep and some or all of its runs, in order.</summary>
internal sealed record SimulationResult(Sweep Sweep, IReadOnlyList<SimulatedRun> Runs);
