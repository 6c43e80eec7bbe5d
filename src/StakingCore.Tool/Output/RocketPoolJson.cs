using System.Text.Json;
using StakingCore.RocketPool;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>The same as JSON, with amounts in wei as strings.</summary>
internal static class RocketPoolJson
{
    internal static void WriteShares(Utf8JsonWriter json, RocketPoolFile file, IReadOnlyList<RocketPoolShareRow> rows)
    {
        json.WriteStartObject();
        json.WriteString("release", file.Release.Tag());
        json.WriteStartArray("shares");
        foreach (RocketPoolShareRow row in rows)
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            json.WriteString("balance", $"{row.Balance}");
            json.WriteString("node", $"{row.Node}");
            json.WriteString("users", $"{row.Users}");
            json.WriteString("others", $"{row.Others}");
            json.WriteStartObject("steps");
            foreach ((string step, string value) in row.Steps)
            {
                json.WriteString(step, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteScenarios(Utf8JsonWriter json, RocketPoolFile file, IReadOnlyList<RocketPoolScenarioResult> results)
    {
        json.WriteStartObject();
        json.WriteString("release", file.Release.Tag());
        json.WriteStartArray("scenarios");
        foreach (RocketPoolScenarioResult result in results)
        {
            json.WriteStartObject();
            json.WriteString("name", result.Scenario.Name);
            json.WriteNumber("compared", result.Compared);
            json.WriteStartArray("differences");
            foreach (string difference in result.Differences)
            {
                json.WriteStringValue(difference);
            }

            json.WriteEndArray();
            WriteSteps(json, result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter json, RocketPoolScenarioResult result)
    {
        json.WriteStartArray("steps");
        foreach (RocketPoolStepResult step in result.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("time", step.Step.Time);
            json.WriteString("step", step.Step.Operation);
            json.WriteString("refused", step.Refusal?.ToString());
            json.WriteStartObject("after");
            foreach ((string name, string value) in RocketPoolFigures.Of(step.Network))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
