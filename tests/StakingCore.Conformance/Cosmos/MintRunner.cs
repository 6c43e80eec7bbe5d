using System.Globalization;
using System.Text.Json;
using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>Replays one block of inflation: the next inflation, the annual provisions and the tokens of the block.</summary>
internal sealed class MintRunner : IVectorRunner
{
    private const string Format = "cosmos-mint/1";

    public string Protocol => CosmosReading.Protocol;

    public bool Understands(VectorFile file) => file.HasFormat(Format);

    public void Replay(VectorFile file, Expectations expectations)
    {
        int index = 0;
        foreach (JsonElement item in file.Json.Items("cases"))
        {
            expectations.Sequence(
                $"cases[{index}].expect",
                [.. item.Items("expect").Select(figure => figure.GetString()!)],
                Mint(item));
            index++;
        }
    }

    private static string[] Mint(JsonElement item)
    {
        var parameters = new MintParameters
        {
            InflationRateChange = CosmosDecimal.Parse(item.Text("inflation_rate_change")),
            InflationMax = CosmosDecimal.Parse(item.Text("inflation_max")),
            InflationMin = CosmosDecimal.Parse(item.Text("inflation_min")),
            GoalBonded = CosmosDecimal.Parse(item.Text("goal_bonded")),
            BlocksPerYear = ulong.Parse(item.Text("blocks_per_year"), CultureInfo.InvariantCulture),
        };
        Minter next = new Minter(CosmosDecimal.Parse(item.Text("inflation")), default)
            .Next(parameters, CosmosDecimal.Parse(item.Text("bonded_ratio")), CosmosInteger.Parse(item.Text("supply")));
        return [next.Inflation.ToString(), next.AnnualProvisions.ToString(), next.BlockProvision(parameters).ToString()];
    }
}
