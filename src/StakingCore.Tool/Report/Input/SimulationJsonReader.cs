using System.Text.Json;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Report.Input;

/// <summary>Reads the rounds that <c>simulate --out</c> wrote as JSON.</summary>
internal static class SimulationJsonReader
{
    internal static SimulationResult Read(SourceText source)
    {
        using JsonDocument document = JsonSource.Parse(source);
        var root = new JsonPlace(source.Name, "$", document.RootElement);
        root.AllowOnly("format", "version", "sweep", "runs");
        root.Required("version").Count(SimulationJson.Version, SimulationJson.Version);
        Sweep sweep = SweepReader.Read(root.Required("sweep"));
        JsonPlace list = root.Required("runs");
        SimulatedRun[] runs = ShardReader.Runs(list, sweep, number: 1, count: 1);
        foreach ((SimulatedRun run, JsonPlace place) in runs.Zip(list.Items()))
        {
            JsonPlace[] rounds = [.. place.Required("rounds").Items()];
            for (int i = 0; i < rounds.Length; i++)
            {
                JsonPlace round = rounds[i];
                RoundFigure.Check(run.Rounds[i], (column, expected) => round.Required(column).Unexpected(expected));
            }
        }

        return new SimulationResult(sweep, runs);
    }
}
