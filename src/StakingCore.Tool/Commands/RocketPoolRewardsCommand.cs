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
        Description = "A list of minipools and megapools, or scenarios (JSON). Without one, the scenarios of Saturn 1 that are built in.",
    };

    private static readonly Option<string?> _explain = new("--explain")
    {
        HelpName = "ID|SCENARIO",
        Description = "Show every step of one minipool, megapool or scenario instead.",
    };

    private static readonly Option<bool> _json = new("--json") { Description = "Write JSON, with amounts in wei as strings." };

    internal static Command Create()
    {
        var command = new Command(
            "rocketpool",
            "Split the balances of Rocket Pool's minipools and megapools, or run scenarios step by step and compare them with the file. "
            + "Exit code: 0 all figures equal, 1 some differ, 2 bad input, 3 internal error.")
        {
            _file, _explain, _json,
        };
        HelpWithExamples.Add(
            command, "rewards rocketpool", "rewards rocketpool --explain saturn-first", "rewards rocketpool pools.json --json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        RocketPoolFile file = RocketPoolReader.Read(SourceText.Read(parsed.GetValue(_file), BuiltIn));
        return file.Scenarios.Count > 0 ? RunScenarios(parsed, file) : RunShares(parsed, file);
    }

    private static int RunShares(ParseResult parsed, RocketPoolFile file)
    {
        IReadOnlyList<RocketPoolShareRow> rows = RocketPoolShareRow.Of(file);
        if (parsed.GetValue(_explain) is { } id)
        {
            rows = [rows.FirstOrDefault(row => row.Id == id) ?? throw Unknown(file, id, rows.Select(row => row.Id))];
        }

        if (parsed.GetValue(_json))
        {
            JsonOutput.Print(json => RocketPoolJson.WriteShares(json, file, rows));
        }
        else if (parsed.GetValue(_explain) is not null)
        {
            RocketPoolView.WriteSteps(Screen.Open(), rows[0]);
        }
        else
        {
            RocketPoolView.WriteShares(Screen.Open(), file, rows);
        }

        return ExitCode.Success;
    }

    private static int RunScenarios(ParseResult parsed, RocketPoolFile file)
    {
        IReadOnlyList<RocketPoolScenario> scenarios = file.Scenarios;
        if (parsed.GetValue(_explain) is { } name)
        {
            scenarios =
            [
                scenarios.FirstOrDefault(scenario => scenario.Name == name)
                    ?? throw Unknown(file, name, scenarios.Select(scenario => scenario.Name)),
            ];
        }

        RocketPoolScenarioResult[] results = [.. scenarios.Select(RocketPoolScenarioResult.Run)];
        if (parsed.GetValue(_json))
        {
            JsonOutput.Print(json => RocketPoolJson.WriteScenarios(json, file, results));
        }
        else if (parsed.GetValue(_explain) is not null)
        {
            RocketPoolView.WriteScenario(Screen.Open(), results[0]);
        }
        else
        {
            RocketPoolView.WriteScenarios(Screen.Open(), file, results);
        }

        return results.Any(result => result.Differences.Any()) ? ExitCode.Disagreement : ExitCode.Success;
    }

    private static InvalidInputException Unknown(RocketPoolFile file, string name, IEnumerable<string> known) =>
        new($"--explain: found \"{name}\", which {file.Source.Name} does not have, expected one of: {string.Join(", ", known)}");
}
