using System.Text;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Output;

/// <summary>Writes every round of every run as a line, with what the run was made with. No value has a comma, an absent one is empty.</summary>
internal static class SimulationCsv
{
    internal static void Write(Stream stream, SimulationResult result)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = "\n";
        writer.WriteLine(string.Join(',', ["run", .. SweepPoint.Names, "ending", "cycleLength", .. RoundColumn.All.Select(column => column.Name)]));
        IReadOnlyList<SweepPoint> points = result.Sweep.Points;
        foreach (SimulatedRun run in result.Runs)
        {
            string[] start = [$"{run.Index + 1}", .. points[run.Index].Values.Select(Cell), run.Ending, $"{run.CycleLength}"];
            foreach (string?[] round in run.Rounds)
            {
                writer.WriteLine(string.Join(',', [.. start, .. round.Select(Cell)]));
            }
        }
    }

    private static string Cell(string? value) => value ?? string.Empty;
}
