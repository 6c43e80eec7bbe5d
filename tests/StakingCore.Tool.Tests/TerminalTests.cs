namespace StakingCore.Tool.Tests;

/// <summary>What is different on a terminal: colour, the width, and what shows that the tool is at work.</summary>
public sealed class TerminalTests
{
    private const char Escape = '\u001b';

    [ShellFact("script")]
    public void Output_OnATerminal_IsInColour()
    {
        string terminal = OnTerminal("stakingcore pots cardano");
        string pipe = OnTerminal("stakingcore pots cardano | cat");

        Assert.Contains($"{Escape}[1m", terminal, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, pipe);
        Assert.Equal(pipe, WithoutColour(terminal));
    }

    [ShellFact("script")]
    public void Output_OnATerminalThatWantsNone_IsPlain()
    {
        foreach (string wish in new[] { "NO_COLOR=1", "CLICOLOR=0", "TERM=dumb" })
        {
            Assert.DoesNotContain(Escape, OnTerminal($"{wish} stakingcore pots cardano"));
            Assert.DoesNotContain(Escape, OnTerminal($"{wish} stakingcore rewards nothing"));
        }

        // No variable forces colour into a pipe.
        Assert.DoesNotContain(Escape, OnTerminal("FORCE_COLOR=1 CLICOLOR_FORCE=1 stakingcore pots cardano | cat"));
    }

    [ShellFact("script")]
    public void Refusal_OnATerminal_HasItsHeadInColourAndGoesToTheErrors()
    {
        string terminal = OnTerminal("stakingcore rewards nothing >rows.txt; wc -c <rows.txt; rm rows.txt");

        Assert.Matches($"^{Escape}\\[[0-9;]*mstakingcore: {Escape}\\[0mnothing: found no such command", terminal);
        Assert.EndsWith("\n0", terminal.TrimEnd(), StringComparison.Ordinal);
    }

    [ShellFact("script")]
    public void Tables_OnATerminalOfAnyWidth_FitIt()
    {
        foreach ((int columns, int most) in new[] { (60, 60), (200, 120) })
        {
            foreach (string command in new[] { "simulate --help", "compare", "leverage", "rewards cardano --top 3" })
            {
                string[] lines = WithoutColour(OnTerminal($"stty cols {columns}; stakingcore {command}")).Split('\n');

                // An example is a line to be copied, and stays one.
                Assert.All(lines.Where(line => !line.StartsWith("  stakingcore ", StringComparison.Ordinal)), line => Assert.True(line.TrimEnd().Length <= most, $"{command} at {columns}: {line}"));
            }
        }
    }

    [ShellFact("script")]
    public void Progress_OnATerminal_IsShownAndGoneAtTheEnd()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(ToolProcess.Vectors, "real", "preview-pots.csv"), folder.File("pots.csv"));

        // The input comes once the progress is there, however long that takes; none is shown where errors go to a file.
        ToolRun run = ToolProcess.RunScript(["sh", "-c"], folder.Path, """
            mkfifo pipe
            script -qefc 'stakingcore pots cardano pipe --json >/dev/null; stakingcore pots cardano pots.csv --json 2>errors.txt >/dev/null' shown.txt >/dev/null &
            exec 3>pipe
            until grep -q Recomputing shown.txt; do sleep 0.1; done
            cat pots.csv >&3
            exec 3>&-
            wait
            """);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        string[] shown = Said(File.ReadAllText(folder.File("shown.txt"))).Split('\n').Single(line => line.Contains("Recomputing", StringComparison.Ordinal)).Split('\r');
        Assert.All(shown, line => Assert.True(line.Trim() is "" or "Recomputing the boundaries..." || line.StartsWith("Script", StringComparison.Ordinal), line));
        Assert.Equal(string.Empty, shown[^2].Trim() + File.ReadAllText(folder.File("errors.txt")));
    }

    [ShellFact("script")]
    public void Pipe_ThatIsClosed_EndsQuietly()
    {
        ToolRun run = ToolProcess.RunScript(["bash", "-c"], ToolProcess.Vectors, "stakingcore pots cardano --csv | head -1; echo \"${PIPESTATUS[0]}\"");

        Assert.Equal(string.Empty, run.Error);
        Assert.StartsWith("network,epoch,", run.Output, StringComparison.Ordinal);
        Assert.Equal("0", run.Lines[1]);
    }

    private static string OnTerminal(string command)
    {
        ToolRun run = ToolProcess.RunScript(
            ["sh", "-c"], ToolProcess.Vectors, $"TERM=xterm-256color; export TERM; script -qec '{command}' /dev/null");
        Assert.Equal(string.Empty, run.Error);
        return Said(run.Output);
    }

    // What the runtime sends to a terminal to be told its keys; it shows nothing.
    private static string Said(string output) => output.Replace($"{Escape}[?1h{Escape}=", string.Empty, StringComparison.Ordinal);

    private static string WithoutColour(string text) => System.Text.RegularExpressions.Regex.Replace(text, $"{Escape}\\[[0-9;]*m", string.Empty);
}
