using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>Replays the figures that the SDK's own tests assert: decimals, exchange rates, mint, and scenarios with asserted rows.</summary>
internal sealed class SdkUnitRunner : IVectorRunner
{
    private const string Format = "cosmos-sdk-unit/1";

    public string Protocol => CosmosReading.Protocol;

    public bool Understands(VectorFile file) => file.HasFormat(Format);

    public void Replay(VectorFile file, Expectations expectations)
    {
        foreach (JsonProperty part in file.Json.EnumerateObject())
        {
            switch (part.Name)
            {
                case "format":
                    break;
                case "dec":
                    ReplayRows(part.Value, Decimal, expectations);
                    break;
                case "validator":
                    ReplayRows(part.Value, Validator, expectations);
                    break;
                case "mint":
                    ReplayMint(part.Value, expectations);
                    break;
                case "scenarios":
                    ReplayScenarios(part.Value, expectations);
                    break;
                default:
                    throw new FormatException($"a part '{part.Name}' is not known");
            }
        }
    }

    private static void ReplayRows(
        JsonElement rows, Func<string[], (IReadOnlyList<string> Expected, IReadOnlyList<string> Computed)> replay, Expectations expectations)
    {
        int index = 0;
        foreach (JsonElement row in rows.EnumerateArray())
        {
            string[] fields = [.. row.EnumerateArray().Select(static field => field.GetString()!)];
            (IReadOnlyList<string> expected, IReadOnlyList<string> computed) = replay(fields);
            expectations.Sequence($"{fields[0]} [{index}] {string.Join(' ', fields[1..])}", expected, computed);
            index++;
        }
    }

    private static (IReadOnlyList<string> Expected, IReadOnlyList<string> Computed) Decimal(string[] row) =>
        row is [_, string operation, string a, string b, string result]
            ? ([result], [DecimalOperations.Result(operation, a, b)])
            : throw new FormatException("a row is not [source, operation, a, b, result]");

    private static (IReadOnlyList<string> Expected, IReadOnlyList<string> Computed) Validator(string[] row)
    {
        if (row is not [_, string tokens, string shares, string operation, string argument, .. { Length: 3 } expected])
        {
            throw new FormatException("a row is not [source, tokens, shares, operation, argument, result, tokens, shares]");
        }

        var validator = new ValidatorShares(CosmosInteger.Parse(tokens), CosmosDecimal.Parse(shares));
        string result = ValidatorSharesRunner.Apply(operation, argument, ref validator);
        return (expected, [result, validator.Tokens.ToString(), validator.Shares.ToString()]);
    }

    private static void ReplayMint(JsonElement mint, Expectations expectations)
    {
        foreach (JsonProperty figures in mint.EnumerateObject())
        {
            Func<string[], (IReadOnlyList<string> Expected, IReadOnlyList<string> Computed)> replay = figures.Name switch
            {
                "next_inflation" => NextInflation,
                "block_provision" => BlockProvision,
                _ => throw new FormatException($"mint figures '{figures.Name}' are not known"),
            };
            ReplayRows(figures.Value, replay, expectations);
        }
    }

    private static (IReadOnlyList<string> Expected, IReadOnlyList<string> Computed) NextInflation(string[] row) =>
        row is [_, string bondedRatio, string inflation, string next]
            ? ([next], [new Minter(CosmosDecimal.Parse(inflation), default).NextInflation(MintParameters.SdkDefaults, CosmosDecimal.Parse(bondedRatio)).ToString()])
            : throw new FormatException("a row is not [source, bonded ratio, inflation, next inflation]");

    private static (IReadOnlyList<string> Expected, IReadOnlyList<string> Computed) BlockProvision(string[] row) =>
        row is [_, string annual, string provision]
            ? ([provision], [new Minter(default, CosmosDecimal.Parse(annual)).BlockProvision(MintParameters.SdkDefaults).ToString()])
            : throw new FormatException("a row is not [source, annual provisions, block provision]");

    private static void ReplayScenarios(JsonElement file, Expectations expectations)
    {
        ScenarioRelease release = ScenarioRelease.Of(file);
        foreach (JsonElement scenario in file.Items("scenarios"))
        {
            JsonElement[] asserted = [.. scenario.Items("asserted")];
            var replay = new ScenarioReplay(release, file.GetProperty("defaults"), scenario, expectations)
            {
                AfterStep = (number, state, output, error) => CompareAsserted(
                    scenario.Text("name"), asserted.Where(row => row[0].GetInt32() == number), state, output, error, expectations),
            };
            replay.Run();
            int steps = scenario.GetProperty("steps").GetArrayLength();
            foreach (JsonElement row in asserted)
            {
                expectations.Holds($"{scenario.Text("name")} asserts", row[0].GetInt32() <= steps, $"step {row[0]} is beyond the last");
            }
        }
    }

    private static void CompareAsserted(
        string name, IEnumerable<JsonElement> rows, JsonObject state, JsonNode? output, string? error, Expectations expectations)
    {
        foreach (JsonElement row in rows)
        {
            string path = row[1].GetString()!;
            JsonNode? found = path == "error" ? error : Find(path.Split('/'), state, output);
            StateExpectation.Compare($"{name} asserts {row[0]} {path}", StateExpectation.Node(row[2]), found, expectations);
        }
    }

    // Keys of the state hold strokes themselves, so each step takes the longest name that fits.
    private static JsonNode? Find(string[] path, JsonObject state, JsonNode? output)
    {
        JsonNode? node = path[0] == "out" ? output : state;
        int next = path[0] == "out" ? 1 : 0;
        while (next < path.Length && node is not null)
        {
            if (node is JsonArray list && path[next] == "refs")
            {
                return list.Sum(static period => period![1]!.GetValue<uint>());
            }

            if (node is JsonArray items)
            {
                node = items[int.Parse(path[next++], CultureInfo.InvariantCulture)];
                continue;
            }

            int end = path.Length;
            while (end > next && !node.AsObject().ContainsKey(string.Join('/', path[next..end])))
            {
                end--;
            }

            node = end > next ? node[string.Join('/', path[next..end])] : null;
            next = end > next ? end : path.Length;
        }

        return node;
    }
}
