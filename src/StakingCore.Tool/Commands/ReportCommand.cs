using System.CommandLine;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report;
using StakingCore.Tool.Report.Input;
using StakingCore.Tool.Report.Page;
using StakingCore.Tool.Report.Sections;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore report</c>: one page with the tables and plots of what a file holds.</summary>
internal static class ReportCommand
{
    private static readonly string[] _extensions = [".html", ".htm"];

    private static readonly Argument<string?> _file = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "Any file that the other commands read, known by its content, or - for standard input. Without one, the comparison of "
            + "protocols for an operator with 1 of its own and 9 delegated.",
    };

    private static readonly Option<string> _html = new("--html")
    {
        HelpName = "OUT",
        Description = "The page to write, .html; one that is there is replaced.",
        Required = true,
    };

    internal static Command Create()
    {
        var command = new Command(
            "report",
            "Write one HTML page with tables and plots of what a file holds. The page needs no network. --fork, --epoch, --participation "
            + "and --case are about Ethereum validators alone, --sdk-version about a genesis export.")
        {
            _file, _html, EthereumOption.Fork, EthereumOption.Epoch, EthereumOption.Participation, EthereumOption.Case, CosmosOption.Version,
        };
        HelpWithExamples.Add(
            command,
            "report --html protocols.html",
            "report epoch.json --html epoch.html",
            "report validators.json --html validators.html --epoch 420000",
            "report - --html chain.html < genesis.json",
            "report sweep.csv --html sweep.html");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string output = parsed.GetValue(_html)!;
        string? file = parsed.GetValue(_file);
        AtomicFile.CheckPlace(output, file);
        CheckName(output);
        var question = new ReportQuestion(EthereumOption.Question(parsed), parsed.GetValue(CosmosOption.Version));
        if (file is null && question.Given.Any())
        {
            (string option, ReportFileKind kind) = question.Given.First();
            throw new WrongUsageException($"{option}: found it without a FILE, expected {ReportQuestion.Described(kind)} to read");
        }

        ReportPage page;
        using (var progress = Progress.Start("Reading"))
        {
            page = file is null ? Protocols() : ReportFile.Read(file, question, progress);
            progress.Now("Writing the page");
            AtomicFile.Write(output, stream => PageWriter.Write(stream, page));
        }

        var screen = Screen.Open();
        screen.Line($"Wrote {output}: {page.Title}.");
        if (page.Agrees)
        {
            return ExitCode.Success;
        }

        screen.Verdict(isGood: false, "Some figures differ from those that the file states; the page lists them.");
        return ExitCode.Disagreement;
    }

    private static ReportPage Protocols()
    {
        (StakingCore.Comparison.ComparisonCase question, var rows) = CompareCommand.Usual();
        return ProtocolsSection.Of(question, rows, LeverageCommand.Usual());
    }

    // A page over some other file of the user would be one wrong word away.
    private static void CheckName(string path)
    {
        if (!_extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
        {
            string extension = Path.GetExtension(path);
            throw new InvalidInputException(
                $"{path}: found {(extension.Length > 0 ? $"the extension {extension}" : "no extension")}, expected .html");
        }
    }
}
