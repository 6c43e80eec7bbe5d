using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Output;

/// <summary>Every round of every run with what the run was made with. Whoever writes it, the same runs make the same bytes.</summary>
internal static class SimulationSheet
{
    internal static RowSheet Of(SimulationResult result) => new(
        "rounds",
        ["run", .. SweepPoint.Names, "ending", "cycleLength", .. RoundColumn.All.Select(column => column.Name)],
        Rows(result))
    {
        Document = json => SimulationJson.Write(json, result),
    };

    private static IEnumerable<string?[]> Rows(SimulationResult result)
    {
        IReadOnlyList<SweepPoint> points = result.Sweep.Points;
        foreach (SimulatedRun run in result.Runs)
        {
            string?[] start = [$"{run.Index + 1}", .. points[run.Index].Values, run.Ending, $"{run.CycleLength}"];
            foreach (string?[] round in run.Rounds)
            {
                yield return [.. start, .. round];
            }
        }
    }
}
