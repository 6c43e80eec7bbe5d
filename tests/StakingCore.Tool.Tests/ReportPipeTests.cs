namespace StakingCore.Tool.Tests;

/// <summary>A page of what comes through a pipe, which can be read only once and may have no end.</summary>
public sealed class ReportPipeTests : IDisposable
{
    private const int KnownBy = 1 << 20;
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Files =>
    [
        "cardano/real/epoch-preview-371.json", "cardano/real/preprod-pots.csv", "ethereum/process_epoch.json", "rocketpool/lifecycle.v1.3.1.json",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public void Report_StandardInput_IsThePageOfTheFile(string file) =>
        SamePage(File.ReadAllText(ReportFixture.Vector(file.Split('/'))));

    [Fact]
    public void Report_GenesisThroughAPipe_IsThePageOfTheFile() =>
        SamePage(GenesisFixture.Of(GenesisChain.State).ToJsonString());

    [Fact]
    public void Report_AnswerOfANodeThroughAPipe_IsThePageOfTheFile()
    {
        EthereumAnswer.WriteSmall(_folder, "answer");
        SamePage(File.ReadAllText(_folder.File("answer")));
    }

    [Theory]
    [InlineData("sweep")]
    [InlineData("json")]
    [InlineData("csv")]
    public void Report_SweepThroughAPipe_IsThePageOfTheFile(string kind)
    {
        _folder.Write(SweepFixture.Name, SweepFixture.Text);
        string file = kind == "sweep" ? SweepFixture.Name : $"rounds.{kind}";
        if (kind != "sweep")
        {
            ToolCall.RunIn(_folder.Path, "simulate", SweepFixture.Name, "--out", file);
        }

        SamePage(File.ReadAllText(_folder.File(file)));
    }

    /// <summary>What says what it is long before its end is kept no longer than it takes to know it.</summary>
    [Fact]
    public void Report_LongFileThroughAPipe_IsThePageOfTheFile()
    {
        string pools = ReportFixture.Pools("one");
        SamePage(pools[..pools.LastIndexOf('}')] + new string(' ', 3 * KnownBy) + '}');
    }

    [ShellFact("bash")]
    public void Report_GarbageWithoutEnd_IsRefusedAndNothingIsLeft()
    {
        foreach ((string garbage, string complaint) in new[]
        {
            ("cat /dev/zero", "standard input:1: found text that begins with \""),
            ("yes a,b,c", "standard input:1: found text that begins with \"a,b,c\", expected a Cardano epoch or pots file, "),
            ("echo '{\"long\": ['; yes 1,", "standard input: byte 1048576: found a pipe that has not said what it is up to there, expected "),
            ("printf '{\"long\": \"'; yes a | tr -d '\\n'", "standard input: byte 1048576: found a pipe that has not said what it is up to there, expected "),
            ("yes ''", "standard input:1: found nothing but blanks, expected "),
            ("echo '{\"release\": \"v1.4\", \"minipools\": ['; yes [1],", "standard input: found more than "),
            ("echo '{\"input\": {}}'; yes", "standard input:2:"),
        })
        {
            ToolRun run = ToolProcess.RunScript(
                ["bash", "-c"], _folder.Path, $"({garbage}) 2>/dev/null | DOTNET_GCHeapHardLimit=0x6000000 stakingcore report - --html page.html");

            Assert.True(run.Error.StartsWith($"stakingcore: {complaint}", StringComparison.Ordinal), $"{garbage}: {run.Transcript}");
            Refusal.IsOneLine(run, complaint);
            Assert.Empty(_folder.Files);
        }
    }

    private void SamePage(string text)
    {
        _folder.Write("nameless", text);
        string page = ReportFixture.PageOf(_folder, "nameless");

        ToolRun run = ToolProcess.RunOn(text, _folder.Path, "report", "-", "--html", "piped.html");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(page, File.ReadAllText(_folder.File("piped.html")).Replace("standard input", "nameless", StringComparison.Ordinal));
    }
}
