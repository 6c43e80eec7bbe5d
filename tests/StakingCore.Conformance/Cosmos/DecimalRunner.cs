using System.Text.Json;

namespace StakingCore.Conformance.Cosmos;

/// <summary>Replays decimal operations: <c>[operation, a, b, result]</c>.</summary>
internal sealed class DecimalRunner : IVectorRunner
{
    private const string Format = "cosmos-dec/1";

    public string Protocol => CosmosReading.Protocol;

    public bool Understands(VectorFile file) => file.HasFormat(Format);

    public void Replay(VectorFile file, Expectations expectations)
    {
        int index = 0;
        foreach (JsonElement row in file.Json.Items("ops"))
        {
            string[] fields = [.. row.EnumerateArray().Select(field => field.GetString()!)];
            if (fields is not [string operation, string a, string b, string expected])
            {
                throw new FormatException($"ops[{index}] is not [operation, a, b, result].");
            }

            expectations.Equal($"ops[{index}] {operation}({a}, {b})", expected, DecimalOperations.Result(operation, a, b));
            index++;
        }
    }
}
