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
        Assert.All(new[] { "rewards ethereum", "rewards cosmos", "simulate" }, path => CommandInput.Write(folder, path));
        string[] lines = [.. Blocks().Matches(_page).Cast<Match>().SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        Assert.NotEmpty(lines);

        ToolRun run = ToolProcess.RunScript(["bash", "-c"], folder.Path, string.Join('\n', lines.Select(
            (line, place) => $"{line.Split(" #")[0]} >out.txt 2>err.txt; echo \"$? $(wc -c <out.txt) $(wc -l <err.txt)\"")
            .Prepend($"set -o pipefail; VALIDATOR={GenesisChain.Validator("alpha")}")));

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

    [GeneratedRegex(@"^\| (\d+) \| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex ExitCodes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
