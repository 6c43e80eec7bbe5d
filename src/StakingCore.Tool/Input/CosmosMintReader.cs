using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>Reads <c>app_state.mint</c>, where it is the SDK's own. Source: cosmos-sdk <c>x/mint/types/genesis.go</c>.</summary>
internal static class CosmosMintReader
{
    internal static void Read(JsonPlace place, CosmosRecords records)
    {
        // Chains have modules of their own under this name; nothing here depends on them.
        if (place.Optional("minter")?.Optional("inflation") is not { } inflation || place.Optional("params")?.Optional("goal_bonded") is not { } goal)
        {
            return;
        }

        records.Minter = new Minter(inflation.Decimal(), place.Required("minter").Required("annual_provisions").Decimal());
        JsonPlace parameters = place.Required("params");
        records.Parameters = records.Parameters with
        {
            Mint = new MintParameters
            {
                InflationRateChange = parameters.Required("inflation_rate_change").Decimal(),
                InflationMax = parameters.Required("inflation_max").Decimal(),
                InflationMin = parameters.Required("inflation_min").Decimal(),
                GoalBonded = goal.PositiveDecimal(),
                BlocksPerYear = parameters.Required("blocks_per_year").Number(),
            },
        };
    }
}
