using System.CommandLine;

namespace StakingCore.Tool.Commands;

/// <summary>
/// <c>stakingcore completion</c>: the few lines that teach a shell to complete the command. What can follow is asked of the
/// program itself each time, through the suggestion directive, so the script does not age.
/// </summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # bash completion for stakingcore; source it from ~/.bashrc
        _stakingcore() {
            local line="${COMP_LINE#* }"
            local point=$((COMP_POINT - ${#COMP_LINE} + ${#line}))
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(stakingcore "[suggest:$point]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _stakingcore stakingcore
        """;

    private const string Zsh = """
        # zsh completion for stakingcore; source it from ~/.zshrc, after compinit
        _stakingcore() {
            local line="${BUFFER#* }"
            local point=$((CURSOR - ${#BUFFER} + ${#line}))
            local -a found
            found=("${(@f)$(stakingcore "[suggest:$point]" "$line" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _stakingcore stakingcore
        """;

    private const string Fish = """
        # fish completion for stakingcore; save it as ~/.config/fish/completions/stakingcore.fish
        function __stakingcore_suggest
            set -l line (string replace -r '^\S+\s' '' -- (commandline -cp))
            stakingcore "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null
        end
        complete -c stakingcore -a '(__stakingcore_suggest)'
        """;

    private const string PowerShell = """
        # PowerShell completion for stakingcore; add it to $PROFILE
        Register-ArgumentCompleter -Native -CommandName stakingcore -ScriptBlock {
            param($word, $ast, $cursor)
            $text = $ast.ToString()
            $start = [Math]::Min($text.Length, $text.IndexOf(' ') + 1)
            $line = $text.Substring($start)
            $point = [Math]::Max(0, $cursor - $start)
            stakingcore "[suggest:$point]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    private static readonly Argument<string> _shell = Shell();

    internal static Command Create()
    {
        var command = new Command("completion", "Print a script with which a shell completes this command.") { _shell };
        HelpWithExamples.Add(command, "completion bash", "completion pwsh");
        command.SetAction(parsed =>
        {
            // As it is, on every system: a shell reads it, and a line that was wrapped for the eye would be another script.
            Console.Out.Write(ScriptOf(parsed.GetRequiredValue(_shell)).ReplaceLineEndings("\n") + "\n");
            return ExitCode.Success;
        });
        return command;
    }

    private static string ScriptOf(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };

    private static Argument<string> Shell()
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell: bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        return shell;
    }
}
