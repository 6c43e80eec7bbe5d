namespace StakingCore.Tool.Tests;

public sealed class MergeTests
{
    /// <summary>One part, parts of different sizes, and more parts than there are runs.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(9)]
    public void Merge_AllParts_IsTheUndividedFileToTheByte(int parts)
    {
        using TemporaryFolder folder = SweepFixture.Folder();
        ToolRun whole = ToolCall.RunIn(folder.Path, "simulate", SweepFixture.Name, "--out", "whole.json");
        string[] names = SweepFixture.WriteParts(folder, parts);

        ToolRun run = ToolCall.RunIn(folder.Path, ["merge", .. names.Reverse(), "--out", "merged.json"]);

        Assert.Equal(whole with { Output = whole.Output.Replace("whole.json", "merged.json", StringComparison.Ordinal) }, run);
        Assert.Equal(File.ReadAllBytes(folder.File("whole.json")), File.ReadAllBytes(folder.File("merged.json")));
    }

    [Fact]
    public void Merge_ToCsv_IsTheUndividedFileToTheByte()
    {
        using TemporaryFolder folder = SweepFixture.Folder();
        ToolCall.RunIn(folder.Path, "simulate", SweepFixture.Name, "--out", "whole.csv");
        string[] names = SweepFixture.WriteParts(folder, 2);

        ToolRun run = ToolCall.RunIn(folder.Path, ["merge", .. names, "--out", "merged.csv"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(File.ReadAllBytes(folder.File("whole.csv")), File.ReadAllBytes(folder.File("merged.csv")));
    }

    [Fact]
    public void Shard_Twice_IsTheSameFile()
    {
        using TemporaryFolder folder = SweepFixture.Folder();
        folder.Write("spaced.json", SweepFixture.Text.ReplaceLineEndings(" ").Replace("\"10\"", "\"20/2\"", StringComparison.Ordinal));
        string[] first = SweepFixture.WriteParts(folder, 2);
        string[] second = SweepFixture.WriteParts(folder, 2, "spaced.json", "again");

        Assert.Equal(first.Select(name => File.ReadAllText(folder.File(name))), second.Select(name => File.ReadAllText(folder.File(name))));
    }

    [Fact]
    public void Shard_MorePartsThanRuns_LeavesSomeEmpty()
    {
        using TemporaryFolder folder = SweepFixture.Folder();

        ToolRun run = ToolCall.RunIn(folder.Path, "simulate", SweepFixture.Name, "--shard", "9", "--of", "9", "--out", "part.json");

        Assert.Equal(new ToolRun(0, "Wrote part.json: part 9 of 9, 0 of 8 runs.\n", string.Empty), run);
    }

    [Fact]
    public void Merge_WrongParts_AreRefusedByName()
    {
        using TemporaryFolder folder = SweepFixture.Folder();
        folder.Write("other.json", SweepFixture.Text.Replace("[1, 2]", "[1, 3]", StringComparison.Ordinal));
        SweepFixture.WriteParts(folder, 3);
        SweepFixture.WritePart(folder, 2, 3, "other.json", "other");
        SweepFixture.WritePart(folder, 2, 2, prefix: "half");
        string[] before = folder.Files;

        Refused(["part-1.json", "part-3.json"], "found 2 of 3 parts, expected also part 2");
        Refused(["part-1.json", "part-2.json", "part-1.json"], "part-1.json: $.shard: found part 1 again, which part-1.json is, expected each part once");
        Refused(["part-1.json", "other-2.json", "part-3.json"], "other-2.json: $.sweep: found another sweep than that of part-1.json, expected parts of one sweep");
        Refused(["part-1.json", "half-2.json"], "half-2.json: $.of: found 2, expected 3, as in part-1.json");
        Refused(["part-1.json", "sweep.json"], "sweep.json: $.format: found nothing, expected the member \"format\"");
        Refused(["part-1.json", "nowhere.json"], "nowhere.json: found no such file, expected a file to read");
        Assert.Equal(before, folder.Files);

        void Refused(string[] files, string complaint) =>
            Refusal.IsOneLine(ToolCall.RunIn(folder.Path, ["merge", .. files, "--out", "merged.json"]), complaint);
    }

    [Fact]
    public void Merge_AlteredParts_AreRefusedByName()
    {
        using TemporaryFolder folder = SweepFixture.Folder();
        SweepFixture.WriteParts(folder, 2);
        string sound = File.ReadAllText(folder.File("part-2.json"));
        string nakamoto = sound[sound.IndexOf("\"nakamoto\"", StringComparison.Ordinal)..];
        nakamoto = nakamoto[..nakamoto.IndexOf('\n', StringComparison.Ordinal)];

        Refused(sound[..^200], "part-2.json:", "found text that is not JSON");
        Refused(string.Empty, "part-2.json:1:1: found text that is not JSON");
        Refused(Once(sound, nakamoto, "\"nakamoto\": 3333,"), "part-2.json: $.digest: found \"", "it has been altered");
        Refused(Once(sound, "\"ending\": \"", "\"ending\": \"un"), "part-2.json: $.runs[0].ending: found \"un");
        Refused(Once(sound, "\"shard\": 2", "\"shard\": 1"), "part-2.json: $.runs[0].run: found the number 2, expected a whole number from 1 to 1");
        Refused(Once(sound, "\"tool\": \"", "\"tool\": \"9"), "part-2.json: $.tool: found \"9");
        Refused(Once(sound, "\"version\": 1", "\"version\": 2"), "part-2.json: $.version: found the number 2");
        Refused(Once(sound, "\"changes\"", "\"change\""), "part-2.json: $.runs[0].rounds[0].change: found the unknown member \"change\"");
        Refused(Once(sound, "    2\n    ]", "    3\n    ]"), "part-2.json: $.digest: found \"", "it has been altered");
        Refused(sound + " ", "part-2.json: $: found a text other than the one written for these runs");
        Refused(sound.Replace("\n", "\r\n", StringComparison.Ordinal), "part-2.json: $: found a text other than the one written for these runs");

        void Refused(string text, string start, string part = "")
        {
            folder.Write("part-2.json", text);
            ToolRun run = ToolCall.RunIn(folder.Path, "merge", "part-1.json", "part-2.json", "--out", "merged.json");
            Refusal.IsOneLine(run, start);
            Assert.Contains(part, run.Error, StringComparison.Ordinal);
            Assert.Equal(["part-1.json", "part-2.json", SweepFixture.Name], folder.Files);
        }
    }

    [Theory]
    [InlineData(new[] { "part.json", "--json", "--csv" }, "--csv: found it beside --json, expected one of the two")]
    [InlineData(new[] { "part.json", "--out", "part.json" }, "part.json: found the file that is read, expected another one to write")]
    [InlineData(new[] { "--out", "merged.json" }, "FILE: found nothing, expected the parts (JSON), every one of them once")]
    [InlineData(new[] { "part.json", "--out", "merged" }, "merged: found no extension, expected .csv or .json")]
    public void Merge_WrongArguments_AreOneLine(string[] arguments, string complaint) =>
        Refusal.IsOneLine(ToolProcess.Run(["merge", .. arguments]), complaint);

    private static string Once(string text, string old, string replacement)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' is not there.");
        return string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length));
    }
}
