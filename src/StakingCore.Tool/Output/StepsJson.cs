using System.Globalization;
using System.Text.Json;
using StakingCore.Cardano.Explanation;

namespace StakingCore.Tool.Output;

/// <summary>Writes steps for machines; numbers are strings, since they outgrow what JSON readers keep exactly.</summary>
internal static class StepsJson
{
    internal static void Write(Utf8JsonWriter json, string name, IEnumerable<ExplanationStep> steps)
    {
        json.WriteStartArray(name);
        foreach (ExplanationStep step in steps)
        {
            json.WriteStartObject();
            json.WriteString("symbol", step.Symbol);
            json.WriteString("meaning", step.Meaning);
            json.WriteString("formula", step.Formula);
            json.WriteString("numbers", step.Numbers);
            json.WriteStartObject("exact");
            json.WriteString("numerator", step.Exact.Numerator.ToString(CultureInfo.InvariantCulture));
            json.WriteString("denominator", step.Exact.Denominator.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteString("rounding", step.Rounding == StepRounding.Floor ? "floor" : "none");
            json.WriteString("result", step.Result.ToString());
            json.WriteString("unit", step.Unit switch { StepUnit.Lovelace => "lovelace", StepUnit.Blocks => "blocks", _ => "proportion" });
            json.WriteString("source", step.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
