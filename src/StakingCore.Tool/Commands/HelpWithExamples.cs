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

        return exitCode;
    }

    // The library calls the program by its assembly, which is not what one types, and pads its lines.
    private static int WriteHelp(ParseResult parseResult, TextWriter output)
    {
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        int exitCode = new HelpAction { MaxWidth = Screen.TerminalWidth() }.Invoke(parseResult);
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
