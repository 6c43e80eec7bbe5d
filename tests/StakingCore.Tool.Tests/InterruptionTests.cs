namespace StakingCore.Tool.Tests;

/// <summary>Ctrl+C ends every command at once, in the middle of a file that never comes.</summary>
public sealed class InterruptionTests
{
    public static TheoryData<string> WithFile => new(CommandTree.WithFile);

    [Theory]
    [MemberData(nameof(WithFile))]
    public void Interrupt_WhileReading_EndsAndWritesNothing(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // There is no signal to send to another process.
            return;
        }

        using var folder = new TemporaryFolder();

        ToolRun run = ToolProcess.Interrupt(
            folder.Path,
            "pipe",
            "kill -$signal $pid; while kill -0 $pid 2>&-; do sleep 0.1; done",
            [.. CommandTree.Line(path), "pipe", .. CommandTree.WithRows.Contains(path) ? new[] { "--out", "rows.csv" } : []]);

        Assert.Equal(new ToolRun(130, string.Empty, "stakingcore: interrupted, and nothing was written\n"), run);
        Assert.Empty(folder.Files);
    }
}
