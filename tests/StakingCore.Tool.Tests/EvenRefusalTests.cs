using System.CommandLine;

namespace StakingCore.Tool.Tests;

/// <summary>What is wrong is refused alike by every command: exit code 2, one line, and the name of what it is about at its head.</summary>
public sealed class EvenRefusalTests
{
    public static TheoryData<string> Leaves => new(CommandTree.Leaves);

    public static TheoryData<string> WithFile => new(CommandTree.WithFile);

    public static TheoryData<string> WithRows => new(CommandTree.WithRows);

    [Theory]
    [MemberData(nameof(Leaves))]
    public void UnknownOption_AnyCommand_IsRefusedByName(string path) =>
        Refusal.IsOneLine(ToolCall.Run([.. path.Split(' '), "--nonsuch"]), "--nonsuch: found no such option", $"See: stakingcore {path} --help");

    [Theory]
    [MemberData(nameof(WithFile))]
    public void File_ThatCannotBeRead_IsRefusedByName(string path)
    {
        using var folder = new TemporaryFolder();
        string[] line = CommandTree.Line(path);
        string missing = folder.File("nowhere.json");

        Refusal.IsOneLine(ToolCall.Run([.. line, missing]), $"{missing}: found no such file, expected a file to read");
        Refusal.IsOneLine(ToolCall.Run([.. line, folder.Path]), $"{folder.Path}: found a directory, expected a file");
    }

    /// <summary>Every option that takes a value refuses one that it cannot, by its own name.</summary>
    [Theory]
    [MemberData(nameof(Leaves))]
    public void Value_ThatCannotBe_IsRefusedByName(string path)
    {
        // Names that are looked up in the file, and files.
        string[] free = ["--explain", "--validator", "--case", "--out", "--html"];
        foreach (Option option in CommandTree.All[path].Options.Where(option => option.Arity.MaximumNumberOfValues > 0 && !free.Contains(option.Name)))
        {
            string[] others = [.. CommandTree.Line(path)];
            int place = Array.IndexOf(others, option.Name);
            string[] line = place < 0 ? [.. others, option.Name, "no such"] : [.. others[..(place + 1)], "no such", .. others[(place + 2)..]];
            string[] file = CommandTree.All[path].Arguments.Any(argument => argument.Arity.MinimumNumberOfValues > 0) ? ["nowhere.json"] : [];

            Refusal.IsOneLine(ToolCall.Run([.. line, .. file]), $"{option.Name}: found \"no such\", expected ", $"See: stakingcore {path} --help");
        }
    }

    [Theory]
    [MemberData(nameof(WithRows))]
    public void Out_ThatCannotBeWritten_IsRefusedByName(string path)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("rows.csv"));
        folder.Write("input.json", "{}");
        string[] line = [.. CommandTree.Line(path), .. CommandTree.WithFile.Contains(path) ? new[] { folder.File("input.json") } : []];

        Refused(folder.File("rows.csv"), "found a directory, expected a file to write");
        Refused(folder.File("rows.txt"), "found the extension .txt, expected .csv or .json");
        Refused(folder.File("nowhere/rows.csv"), "found no such folder, expected one to write in");
        Refusal.IsOneLine(ToolCall.Run([.. line, "--out", string.Empty]), "found an empty file name, expected a file to write");
        if (CommandTree.WithFile.Contains(path))
        {
            Refused(folder.File("./input.json"), "found the file that is read, expected another one to write");
        }

        Assert.Equal(["input.json", "rows.csv"], folder.Files);

        void Refused(string output, string complaint) =>
            Refusal.IsOneLine(ToolCall.Run([.. line, "--out", output]), $"{output}: {complaint}");
    }

    [Fact]
    public void Out_LinkToTheInput_IsRefused()
    {
        if (OperatingSystem.IsWindows())
        {
            // Links are for administrators there.
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Write("input.json", "{}");
        File.CreateSymbolicLink(folder.File("link.json"), folder.File("input.json"));

        Refusal.IsOneLine(
            ToolCall.Run("rewards", "cardano", folder.File("input.json"), "--out", folder.File("link.json")),
            $"{folder.File("link.json")}: found the file that is read, expected another one to write");
    }

    [Fact]
    public void Top_BeyondEveryCount_IsAllRows()
    {
        ToolRun run = ToolProcess.Run("rewards", "rocketpool", "--top", "99999999999999999999");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("saturn-burn-behind-queue", run.Output, StringComparison.Ordinal);
        Assert.Contains("and 18 more: --top 20 shows all", ToolProcess.Run("rewards", "rocketpool", "--top", "2").Output, StringComparison.Ordinal);
    }
}
