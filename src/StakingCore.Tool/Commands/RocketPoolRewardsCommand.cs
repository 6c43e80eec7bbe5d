using System.CommandLine;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore rewards rocketpool</c>: who gets what of minipools and megapools, or what scenarios come to.</summary>
internal static class RocketPoolRewardsCommand
{
    private const string BuiltIn = "lifecycle.v1.4.json";

    private static readonly Argument<string?> _file = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A list of minipools and megapools, or scenarios (JSON), or - for standard input. Without one, the scenarios of Saturn 1 that are built in.",
    };

    private static readonly Option<string?> _explain = new("--explain")
    {
        HelpName = "ID|SCENARIO",
        Description = "Show every step of one minipool, megapool or scenario instead.",
    };

    private static readonly OutputOptions _output = new("pool or scenario", "with amounts in wei", hasTop: true);

    internal static Command Create()
    {
        var command = new Command(
            "rocketpool",
            "Split the balances of Rocket Pool's minipools and megapools, or run scenarios step by step and compare them with the file.")
        {
            _file, _explain,
        };
        _output.AddTo(command);
        HelpWithExamples.Add(
            command, "rewards rocketpool", "rewards rocketpool --explain saturn-first", "rewards rocketpool pools.json --json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        _output.Check(parsed, parsed.GetValue(_file));
        using var progress = Progress.Start("Reading the pools");
        RocketPoolFile file = RocketPoolReader.Read(SourceText.Read(parsed.GetValue(_file), BuiltIn));
        return file.Scenarios.Count > 0 ? RunScenarios(parsed, file, progress) : RunShares(parsed, file, progress);
    }

    private static int RunShares(ParseResult parsed, RocketPoolFile file, Progress progress)
    {
        progress.Now("Splitting the balances");
        IReadOnlyList<RocketPoolShareRow> all = RocketPoolShareRow.Of(file);
        RocketPoolShareRow? explained = parsed.GetValue(_explain) is { } id
            ? all.FirstOrDefault(row => row.Id == id) ?? throw Unknown(file, id, all.Select(row => row.Id))
            : null;
        progress.Dispose();
        _output.Show(
            parsed,
            RocketPoolSheet.OfShares(file, all),
            json => RocketPoolJson.WriteShares(json, file, explained is null ? all : [explained]),
            screen =>
            {
                if (explained is null)
                {
                    RocketPoolView.WriteShares(screen, file, all, _output.RowsShown(parsed));
                }
                else
                {
                    RocketPoolView.WriteSteps(screen, explained);
                }
            });
        return ExitCode.Success;
    }

    private static int RunScenarios(ParseResult parsed, RocketPoolFile file, Progress progress)
    {
        progress.Now("Running the scenarios");
        RocketPoolScenario? named = parsed.GetValue(_explain) is { } name
            ? file.Scenarios.FirstOrDefault(scenario => scenario.Name == name)
                ?? throw Unknown(file, name, file.Scenarios.Select(scenario => scenario.Name))
            : null;
        RocketPoolScenarioResult[] all = [.. file.Scenarios.Select(RocketPoolScenarioResult.Run)];
        RocketPoolScenarioResult[] shown = named is null ? all : [.. all.Where(result => ReferenceEquals(result.Scenario, named))];
        progress.Dispose();
        _output.Show(
            parsed,
            RocketPoolSheet.OfScenarios(file, all),
            json => RocketPoolJson.WriteScenarios(json, file, shown),
            screen =>
            {
                if (named is null)
                {
                    RocketPoolView.WriteScenarios(screen, file, shown, _output.RowsShown(parsed));
                }
                else
                {
                    RocketPoolView.WriteScenario(screen, shown[0]);
                }
            });
        return shown.Any(result => result.Differences.Any()) ? ExitCode.Disagreement : ExitCode.Success;
    }

    private static InvalidInputException Unknown(RocketPoolFile file, string name, IEnumerable<string> known) =>
        new($"--explain: found \"{name}\", which {file.Source.Name} does not have, expected one of: {string.Join(", ", known)}");
}
