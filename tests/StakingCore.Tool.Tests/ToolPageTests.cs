using System.Text.Json;
using System.Text.RegularExpressions;

namespace StakingCore.Tool.Tests;

/// <summary>The page about the tool: its commands run and end as it says, and its tables are the tool's.</summary>
public sealed partial class ToolPageTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(StakingCore.Tests.Checkout.Root, "docs", "tool.md")).ReplaceLineEndings("\n");

    [ShellFact("bash")]
    public void Page_Commands_EndAsItSays()
    {
        using var folder = new TemporaryFolder();
        SampleFiles.CopyTo(folder);
        string[] lines = [.. Blocks().Matches(_page).Cast<Match>().SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        Assert.NotEmpty(lines);

        ToolRun run = ToolProcess.RunScript(["bash", "-c"], folder.Path, string.Join('\n', lines.Select(
            (line, place) => $"{line.Split(" #")[0]} >out.txt 2>err.txt; echo \"$? $(wc -c <out.txt) $(wc -l <err.txt)\"")
            .Prepend("set -o pipefail")));

        // Whatever is said is said on one side, and a refusal in one line.
        Assert.All(lines.Zip(run.Lines), pair =>
        {
            string[] said = pair.Second.Split(' ');
            Assert.Equal((pair.First, pair.First.EndsWith("# exit 2", StringComparison.Ordinal) ? "2" : "0"), (pair.First, said[0]));
            Assert.Equal((pair.First, said[0] == "2" ? "1" : "0"), (pair.First, said[2]));
            Assert.Equal((pair.First, said[0] == "2"), (pair.First, said[1] == "0"));
        });
        Assert.Equal(lines.Length + 1, run.Lines.Length);
    }

    /// <summary>Whoever has a clone can try each line from its root: what it reads is in the samples, or was written by a line before.</summary>
    [Fact]
    public void Page_Commands_ReadWhatTheCloneHas()
    {
        string[] names = [.. Blocks().Matches(_page).SelectMany(block => Files().Matches(block.Groups[1].Value)).Select(name => name.Value).Distinct()];

        Assert.All(SampleFiles.All.Keys, name => Assert.Contains($"docs/samples/{name}", names));
        string[] written = [.. Written().Matches(_page).Select(name => name.Groups[1].Value)];
        Assert.All(names, name => Assert.True(
            written.Contains(name) || name == "nowhere.json" || File.Exists(Path.Combine(StakingCore.Tests.Checkout.Root, name)), name));
    }

    /// <summary>The table of the list of pools has the fields that the reader takes: the sample has each, and nothing else.</summary>
    [Fact]
    public void Page_FieldsOfPools_AreThoseOfTheSample()
    {
        using var sample = JsonDocument.Parse(SampleFiles.All["pools.json"]);
        JsonElement root = sample.RootElement;

        Assert.Equal(
            Fields(root).Where(name => name is not ("minipools" or "megapools" or "shares"))
                .Concat(new[] { "minipools", "megapools" }.SelectMany(list => root.GetProperty(list).EnumerateArray().SelectMany(Fields).Distinct().Select(name => $"{list}[].{name}")))
                .Concat(Fields(root.GetProperty("shares")).Select(name => $"shares.{name}")),
            PoolFields().Matches(_page).Select(row => row.Groups[1].Value));

        static IEnumerable<string> Fields(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
    }

    [Fact]
    public void Page_ExitCodes_AreThoseOfTheHelp()
    {
        string help = Blanks().Replace(ToolProcess.Run("--help").Output, " ");
        Match[] rows = [.. ExitCodes().Matches(_page).Cast<Match>()];

        Assert.Equal(["0", "1", "2", "3", "130"], rows.Select(row => row.Groups[1].Value));
        Assert.All(rows, row => Assert.Contains($" {row.Groups[1].Value} {row.Groups[2].Value} ", help, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_Commands_AreAllThatAnswer() =>
        Assert.All(CommandTree.Leaves, path => Assert.Contains($"\n| `{path}` | ", _page, StringComparison.Ordinal));

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"[\w./-]+\.(json|csv|html)\b")]
    private static partial Regex Files();

    [GeneratedRegex(@"--(?:out|html) (\S+)")]
    private static partial Regex Written();

    [GeneratedRegex(@"^\| `(release|(?:minipools\[\]|megapools\[\]|shares)\.\w+)` \| ", RegexOptions.Multiline)]
    private static partial Regex PoolFields();

    [GeneratedRegex(@"^\| (\d+) \| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex ExitCodes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
