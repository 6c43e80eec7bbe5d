using System.Text.Json;

namespace StakingCore.Mutants;

/// <summary>Stryker's JSON report of a build: every mutant that compiled and that no rule of the configuration leaves out.</summary>
internal static class MutantReport
{
    private const string SourceFolder = "src/StakingCore/";

    internal static IReadOnlyList<Mutant> Read(string path)
    {
        using JsonDocument report = JsonDocument.Parse(File.ReadAllBytes(path));
        List<Mutant> mutants = [];
        foreach (JsonProperty file in report.RootElement.GetProperty("files").EnumerateObject())
        {
            string name = file.Name.Replace('\\', '/');
            int start = name.LastIndexOf(SourceFolder, StringComparison.Ordinal);
            string[] lines = file.Value.GetProperty("source").GetString()!.Split('\n');
            foreach (JsonElement mutant in file.Value.GetProperty("mutants").EnumerateArray())
            {
                if (mutant.GetProperty("status").GetString() is not ("Ignored" or "CompileError"))
                {
                    mutants.Add(Of(mutant, start < 0 ? name : name[(start + SourceFolder.Length)..], lines));
                }
            }
        }

        return mutants;
    }

    private static Mutant Of(JsonElement mutant, string file, string[] lines)
    {
        JsonElement start = mutant.GetProperty("location").GetProperty("start");
        JsonElement end = mutant.GetProperty("location").GetProperty("end");
        int line = start.GetProperty("line").GetInt32();
        string text = lines[line - 1];
        int from = start.GetProperty("column").GetInt32() - 1;
        int to = end.GetProperty("line").GetInt32() == line ? end.GetProperty("column").GetInt32() - 1 : text.Length;
        return new Mutant(
            int.Parse(mutant.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
            file,
            line,
            text[from..to].Trim(),
            mutant.GetProperty("replacement").GetString()!);
    }
}
