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
        var start = new ProcessStartInfo("bash", ["--norc", "-c", session]) { RedirectStandardOutput = true };

        using Process bash = Process.Start(start)!;
        string output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();

        Assert.Equal(expected + "\n", output);
    }
}
