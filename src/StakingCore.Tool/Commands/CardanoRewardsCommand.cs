using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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
        Description = "An epoch file (JSON). Without one, a whole epoch of the preview network that is built in.",
    };

    private static readonly Option<int> _top = new("--top")
    {
        HelpName = "N",
        Description = "How many pools to show, those that earned most.",
        DefaultValueFactory = _ => 10,
        CustomParser = ParseTop,
    };

    private static readonly Option<string?> _explain = new("--explain")
    {
        HelpName = "CREDENTIAL|POOL",
        Description = "Show every step of one account's or one pool's reward instead.",
    };

    private static readonly Option<string?> _out = new("--out")
    {
        HelpName = "FILE",
        Description = "Also write every reward to this file, .csv or .json.",
    };

    private static readonly Option<bool> _json = new("--json") { Description = "Write JSON, with amounts in lovelace as strings." };

    internal static Command Create()
    {
        var command = new Command(
            "cardano",
            "Run a whole Cardano epoch and compare it with what the chain paid. Exit code: 0 all figures equal, 1 some differ, "
            + "2 bad input, 3 internal error.")
        {
            _file, _top, _explain, _out, _json,
        };
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
        string? output = parsed.GetValue(_out);
        if (output is not null)
        {
            RewardEntriesFile.CheckName(output);
        }

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
            if (output is not null)
            {
                progress.Now("Writing the rewards");
                RewardEntriesFile.Write(output, result);
            }
        }

        Print(parsed, result, comparison, subject);
        return comparison.Agrees ? ExitCode.Success : ExitCode.Disagreement;
    }

    private static void Print(ParseResult parsed, CardanoEpochResult result, ChainComparison comparison, ExplainedSubject? subject)
    {
        int top = parsed.GetValue(_top);
        if (parsed.GetValue(_json))
        {
            JsonOutput.Print(json =>
            {
                if (subject is null)
                {
                    CardanoEpochJson.Write(json, result, comparison, top);
                }
                else
                {
                    ExplanationJson.Write(json, result, subject, comparison);
                }
            });
            return;
        }

        var screen = Screen.Open();
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

    private static int ParseTop(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int top))
        {
            argument.AddError($"--top: found \"{text}\", expected a whole number, 0 or more.");
        }

        return top;
    }
}
