using System.Text.Json;

namespace StakingCore.Tool.Tests;

public sealed class OutFileTests
{
    [Fact]
    public void Out_Csv_AddsUpToTheEpoch()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "cardano", "--out", "rewards.csv", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["rewards.csv"], folder.Files);
        string[] lines = File.ReadAllLines(folder.File("rewards.csv"));
        Assert.Equal("credential,kind,pool,lovelace,destination", lines[0]);
        string[][] rows = [.. lines[1..].Select(line => line.Split(','))];
        JsonElement epoch = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(epoch.GetProperty("rewards").GetInt32(), rows.Length);
        Assert.Equal(Pot(epoch, "delivered"), Sum(rows, row => true));
        Assert.Equal(Pot(epoch, "unregisteredToTreasury"), Sum(rows, row => row[4] == "treasury"));
    }

    [Fact]
    public void Out_Json_HasTheSameRewardsAsCsv()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(ToolProcess.Vectors, "synthetic", "syn-063.json");
        ToolProcess.RunIn(folder.Path, "rewards", "cardano", file, "--out", "rewards.csv");

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "cardano", file, "--out", "REWARDS.JSON");

        Assert.Equal(0, run.ExitCode);
        JsonElement rewards = JsonDocument.Parse(File.ReadAllText(folder.File("REWARDS.JSON"))).RootElement.GetProperty("rewards");
        IEnumerable<string> rows = rewards.EnumerateArray().Select(reward => string.Join(
            ',', new[] { "credential", "kind", "pool", "lovelace", "destination" }.Select(name => reward.GetProperty(name).GetString())));
        Assert.Equal(File.ReadAllLines(folder.File("rewards.csv"))[1..], rows);
        Assert.Contains(rewards.EnumerateArray(), reward => reward.GetProperty("destination").GetString() == "reserves");
    }

    [Fact]
    public void Out_NameWithComma_IsQuoted()
    {
        using var folder = new TemporaryFolder();
        folder.Write(EpochFixture.Name, EpochFixture.With("expected", null).Replace("p01", "p,\\\"1\\\"", StringComparison.Ordinal));

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "cardano", EpochFixture.Name, "--out", "rewards.csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("k:02,leader,\"p,\"\"1\"\"\",37190,account", File.ReadAllLines(folder.File("rewards.csv"))[1]);
    }

    [Fact]
    public void Out_ExistingFile_IsReplacedWhole()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rewards.csv", new string('x', 1_000_000));

        ToolProcess.RunIn(folder.Path, "rewards", "cardano", "--out", "rewards.csv");

        Assert.Equal(["rewards.csv"], folder.Files);
        Assert.DoesNotContain("xx", File.ReadAllText(folder.File("rewards.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Out_LinkToAFile_StaysAndTheFileIsReplaced()
    {
        if (OperatingSystem.IsWindows())
        {
            // Links need rights there.
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Write("file.csv", "old");
        File.CreateSymbolicLink(folder.File("link.csv"), "file.csv");

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "cardano", "--out", "link.csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("file.csv", new FileInfo(folder.File("link.csv")).LinkTarget);
        Assert.StartsWith("credential,", File.ReadAllText(folder.File("file.csv")), StringComparison.Ordinal);
        Assert.Equal(["file.csv", "link.csv"], folder.Files);
    }

    [Fact]
    public void Out_FileThatOthersMayNotRead_StaysSo()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var folder = new TemporaryFolder();
        folder.Write("rewards.csv", "old");
        File.SetUnixFileMode(folder.File("rewards.csv"), Mine);

        ToolProcess.RunIn(folder.Path, "rewards", "cardano", "--out", "rewards.csv");

        Assert.StartsWith("credential,", File.ReadAllText(folder.File("rewards.csv")), StringComparison.Ordinal);
        Assert.Equal(Mine, File.GetUnixFileMode(folder.File("rewards.csv")));
    }

    [Fact]
    public void Out_Pipe_IsRefusedAndStays()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        ToolProcess.RunScript(["sh", "-c"], folder.Path, "mkfifo rewards.csv");

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "cardano", "--out", "rewards.csv");

        Refusal.IsOneLine(run, "rewards.csv: found a pipe or a device, expected a file to write");
        Assert.Equal(["rewards.csv"], folder.Files);
        Assert.Equal(0, ToolProcess.RunScript(["sh", "-c"], folder.Path, "test -p rewards.csv").ExitCode);
    }

    [Theory]
    [InlineData("broken.json", "rewards.csv", "broken.json:1:1: found text that is not JSON")]
    [InlineData("missing.json", "rewards.csv", "missing.json: found no such file")]
    [InlineData("broken.json", "rewards.txt", "rewards.txt: found the extension .txt, expected .csv or .json")]
    [InlineData("broken.json", "rewards", "rewards: found no extension, expected .csv or .json")]
    public void Out_BadInput_LeavesTheOldFileAndNothingElse(string input, string output, string complaint)
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.json", "broken");
        folder.Write(output, "old");

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "cardano", input, "--out", output);

        Refusal.IsOneLine(run, complaint);
        Assert.Equal("old", File.ReadAllText(folder.File(output)));
        Assert.Equal(["broken.json", output], folder.Files);
    }

    [Fact]
    public void Out_UnknownSubject_WritesNothing()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "cardano", "--explain", "nobody", "--out", "rewards.csv");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void Out_FolderThatIsNotThere_IsRefused()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "cardano", "--out", "nowhere/rewards.csv");

        Refusal.IsOneLine(run, "nowhere/rewards.csv: found no such folder, expected one to write in");
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void Out_NameOfAFolder_IsRefused()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("rewards.csv"));

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "cardano", "--out", "rewards.csv");

        Refusal.IsOneLine(run, "rewards.csv: found a directory, expected a file to write");
        Assert.Equal(["rewards.csv"], folder.Files);
    }

    [Fact]
    public void Out_FileInPlaceOfTheFolder_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "old");

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "cardano", "--out", "file/rewards.csv");

        Refusal.IsOneLine(run, "file/rewards.csv: ");
        Assert.Equal(["file"], folder.Files);
    }

    private static Int128 Pot(JsonElement epoch, string name) =>
        Int128.Parse(epoch.GetProperty("pots").GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private static Int128 Sum(string[][] rows, Func<string[], bool> which) => rows.Where(which).Aggregate(
        Int128.Zero, (sum, row) => sum + Int128.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture));
}
