using StakingCore.Tool.Input;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Output;

/// <summary>Writes a whole sweep to a CSV or JSON file. Whoever writes it, the same runs make the same bytes.</summary>
internal static class SimulationFile
{
    /// <summary>Refuses a name that does not say the format, before anything is computed.</summary>
    internal static void CheckName(string path)
    {
        if (!IsCsv(path))
        {
            ShardFile.CheckName(path, ".csv or .json");
        }
    }

    internal static void Write(string path, SimulationResult result) => AtomicFile.Write(path, stream =>
    {
        if (IsCsv(path))
        {
            SimulationCsv.Write(stream, result);
        }
        else
        {
            JsonOutput.Write(stream, json => SimulationJson.Write(json, result));
        }
    });

    private static bool IsCsv(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
}
