using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Commands;

/// <summary>The command line as a whole: what there is, and what every failure of it looks like.</summary>
internal static class StakingCoreCommand
{
    // Once a process: options are shared between commands, and every command that has one is remembered by it.
    private static readonly Lazy<RootCommand> _root = new(Create);

    internal static int Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            UseUtf8();
            return Invoke(_root.Value.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }));
        }
        catch (InvalidInputException error)
        {
            return Fail(error.Message, ExitCode.BadInput);
        }
        catch (OperationCanceledException)
        {
            return Fail("interrupted, and nothing was written", ExitCode.Interrupted);
        }
        catch (Exception error) when (error is OutOfMemoryException or AggregateException { InnerException: OutOfMemoryException })
        {
            return Fail("found more than fits in the memory of this process, expected less to read or to compute", ExitCode.BadInput);
        }
        catch (IOException error)
        {
            // Files are read and written with their own messages; what is left is the output, a full disk behind it for example.
            return Fail($"the output cannot be written: {error.Message}", ExitCode.BadInput);
        }
#pragma warning disable CA1031 // The last resort: whatever it is, it is one line and its own exit code.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return Fail($"internal error, please report it: {error.GetType().Name}: {error.Message}", ExitCode.InternalError);
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("Exact staking arithmetic: the same integer as the chain, and every step of it.")
        {
            RewardsCommand.Create(),
            PotsCommand.Create(),
            SlashCommand.Create(),
            LeverageCommand.Create(),
            CompareCommand.Create(),
            SimulateCommand.Create(),
            MergeCommand.Create(),
            CompletionCommand.Create(),
        };
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples();
            help.Aliases.Remove("/?");
            help.Aliases.Remove("/h");
        }

        CommandGroup.ShowHelp(root);
        return root;
    }

    private static int Invoke(ParseResult parsed)
    {
        // Asking for help forgives what is missing, and not a command that there is none of.
        string[] complaints = parsed.Errors.Count > 0
            ? [.. parsed.Errors.Select(error => error.Message).Distinct()]
            : parsed.Action is HelpWithExamples ? [.. parsed.UnmatchedTokens.Select(token => $"Unrecognized command or argument '{token}'.")]
            : [];
        if (complaints.Length > 0)
        {
            return Fail($"{string.Join(" ", complaints)} See: {CommandGroup.PathOf(parsed.CommandResult)} --help", ExitCode.BadInput);
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static int Fail(string message, int exitCode)
    {
        // One line and nothing that a terminal would obey: the message may quote a file or a file's name.
        Console.Error.WriteLine($"stakingcore: {PlainText.LineOf(message)}");
        return exitCode;
    }

    private static void UseUtf8()
    {
        if (Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage)
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
    }
}
