using System.Text.Json;

namespace StakingCore.Tool.Tests;

/// <summary>The rows of every command: the same in every form, whatever is shown beside them, and from a pipe.</summary>
public sealed class RowsTests
{
    public static TheoryData<string> WithRows => new(CommandTree.WithRows);

    public static TheoryData<string> WithFile => new(CommandTree.WithRows.Intersect(CommandTree.WithFile));

    [Theory]
    [MemberData(nameof(WithRows))]
    public void Rows_OfEachCommand_AreTheSameInEveryForm(string path)
    {
        using var folder = new TemporaryFolder();
        string[] line = Line(folder, path);

        ToolRun csv = ToolCall.RunIn(folder.Path, [.. line, "--csv", "--out", "rows.json"]);
        ToolRun json = ToolCall.RunIn(folder.Path, [.. line, "--json", "--out", "rows.csv"]);
        ToolRun tables = ToolCall.RunIn(folder.Path, [.. line, "--out", "rows.CSV"]);

        Assert.Equal((0, 0, 0, string.Empty), (csv.ExitCode, json.ExitCode, tables.ExitCode, csv.Error + json.Error + tables.Error));
        Assert.Equal(csv.Output, File.ReadAllText(folder.File("rows.csv")));
        Assert.Equal(csv.Output, File.ReadAllText(folder.File("rows.CSV")));
        int rows = csv.Lines.Length - 2;
        Assert.True(rows > 0, "There are no rows.");
        Assert.EndsWith($"Wrote rows.CSV: {rows.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} {(rows == 1 ? "row" : "rows")}.\n", tables.Output, StringComparison.Ordinal);
        Assert.Equal(Cells(csv.Output), Cells(JsonDocument.Parse(File.ReadAllText(folder.File("rows.json"))).RootElement));
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(json.Output).RootElement.ValueKind);
    }

    [Theory]
    [MemberData(nameof(WithFile))]
    public void Dash_InPlaceOfAFile_ReadsStandardInput(string path)
    {
        using var folder = new TemporaryFolder();
        string[] line = Line(folder, path);
        string[] dashed = [.. line[..^1], "-"];
        string text = File.ReadAllText(folder.File(line[^1]));

        Assert.Equal(ToolCall.RunIn(folder.Path, [.. line, "--csv"]), ToolProcess.RunOn(text, folder.Path, [.. dashed, "--csv"]));
        Refusal.IsOneLine(ToolProcess.RunOn("no such file\n", folder.Path, dashed), "standard input:");
    }

    private static string[] Line(TemporaryFolder folder, string path) =>
        [.. CommandTree.Line(path), .. CommandInput.Write(folder, path) is { } file ? new[] { file } : []];

    // The rows of a table are objects of its columns; a simulation has its rounds inside its runs.
    private static string[] Cells(JsonElement root)
    {
        JsonProperty list = root.EnumerateObject().Single(member => member.Value.ValueKind == JsonValueKind.Array);
        return list.Name == "runs"
            ? [.. list.Value.EnumerateArray().SelectMany(run => run.GetProperty("rounds").EnumerateArray(), Round)]
            : [.. list.Value.EnumerateArray().Select(row => Joined(row.EnumerateObject()))];

        static string Round(JsonElement run, JsonElement round) =>
            $"{Joined(run.EnumerateObject().Where(member => member.Name != "rounds"))}|{Joined(round.EnumerateObject())}";

        static string Joined(IEnumerable<JsonProperty> row) => string.Join('|', row.Select(member => member.Value.ToString()));
    }

    private static string[] Cells(string csv) => [.. csv.Split('\n')[1..^1].Select(line => string.Join('|', Split(line)))];

    // A quote inside quotes is written twice, which is no end.
    private static IEnumerable<string> Split(string line)
    {
        bool isQuoted = false;
        var cell = new System.Text.StringBuilder();
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                bool isDoubled = isQuoted && i + 1 < line.Length && line[i + 1] == '"';
                cell.Append(isDoubled ? "\"" : string.Empty);
                i += isDoubled ? 1 : 0;
                isQuoted = isDoubled || !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        yield return cell.ToString();
    }
}
