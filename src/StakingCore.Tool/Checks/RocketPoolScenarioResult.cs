using System.Text.Json;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>A scenario that was run: every step with its state, and where the file says something else.</summary>
internal sealed class RocketPoolScenarioResult
{
    private RocketPoolScenarioResult(RocketPoolScenario scenario, IReadOnlyList<RocketPoolStepResult> steps)
    {
        Scenario = scenario;
        Steps = steps;
    }

    internal RocketPoolScenario Scenario { get; }

    internal IReadOnlyList<RocketPoolStepResult> Steps { get; }

    internal RocketPoolNetwork Last => Steps.Count == 0 ? Scenario.Start : Steps[^1].Network;

    internal long Compared => Steps.Sum(step => (long)step.Compared);

    internal IEnumerable<string> Differences => Steps.SelectMany(step => step.Differences);

    internal static RocketPoolScenarioResult Run(RocketPoolScenario scenario)
    {
        var steps = new List<RocketPoolStepResult>();
        RocketPoolNetwork network = scenario.Start;
        foreach (RocketPoolScenarioStep step in scenario.Steps)
        {
            NetworkTransition transition;
            try
            {
                transition = network.Apply(step.Time, step.Step);
            }
            catch (OverflowException)
            {
                throw new InvalidInputException(
                    $"{scenario.File}: {scenario.Name} at {step.Time}: found a step ({step.Operation}) that leads beyond 2^128 - 1 wei, expected amounts below");
            }

            network = transition.Network ?? network;
            steps.Add(Compare(scenario, step, transition.Refusal, network));
        }

        return new RocketPoolScenarioResult(scenario, steps);
    }

    private static RocketPoolStepResult Compare(
        RocketPoolScenario scenario, RocketPoolScenarioStep step, RocketPoolRefusal? refusal, RocketPoolNetwork network)
    {
        string place = $"{scenario.Name} at {step.Time} ({step.Operation})";
        var differences = new List<string>();
        if (step.IsRefused != (refusal is not null))
        {
            differences.Add($"{place}: file {(step.IsRefused ? "refused" : "carried out")}, computed {refusal?.ToString() ?? "carried out"}");
        }

        var computed = RocketPoolFigures.Of(network).ToDictionary(figure => figure.Name, figure => figure.Value);
        int compared = 1;
        foreach ((string name, string value) in step.After is { } after ? Stated(after) : [])
        {
            compared++;
            string? known = computed.GetValueOrDefault(name);
            if (known != value)
            {
                differences.Add($"{place} {name}: file {value}, computed {known ?? "nothing"}");
            }
        }

        return new RocketPoolStepResult(step, refusal, network, compared, differences);
    }

    private static IEnumerable<(string Name, string Value)> Stated(JsonPlace after)
    {
        foreach ((string name, JsonPlace value) in after.Members())
        {
            if (value.Element.ValueKind == JsonValueKind.Object)
            {
                foreach ((string id, JsonPlace row) in value.Members())
                {
                    yield return ($"{name}.{id}", Text(row));
                }
            }
            else
            {
                yield return (name, Text(value));
            }
        }
    }

    private static string Text(JsonPlace place) => place.Element.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Array => string.Join(' ', place.Items().Select(item => item.Text("digits"))),
        _ => place.Text("digits"),
    };
}
