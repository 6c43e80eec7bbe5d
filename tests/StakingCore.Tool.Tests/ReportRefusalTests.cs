namespace StakingCore.Tool.Tests;

public sealed class ReportRefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "file: byte 0: found an empty file, expected a Cardano epoch or pots file, Ethereum validators, ")]
    [InlineData(" \n", "file:1: found nothing but blanks, expected ")]
    [InlineData("{}", "file: $: found an empty object, expected ")]
    [InlineData("[1]", "file:1: found text that begins with \"[1]\", expected ")]
    [InlineData("{\"suite\":1,\"cases\":[]}", "file: $: found an object with suite, cases, expected ")]
    [InlineData("{\"format\":\"other/1\"}", "file: $.format: found \"other/1\", expected \"stakingcore-simulation\" or ")]
    [InlineData("{\"format\":1}", "file: $: found an object with format, expected ")]
    [InlineData("{\"version\":1,\"other\":2}", "file: $: found an object with version, other, expected ")]
    [InlineData("{\"a\":1,}", "file:1:8: found text that is not JSON")]
    [InlineData("a,b,c\n1,2,3\n", "file:1: found text that begins with \"a,b,c\", expected ")]
    [InlineData("PK\u0003\u0004", "file: byte 0: found a zip archive, expected ")]
    [InlineData("{\"input\":{}}", "file: $.input.params: found nothing, expected ")]
    [InlineData("{\"app_state\":{}}", "file: $.app_state.staking: found ")]
    [InlineData("{\"data\":1}", "file: $.data")]
    [InlineData("{\"release\":\"v0\"}", "file: $.release: found \"v0\", expected ")]
    [InlineData("{\"format\":\"stakingcore-simulation\"}", "file: $.version: found nothing, expected ")]
    public void Report_AFileOfNoKind_IsRefusedAndNothingWritten(string text, string complaint)
    {
        _folder.Write("file", text);
        _folder.Write(ReportFixture.Page, "old");

        ToolRun run = ToolCall.RunIn(_folder.Path, "report", "file", "--html", ReportFixture.Page);

        Refusal.IsOneLine(run, complaint);
        Assert.Equal("old", File.ReadAllText(_folder.File(ReportFixture.Page)));
        Assert.Equal(["file", ReportFixture.Page], _folder.Files);
    }

    [Fact]
    public void Report_LinkToTheFileThatIsRead_IsRefused()
    {
        if (OperatingSystem.IsWindows())
        {
            // Links need rights there.
            return;
        }

        _folder.Write("file", "old");
        File.CreateSymbolicLink(_folder.File(ReportFixture.Page), "file");

        ToolRun run = ToolProcess.RunIn(_folder.Path, "report", "file", "--html", ReportFixture.Page);

        Refusal.IsOneLine(run, $"{ReportFixture.Page}: found the file that is read, expected another one to write");
        Assert.Equal("old", File.ReadAllText(_folder.File("file")));
    }

    [Theory]
    [InlineData("page.json", "page.json: found the extension .json, expected .html")]
    [InlineData("page", "page: found no extension, expected .html")]
    [InlineData("nowhere/page.html", "nowhere/page.html: found no such folder, expected one to write in")]
    public void Report_APlaceForNoPage_IsRefusedBeforeTheFileIsRead(string output, string complaint)
    {
        ToolRun run = ToolCall.RunIn(_folder.Path, "report", "missing.json", "--html", output);

        Refusal.IsOneLine(run, complaint);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void Report_NoPlace_IsRefused() =>
        Refusal.IsOneLine(ToolCall.RunIn(_folder.Path, "report"), "--html: found nothing, expected --html OUT. See: stakingcore report --help");

    [Fact]
    public void Report_NameThatTurnsTextAround_IsRefused()
    {
        _folder.Write("pools.json", ReportFixture.Pools("a\u202Eb"));

        ToolRun run = ToolCall.RunIn(_folder.Path, "report", "pools.json", "--html", ReportFixture.Page);

        Refusal.IsOneLine(run, "pools.json: $.minipools[0].id: found \"a?b\", expected a name");
    }

    [Theory]
    [InlineData("--case", "one")]
    [InlineData("--epoch", "1")]
    [InlineData("--fork", "fulu")]
    [InlineData("--participation", "all")]
    [InlineData("--sdk-version", "v0.47.10")]
    public void Report_AnOptionOfAnotherFile_IsRefusedByName(string option, string value)
    {
        string about = option == "--sdk-version" ? "a Cosmos genesis export" : "a file of Ethereum validators";
        _folder.Write("pools.json", ReportFixture.Pools("one"));
        string[] line = ["report", "--html", _folder.File(ReportFixture.Page), option, value];

        Refusal.IsOneLine(
            ToolCall.Run([.. line, _folder.File("pools.json")]),
            $"{option}: found it for {_folder.File("pools.json")}, pools or scenarios of Rocket Pool, expected {about}");
        Refusal.IsOneLine(
            ToolCall.Run(line), $"{option}: found it without a FILE, expected {about} to read. See: stakingcore report --help");
        Assert.Equal(["pools.json"], _folder.Files);
    }

    [Fact]
    public void Report_OverTheFileThatIsRead_IsRefused()
    {
        _folder.Write(ReportFixture.Page, ReportFixture.Pools("one"));

        ToolRun run = ToolCall.RunIn(_folder.Path, "report", $"./{ReportFixture.Page}", "--html", ReportFixture.Page);

        Refusal.IsOneLine(run, "page.html: found the file that is read, expected another one to write");
        Assert.Equal(ReportFixture.Pools("one"), File.ReadAllText(_folder.File(ReportFixture.Page)));
    }

    [Fact]
    public void Report_NoSuchFile_IsRefused() => Refusal.IsOneLine(
        ToolCall.RunIn(_folder.Path, "report", "missing.json", "--html", "page.html"), "missing.json: found no such file, expected a file to read");

    [Theory]
    [InlineData("\"totalStake\": \"", "\"totalStake\": \"x", "$.runs[0].rounds[0].totalStake: found \"x")]
    [InlineData("\"pools\": 1", "\"pools\": null,\"pools\": 1", "this member a second time")]
    [InlineData("\"round\": 1,", "\"round\": null,", "$.runs[0].rounds[0].round: found null, expected a figure")]
    [InlineData("\"ending\": \"settled\"", "\"ending\": \"done\"", "ending: found \"done\", expected settled, cycling or open")]
    public void Report_AlteredRounds_AreRefused(string found, string put, string complaint)
    {
        ToolRun run = ReportOfAltered("rounds.json", found, put);

        Refusal.IsOneLine(run, "rounds.json: ");
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",settled,", ",done,", "ending: found \"done\"")]
    [InlineData("\n2,", "\n3,", "run: found \"3\", expected 1, or the next, 2")]
    [InlineData("\n1,5,3/10,", "\n1,7,3/10,", "runs that are not every combination of their parameters")]
    [InlineData("\n1,5,3/10,", "\n1,5,x,", "pledgeInfluence: found \"x\"")]
    [InlineData(",settled,", ",", "cells, expected ")]
    public void Report_AlteredTable_IsRefused(string found, string put, string complaint)
    {
        ToolRun run = ReportOfAltered("rounds.csv", found, put);

        Refusal.IsOneLine(run, "rounds.csv:");
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    private ToolRun ReportOfAltered(string name, string found, string put)
    {
        _folder.Write(SweepFixture.Name, SweepFixture.Text);
        ToolCall.RunIn(_folder.Path, "simulate", SweepFixture.Name, "--out", name);
        string text = File.ReadAllText(_folder.File(name));
        int place = text.IndexOf(found, StringComparison.Ordinal);
        _folder.Write(name, string.Concat(text.AsSpan(0, place), put, text.AsSpan(place + found.Length)));
        return ToolCall.RunIn(_folder.Path, "report", name, "--html", ReportFixture.Page);
    }
}
