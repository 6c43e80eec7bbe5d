using System.Text.Json;
using StakingCore.Tool.Output;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Input;

/// <summary>Reads a part of a sweep and refuses one that is not exactly what was written.</summary>
internal static class ShardReader
{
    internal static Shard Read(SourceText source)
    {
        using JsonDocument document = JsonSource.Parse(source);
        var root = new JsonPlace(source.Name, "$", document.RootElement);
        string expected = $"\"{ShardFile.Format}\"";
        JsonPlace format = root.Required("format");
        if (format.Text(expected) != ShardFile.Format)
        {
            throw format.Unexpected(expected);
        }

        root.AllowOnly("format", "version", "tool", "shard", "of", "sweep", "runs", "digest");
        root.Required("version").Count(SimulationJson.Version, SimulationJson.Version);
        JsonPlace tool = root.Required("tool");
        if (tool.Text("a version") != ShardFile.Tool)
        {
            throw tool.Unexpected($"\"{ShardFile.Tool}\", the version of this tool");
        }

        int count = (int)root.Required("of").Count(1, Shard.LargestCount);
        int number = (int)root.Required("shard").Count(1, (ulong)count);
        Sweep sweep = SweepReader.Read(root.Required("sweep"));
        var shard = new Shard(ShardFile.Tool, number, count, new SimulationResult(sweep, Runs(root.Required("runs"), sweep, number, count)));
        CheckDigest(root.Required("digest"), shard, source.Text);
        return shard;
    }

    /// <summary>The runs of a part, all of the sweep's where it is part 1 of 1.</summary>
    internal static SimulatedRun[] Runs(JsonPlace list, Sweep sweep, int number, int count)
    {
        IReadOnlyList<SweepPoint> points = sweep.Points;
        int[] expected = [.. Sweep.PartOf(points.Count, number, count)];
        JsonPlace[] items = list.Row($"the {expected.Length} runs of part {number} of {count}", expected.Length);
        return [.. items.Select((item, place) => Run(item, expected[place], sweep.Rounds))];
    }

    private static SimulatedRun Run(JsonPlace place, int index, int roundLimit)
    {
        place.AllowOnly(["run", .. SweepPoint.Names, "ending", "cycleLength", "rounds"]);
        place.Required("run").Count((ulong)index + 1, (ulong)index + 1);
        JsonPlace ending = place.Required("ending");
        const string Endings = $"{SimulatedRun.Settled}, {SimulatedRun.Cycling} or {SimulatedRun.Open}";
        string word = ending.Text(Endings);
        JsonPlace cycle = place.Required("cycleLength");
        JsonPlace rounds = place.Required("rounds");
        string?[][] rows = [.. rounds.Items().Select(Round)];
        if (rows.Length == 0 || rows.Length > roundLimit)
        {
            throw rounds.Unexpected($"1 to {roundLimit} rounds");
        }

        return new SimulatedRun(
            index,
            word is SimulatedRun.Settled or SimulatedRun.Cycling or SimulatedRun.Open ? word : throw ending.Unexpected(Endings),
            cycle.IsNull ? null : (int)cycle.Count(1, (ulong)roundLimit),
            rows);
    }

    private static string?[] Round(JsonPlace place)
    {
        place.AllowOnly([.. RoundColumn.All.Select(column => column.Name)]);
        return [.. RoundColumn.All.Select(column => Value(place.Required(column.Name), column.IsCount))];
    }

    private static string? Value(JsonPlace place, bool isCount) => place.IsNull
        ? null
        : isCount
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place.Count(0, int.MaxValue)}")
            : place.Text("an exact number as a string");

    // There is one text for a part, so a difference anywhere, in the digest or in a blank, is a change made to the file.
    private static void CheckDigest(JsonPlace digest, Shard shard, string text)
    {
        string computed = ShardFile.Digest(shard);
        if (digest.Text("a digest") != computed)
        {
            throw digest.Unexpected($"\"{computed}\", the digest of what the file holds: it has been altered");
        }

        if (ShardFile.Text(shard) != text)
        {
            throw new InvalidInputException(
                digest.File, "$", "a text other than the one written for these runs", "the file as it was written: it has been altered");
        }
    }
}
