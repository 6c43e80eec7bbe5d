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
            InflationRateChange = item.Decimal("inflation_rate_change"),
            InflationMax = item.Decimal("inflation_max"),
            InflationMin = item.Decimal("inflation_min"),
            GoalBonded = item.Decimal("goal_bonded"),
            BlocksPerYear = (ulong)item.Integer("blocks_per_year"),
        };
        Minter next = new Minter(item.Decimal("inflation"), default)
            .Next(parameters, item.Decimal("bonded_ratio"), item.Integer("supply"));
        return [next.Inflation.ToString(), next.AnnualProvisions.ToString(), next.BlockProvision(parameters).ToString()];
    }
}
