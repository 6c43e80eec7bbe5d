using System.CommandLine;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Commands;

/// <summary>
/// <c>stakingcore completion</c>: the few lines that teach a shell to complete the command. What can follow is asked of the
/// program itself each time, through the suggestion directive, so the script does not age.
/// </summary>
internal static class CompletionCommand
{
    private static readonly string[] _shells = ["bash", "zsh", "fish", "pwsh"];

    // Options only once a dash is typed, so that an empty word offers commands, fixed values and files.
    private const string Bash = """
        # bash completion for stakingcore; add to ~/.bashrc: source <(stakingcore completion bash)
        _stakingcore() {
            local line="${COMP_LINE#* }" word="${COMP_WORDS[COMP_CWORD]}" found
            local point=$((COMP_POINT - ${#COMP_LINE} + ${#line}))
            local IFS=$'\n'
            found="$(stakingcore "[suggest:$point]" "$line" 2>/dev/null)"
            [[ $word == -* ]] || found="$(grep -v '^-' <<< "$found")"
            COMPREPLY=($(compgen -W "$found" -- "$word"))
        }
        complete -o default -F _stakingcore stakingcore
        """;

    private const string Zsh = """
        # zsh completion for stakingcore; add to ~/.zshrc after compinit: source <(stakingcore completion zsh)
        _stakingcore() {
            local line="${(j: :)words[2,CURRENT]}"
            local -a found
            found=(${(f)"$(stakingcore "[suggest:${#line}]" "$line" 2>/dev/null)"})
            [[ ${words[CURRENT]} == -* ]] || found=(${found:#-*})
            if (( ${#found} )); then compadd -a found; else _files; fi
        }
        compdef _stakingcore stakingcore
        """;

    private const string Fish = """
        # fish completion for stakingcore; add to config.fish: stakingcore completion fish | source
        function __stakingcore_suggest
            set -l line (string replace -r '^\S+\s' '' -- (commandline -cp))
            set -l word (commandline -ct)
            set -l found (stakingcore "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
            if string match -q -- '-*' "$word"
                string match -- '-*' $found
            else if not string match -rv -- '^(-|$)' $found
                __fish_complete_path "$word"
            end
        end
        complete -c stakingcore -f -a '(__stakingcore_suggest)'
        """;

    private const string PowerShell = """
        # PowerShell completion for stakingcore; add to $PROFILE: stakingcore completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName stakingcore -ScriptBlock {
            param($word, $ast, $cursor)
            $text = $ast.ToString()
            $start = [Math]::Min($text.Length, $text.IndexOf(' ') + 1)
            $line = $text.Substring($start).PadRight([Math]::Max(0, $cursor - $ast.Extent.StartOffset - $start))
            $point = [Math]::Max(0, $cursor - $ast.Extent.StartOffset - $start)
            stakingcore "[suggest:$point]" "$line" |
                Where-Object { $_ -like "$word*" -and ($word -like '-*' -or $_ -notlike '-*') } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    private static readonly Argument<string> _shell = Shell();

    internal static Command Create()
    {
        var command = new Command("completion", "Print a script with which a shell completes this command.") { _shell };
        HelpWithExamples.Add(command, "completion bash", "completion fish | source");
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

    private static Argument<string> Shell() => new("SHELL")
    {
        HelpName = string.Join('|', _shells),
        Description = "The shell: bash, zsh, fish or pwsh.",
        CompletionSources = { _shells },
        CustomParser = argument =>
        {
            string text = argument.Tokens[0].Value;
            if (!_shells.Contains(text, StringComparer.Ordinal))
            {
                string hint = NearestName.Of(text, _shells) is { } nearest ? $"; the nearest is {nearest}" : string.Empty;
                argument.AddError($"SHELL: found \"{text}\", expected bash, zsh, fish or pwsh{hint}");
            }

            return text;
        },
    };
}
