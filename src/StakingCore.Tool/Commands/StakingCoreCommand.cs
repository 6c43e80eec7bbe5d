using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

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
        using var interruption = new Interruption(message => Fail(message, ExitCode.Interrupted));
        try
        {
            UseUtf8();
            return Invoke(_root.Value.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }));
        }
        catch (InvalidInputException error)
        {
            return Fail(error.Message, ExitCode.BadInput);
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

    /// <summary>All there is, as one tree.</summary>
    internal static RootCommand Create()
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
            ReportCommand.Create(),
            CompletionCommand.Create(),
        };
        HelpWithExamples.Add(
            root,
            "rewards cardano",
            "rewards ethereum validators.json --explain 12345",
            "slash cosmos genesis.json --validator V --fraction 5% --at 100",
            "compare --protocol cosmos --protocol polkadot --json",
            "simulate sweep.json --out rounds.csv");
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
        if (UsageComplaint.Of(parsed) is { } complaint)
        {
            return Misuse(parsed, complaint);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (WrongUsageException error)
        {
            return Misuse(parsed, error.Message);
        }
    }

    private static int Misuse(ParseResult parsed, string complaint) =>
        Fail($"{complaint.TrimEnd('.')}. See: {CommandGroup.PathOf(parsed.CommandResult)} --help", ExitCode.BadInput);

    private static int Fail(string message, int exitCode)
    {
        // One line and nothing that a terminal would obey: the message may quote a file or a file's name.
        Screen.Complain("stakingcore: ", PlainText.LineOf(message));
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
