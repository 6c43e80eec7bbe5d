namespace StakingCore.Tool.Simulation;

/// <summary>One of several parts of a sweep.</summary>
/// <param name="Tool">The version of the tool that computed it.</param>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
/// <param name="Result">The sweep, and the runs of this part.</param>
internal sealed record Shard(string Tool, int Number, int Count, SimulationResult Result)
{
    internal const int LargestCount = 1_000_000;
}
