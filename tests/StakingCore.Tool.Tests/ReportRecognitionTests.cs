namespace StakingCore.Tool.Tests;

public sealed class ReportRecognitionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("cardano/real/epoch-preview-371.json", "Cardano preview: rewards for the blocks of epoch 369")]
    [InlineData("cardano/synthetic/syn-063.json", "Cardano: rewards of")]
    [InlineData("cardano/real/preprod-pots.csv", "Cardano preprod: reserves, treasury and reward pots")]
    [InlineData("ethereum/process_epoch.json", "Ethereum: the end of epoch")]
    [InlineData("rocketpool/lifecycle.v1.3.1.json", "Rocket Pool v1.3.1: what scenarios come to")]
    public void Report_AFileOfTheVectors_IsKnownByItsContentAlone(string file, string title)
    {
        File.Copy(ReportFixture.Vector(file.Split('/')), _folder.File("nameless.bin"));

        string page = ReportFixture.PageOf(_folder, "nameless.bin");

        Assert.Contains($"<h1>{title}", page, StringComparison.Ordinal);
        Assert.NotEmpty(ReportFixture.Charts(page));
    }

    [Fact]
    public void Report_AnswerOfANode_IsKnown()
    {
        EthereumAnswer.WriteSmall(_folder, "validators");

        string page = ReportFixture.PageOf(_folder, "validators");

        Assert.Contains("<h1>Ethereum: the end of epoch 419998, by the rules of fulu</h1>", page, StringComparison.Ordinal);
        Assert.Contains(ReportFixture.Rows(page), row => row is ["slashed", "2", "31.900000500", "31.898823160", "-0.001177340", _, _]);
    }

    /// <summary>The options of the commands that read the same files.</summary>
    [Fact]
    public void Report_WhatAFileLeavesOpen_IsAskedFor()
    {
        EthereumAnswer.WriteSmall(_folder, "answer.json");
        _folder.Write("genesis.json", GenesisFixture.Of(GenesisChain.State).ToJsonString());

        Assert.Contains(
            "<h1>Ethereum: the end of epoch 420001, by the rules of electra</h1>",
            PageWith("answer.json", "--epoch", "420001", "--fork", "electra", "--participation", "1/3"),
            StringComparison.Ordinal);
        Assert.Contains(
            "Participation: 1/3 of the stake", PageWith("answer.json", "--participation", "1/3"), StringComparison.Ordinal);
        Assert.Contains("process_epoch-05", PageWith(ReportFixture.Vector("ethereum", "process_epoch.json"), "--case", "process_epoch-05"), StringComparison.Ordinal);
        Assert.Contains("by the rules of v0.47.10;", PageWith("genesis.json", "--sdk-version", "v0.47.10"), StringComparison.Ordinal);

        string PageWith(string file, params string[] options)
        {
            ToolRun run = ToolCall.RunIn(_folder.Path, ["report", file, "--html", ReportFixture.Page, .. options]);
            Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
            return File.ReadAllText(_folder.File(ReportFixture.Page));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Report_GenesisExport_IsKnown(bool isOld)
    {
        _folder.Write("export", GenesisFixture.Of(GenesisChain.State, isOld).ToJsonString());

        string page = ReportFixture.PageOf(_folder, "export");

        Assert.Contains("<h1>sample-1 at height", page, StringComparison.Ordinal);
        Assert.Equal(3, ReportFixture.Charts(page).Length);
    }

    [Fact]
    public void Report_SweepAndWhatItWrote_HaveTheSameRounds()
    {
        _folder.Write(SweepFixture.Name, SweepFixture.Text);
        ToolCall.RunIn(_folder.Path, "simulate", SweepFixture.Name, "--out", "rounds.json");
        ToolCall.RunIn(_folder.Path, "simulate", SweepFixture.Name, "--out", "rounds.csv");
        File.Move(_folder.File("rounds.csv"), _folder.File("rounds.txt"));

        string[] pages = [.. new[] { SweepFixture.Name, "rounds.json", "rounds.txt" }.Select(file => ReportFixture.PageOf(_folder, file))];

        Assert.All(pages, page => Assert.Contains("<h1>Markets of pools", page, StringComparison.Ordinal));
        Assert.Equal(4, ReportFixture.Charts(pages[0]).Length);
        Assert.Equal(ReportFixture.Charts(pages[0]), ReportFixture.Charts(pages[1]));
        Assert.Equal(ReportFixture.Charts(pages[0]), ReportFixture.Charts(pages[2]));
        Assert.Contains("A sweep, of which 8 runs were played", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("minimum bond", pages[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Report_PartOfASweep_SaysSo()
    {
        using TemporaryFolder folder = SweepFixture.Folder();
        string[] parts = SweepFixture.WriteParts(folder, 2);

        string page = ReportFixture.PageOf(folder, parts[1]);

        Assert.Contains("A part of a sweep: 4 runs of 8.", page, StringComparison.Ordinal);
        Assert.Contains("<h2>4 of 8 markets of pools, each in its last round</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_NoFile_AnswersTheQuestion()
    {
        ToolRun run = ToolCall.RunIn(_folder.Path, "report", "--html", ReportFixture.Page);
        string page = File.ReadAllText(_folder.File(ReportFixture.Page));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("<h1>Who pays when an operator with 1 of its own and 9 delegated attacks</h1>", page, StringComparison.Ordinal);
        string[][] rows = ReportFixture.Rows(page);
        Assert.Contains(rows, row => row is ["cosmos", "pro rata", "0.05", "0.45", "9.5"]);
        Assert.Contains(rows, row => row is ["delegation-liquid", "0.5", "0.5", "10", "no"]);
        Assert.Equal(4, ReportFixture.Charts(page).Length);
    }

    [Fact]
    public void Report_GenesisWithALongListBefore_TakesLittleMemory()
    {
        using (StreamWriter writer = File.CreateText(_folder.File("export")))
        {
            writer.Write("{\"long\":[0");
            for (int i = 0; i < 8_000_000; i++)
            {
                writer.Write(",1234567");
            }

            writer.Write("],\"end\":0}");
        }

        // 40 MB of objects, for a file of 64 MB.
        ToolRun run = ToolProcess.RunWith(
            new() { ["DOTNET_GCHeapHardLimit"] = "0x2800000" }, _folder.Path, "report", "export", "--html", ReportFixture.Page);

        Refusal.IsOneLine(run, "export: $: found an object with long, end, expected a Cardano epoch or pots file, ");
    }
}
