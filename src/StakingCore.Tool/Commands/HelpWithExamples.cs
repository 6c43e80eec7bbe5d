using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary>The help of a command within the width, and its examples after it.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private static readonly ConditionalWeakTable<Command, string[]> _examples = [];

    /// <summary>Gives a command its examples, each a command line without the leading <c>stakingcore</c>.</summary>
    internal static void Add(Command command, params string[] examples) => _examples.Add(command, examples);

    /// <summary>Who asks for help need not have given what the command requires.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        int exitCode = WriteHelp(parseResult, output);
        if (_examples.TryGetValue(parseResult.CommandResult.Command, out string[]? examples))
        {
            output.WriteLine("Examples:");
            foreach (string example in examples)
            {
                output.WriteLine($"  stakingcore {example}");
            }

            output.WriteLine();
        }

        Command command = parseResult.CommandResult.Command;
        if (command is RootCommand)
        {
            WriteFooter(output);
        }
        else if (command.Subcommands.Count == 0)
        {
            output.WriteLine("Exit codes, colour and completion: stakingcore --help");
            output.WriteLine();
        }

        return exitCode;
    }

    // What holds for every command, said once.
    private static void WriteFooter(TextWriter output)
    {
        WriteList(output, "Exit codes:", ExitCode.All.Select(code => ($"{code.Code}", code.Meaning)));
        WriteList(
            output,
            "Everywhere:",
            [
                ("-", "As a FILE: read standard input."),
                ("--out FILE", "Replaced whole or not at all, never half written."),
                ("colour", "On a terminal alone, and not with NO_COLOR set, CLICOLOR=0 or TERM=dumb."),
                ("progress", "On a terminal alone, after a second, and gone at the end."),
                ("completion", "For bash, zsh, fish and pwsh: stakingcore completion --help"),
            ]);
    }

    private static void WriteList(TextWriter output, string title, IEnumerable<(string Name, string Meaning)> rows)
    {
        const int Indent = 2;
        const int Gap = 2;
        (string Name, string Meaning)[] all = [.. rows];
        int left = Indent + all.Max(row => row.Name.Length) + Gap;
        output.WriteLine(title);
        foreach ((string name, string meaning) in all)
        {
            string head = new string(' ', Indent) + name;
            foreach (string line in WrappedText.Lines(meaning, Terminal.Width() - left))
            {
                output.WriteLine(head.PadRight(left) + line);
                head = string.Empty;
            }
        }

        output.WriteLine();
    }

    // The library calls the program by its assembly, which is not what one types, and pads its lines.
    private static int WriteHelp(ParseResult parseResult, TextWriter output)
    {
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        int exitCode = new HelpAction { MaxWidth = Terminal.Width() }.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        string assembly = parseResult.RootCommandResult.Command.Name;
        string help = text.ToString().ReplaceLineEndings("\n").Replace($"  {assembly} ", "  stakingcore ", StringComparison.Ordinal);
        foreach (string line in help.TrimEnd('\n').Split('\n'))
        {
            output.WriteLine(line.TrimEnd());
        }

        output.WriteLine();
        return exitCode;
    }
}
