using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Simulation;

/// <summary>Joins the parts of one sweep: each of them once, in any order.</summary>
internal static class ShardMerge
{
    private const int ShownNumbers = 8;

    internal static SimulationResult Join(IReadOnlyList<(string File, Shard Shard)> parts)
    {
        (string firstFile, Shard first) = parts[0];
        string sweep = SweepText(first);
        var files = new Dictionary<int, string>();
        foreach ((string file, Shard shard) in parts)
        {
            if (SweepText(shard) != sweep)
            {
                throw new InvalidInputException(file, "$.sweep", $"another sweep than that of {firstFile}", "parts of one sweep");
            }

            if (shard.Count != first.Count)
            {
                throw new InvalidInputException(file, "$.of", $"{shard.Count}", $"{first.Count}, as in {firstFile}");
            }

            if (!files.TryAdd(shard.Number, file))
            {
                throw new InvalidInputException(file, "$.shard", $"part {shard.Number} again, which {files[shard.Number]} is", "each part once");
            }
        }

        int[] missing = [.. Enumerable.Range(1, first.Count).Where(number => !files.ContainsKey(number))];
        if (missing.Length > 0)
        {
            string more = missing.Length > ShownNumbers ? " and more" : string.Empty;
            throw new InvalidInputException(
                $"found {parts.Count} of {first.Count} parts, expected also part {string.Join(", ", missing.Take(ShownNumbers))}{more}");
        }

        return new SimulationResult(
            first.Result.Sweep, [.. parts.SelectMany(part => part.Shard.Result.Runs).OrderBy(run => run.Index)]);
    }

    private static string SweepText(Shard shard)
    {
        using var memory = new MemoryStream();
        JsonOutput.Write(memory, json => SimulationJson.WriteSweep(json, shard.Result.Sweep));
        return Convert.ToBase64String(memory.ToArray());
    }
}
