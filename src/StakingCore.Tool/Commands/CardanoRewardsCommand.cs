using System.CommandLine;
using System.Text.Json;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore rewards cardano</c>: a whole epoch, compared with what the chain paid; or one reward, explained.</summary>
internal static class CardanoRewardsCommand
{
    private const string BuiltIn = "epoch-preview-372.json";

    private static readonly Argument<string?> _file = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "An epoch file (JSON), or - for standard input. Without one, a whole epoch of the preview network that is built in.",
    };

    private static readonly Option<string?> _explain = new("--explain")
    {
        HelpName = "CREDENTIAL|POOL",
        Description = "Show every step of one account's or one pool's reward instead.",
    };

    private static readonly OutputOptions _output = new("reward", "with amounts in lovelace", hasTop: true);

    internal static Command Create()
    {
        var command = new Command("cardano", "Run a whole Cardano epoch and compare it with what the chain paid.") { _file, _explain };
        _output.AddTo(command);
        HelpWithExamples.Add(
            command,
            "rewards cardano",
            "rewards cardano --top 3 --out rewards.csv",
            "rewards cardano --explain k:00010",
            "rewards cardano epoch.json --json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        _output.Check(parsed, parsed.GetValue(_file));
        CardanoEpochResult result;
        ChainComparison comparison;
        ExplainedSubject? subject;
        using (var progress = Progress.Start("Reading the epoch"))
        {
            CardanoEpochFile file = CardanoEpochReader.Read(SourceText.Read(parsed.GetValue(_file), BuiltIn));
            progress.Now("Computing the rewards");
            result = CardanoEpochResult.Compute(file);
            comparison = ChainComparison.Of(result);
            subject = parsed.GetValue(_explain) is { } name ? ExplainedSubject.Find(result, name) : null;
        }

        _output.Show(
            parsed,
            CardanoRewardsSheet.Of(result),
            json => WriteJson(json, result, comparison, subject),
            screen => WriteTables(screen, result, comparison, subject, _output.RowsShown(parsed)));
        return comparison.Agrees ? ExitCode.Success : ExitCode.Disagreement;
    }

    private static void WriteJson(Utf8JsonWriter json, CardanoEpochResult result, ChainComparison comparison, ExplainedSubject? subject)
    {
        if (subject is null)
        {
            CardanoEpochJson.Write(json, result, comparison);
        }
        else
        {
            ExplanationJson.Write(json, result, subject, comparison);
        }
    }

    private static void WriteTables(
        Screen screen, CardanoEpochResult result, ChainComparison comparison, ExplainedSubject? subject, int top)
    {
        if (subject is null)
        {
            CardanoEpochView.Write(screen, result, comparison, top);
        }
        else
        {
            ExplanationView.Write(screen, result, subject);
            screen.Blank();
            screen.Aside("The steps are computed apart from the rewards, and equal them. The whole epoch:");
            ComparisonView.WriteVerdict(screen, comparison);
        }
    }
}
