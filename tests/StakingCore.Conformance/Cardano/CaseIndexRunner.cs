using System.Text.Json;

namespace StakingCore.Conformance.Cardano;

/// <summary>Checks that every case an index names lies beside it, under the scenario that the index states.</summary>
internal sealed class CaseIndexRunner : IVectorRunner
{
    public string Protocol => "cardano";

    public bool Understands(VectorFile file) => file.IsObjectWith("seed", "cases");

    public void Replay(VectorFile file, Expectations expectations)
    {
        Dictionary<string, string?> scenarios = Directory.EnumerateFiles(file.Folder, "*.json")
            .Select(path => JsonDocument.Parse(File.ReadAllText(path)).RootElement)
            .Where(json => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("scenario", out _))
            .ToDictionary(json => json.Text("id"), json => json.GetProperty("scenario").GetString());
        foreach (JsonElement named in file.Json.Items("cases"))
        {
            string id = named[0].GetString()!;
            expectations.Equal($"case {id}", named[1].GetString(), scenarios.GetValueOrDefault(id));
        }
    }
}
