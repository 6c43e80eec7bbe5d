using System.Diagnostics;

namespace StakingCore.Tool.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _stakingcore stakingcore")]
    [InlineData("zsh", "compdef _stakingcore stakingcore")]
    [InlineData("fish", "complete -c stakingcore")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName stakingcore")]
    public void Completion_AShell_PrintsItsScript(string shell, string expected)
    {
        ToolRun run = ToolProcess.Run("completion", shell);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    /// <summary>The script in a real bash, with the words as they stand when the tab key is pressed.</summary>
    [Theory]
    [InlineData("stakingcore rew", "rewards")]
    [InlineData("stakingcore rewards ca", "cardano")]
    [InlineData("stakingcore rewards cardano --exp", "--explain")]
    [InlineData("stakingcore completion z", "zsh")]
    [InlineData("stakingcore leverage --rule op", "operator-first")]
    [InlineData("stakingcore compare --protocol polkadot-", "polkadot-2025")]
    [InlineData("stakingcore simulate --stakes e", "equal")]
    [InlineData("stakingcore rep", "report")]
    [InlineData("stakingcore report --ht", "--html")]
    public void Completion_InBash_CompletesTheWord(string typed, string expected)
    {
        using var folder = new TemporaryFolder();
        string script = Path.Combine(folder.Path, "completion.bash");
        File.WriteAllText(script, ToolProcess.Run("completion", "bash").Output);
        string[] words = typed.Split(' ');
        string session = $$"""
            stakingcore() { dotnet '{{ToolProcess.Assembly}}' "$@"; }
            source '{{script}}'
            COMP_LINE='{{typed}}' COMP_POINT={{typed.Length}} COMP_CWORD={{words.Length - 1}}
            COMP_WORDS=({{string.Join(' ', words)}})
            _stakingcore
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        var start = new ProcessStartInfo("bash", ["--norc", "-c", session]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true };

        using Process bash = Process.Start(start)!;
        string output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();

        Assert.Equal(expected + "\n", output);
    }

    /// <summary>What may follow in each shell: commands and fixed values, options once a dash is typed, files where there is nothing else.</summary>
    [ShellFact("zsh")]
    public void Completion_InZsh_CompletesTheWord()
    {
        Assert.Equal("rewards\n", Zsh("rew"));
        Assert.Equal("--explain\n", Zsh("rewards", "cardano", "--exp"));
        Assert.Equal("cardano\ncosmos\nethereum\nrocketpool\n", Zsh("rewards", ""));
        Assert.Equal("FILES\n", Zsh("rewards", "cardano", ""));

        static string Zsh(params string[] words)
        {
            string typed = string.Join(' ', words.Select(word => $"'{word}'"));
            ToolRun run = ToolProcess.RunScript(["zsh", "-f", "-c"], ToolProcess.Vectors, $$"""
                compdef() { }
                compadd() { print -l -- ${(P)2} }
                _files() { print FILES }
                source <(stakingcore completion zsh)
                words=(stakingcore {{typed}}) CURRENT={{words.Length + 1}}
                _stakingcore
                """);
            Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
            return string.Join('\n', run.Lines[..^1].Order(StringComparer.Ordinal)) + "\n";
        }
    }

    [ShellFact("fish")]
    public void Completion_InFish_CompletesTheWord()
    {
        Assert.Equal(["rewards"], Fish("rew"));
        Assert.Equal(["--explain"], Fish("rewards cardano --exp"));
        Assert.Equal(["cardano", "cosmos", "ethereum", "rocketpool"], Fish("rewards "));
        Assert.Equal(["operator-first"], Fish("leverage --rule oper"));
        Assert.Contains("real/epoch-preview-372.json", Fish("rewards cardano real/epoch-preview"));

        static string[] Fish(string typed)
        {
            ToolRun run = ToolProcess.RunScript(
                ["fish", "--no-config", "-c"], ToolProcess.Vectors, $"stakingcore completion fish | source; complete -C 'stakingcore {typed}'");
            Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
            return [.. run.Lines[..^1].Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void Completion_InBash_LeavesAnEmptyWordToFiles()
    {
        if (OperatingSystem.IsWindows())
        {
            // A bash there is not sure to start programs by their names.
            return;
        }

        ToolRun run = ToolProcess.RunScript(["bash", "--norc", "-c"], ToolProcess.Vectors, """
            source <(stakingcore completion bash)
            COMP_LINE='stakingcore rewards cardano ' COMP_POINT=28 COMP_CWORD=3 COMP_WORDS=(stakingcore rewards cardano '')
            _stakingcore
            echo "${#COMPREPLY[@]}"
            complete -p stakingcore
            """);

        Assert.Equal("0\ncomplete -o default -F _stakingcore stakingcore\n", run.Output);
    }
}
