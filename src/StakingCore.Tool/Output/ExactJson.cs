using System.Text.Json;
using StakingCore.Amounts;

namespace StakingCore.Tool.Output;

/// <summary>Exact numbers in JSON: a string, <c>"7"</c> or <c>"1/20"</c>, or null where there is none.</summary>
internal static class ExactJson
{
    internal static void WriteExact(this Utf8JsonWriter json, string name, ExactRational? number) => json.WriteString(name, number?.ToString());
}
