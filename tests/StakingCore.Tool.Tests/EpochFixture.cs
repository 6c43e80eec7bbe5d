using System.Text.Json.Nodes;

namespace StakingCore.Tool.Tests;

/// <summary>A small epoch file to break in one place.</summary>
internal static class EpochFixture
{
    internal const string Name = "epoch.json";

    internal static JsonNode Sound() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(ToolProcess.Vectors, "real", "example-amaru-single-pool.json")))!;

    /// <summary>The file with the value at a path (names and indices with points between) replaced; null takes it away.</summary>
    internal static string With(string path, string? json)
    {
        JsonNode root = Sound();
        string[] names = path.Split('.');
        JsonNode place = root;
        foreach (string name in names[..^1])
        {
            place = int.TryParse(name, out int index) ? place[index]! : place[name]!;
        }

        string last = names[^1];
        JsonNode? value = json is null ? null : JsonNode.Parse(json);
        if (place is JsonArray array)
        {
            int index = int.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
            if (index == array.Count)
            {
                array.Add(value);
            }
            else
            {
                array[index] = value;
            }
        }
        else if (json is null)
        {
            place.AsObject().Remove(last);
        }
        else
        {
            place[last] = value;
        }

        return root.ToJsonString();
    }
}
