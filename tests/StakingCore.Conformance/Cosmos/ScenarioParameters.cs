using System.Text.Json;
using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>The parameters of a scenario: the file's defaults and what the scenario changes of them.</summary>
internal static class ScenarioParameters
{
    internal static ChainParameters Of(JsonElement defaults, JsonElement changes, out CosmosDecimal initialInflation)
    {
        initialInflation = default;

        // What the description states once for all files.
        var parameters = new ChainParameters { MaxEvidenceAge = TimeSpan.FromSeconds(172_800), MaxEvidenceBlocks = 1_000_000 };
        foreach (JsonProperty parameter in defaults.EnumerateObject().Concat(changes.EnumerateObject()))
        {
            string value = parameter.Value.GetString()!;
            if (parameter.Name == "initial_inflation")
            {
                initialInflation = CosmosDecimal.Parse(value);
            }
            else
            {
                parameters = With(parameters, parameter.Name, value);
            }
        }

        return parameters;
    }

    private static ChainParameters With(ChainParameters parameters, string name, string value) => name switch
    {
        "unbonding_time" => parameters with { UnbondingTime = TimeSpan.FromSeconds(Long(value)) },
        "max_validators" => parameters with { MaxValidators = (int)Long(value) },
        "max_entries" => parameters with { MaxEntries = (int)Long(value) },
        "min_commission_rate" => parameters with { MinCommissionRate = CosmosDecimal.Parse(value) },
        "power_reduction" => parameters with { PowerReduction = CosmosInteger.Parse(value) },
        "community_tax" => parameters with { CommunityTax = CosmosDecimal.Parse(value) },
        "signed_blocks_window" => parameters with { SignedBlocksWindow = Long(value) },
        "min_signed_per_window" => parameters with { MinSignedPerWindow = CosmosDecimal.Parse(value) },
        "downtime_jail_duration" => parameters with { DowntimeJailDuration = TimeSpan.FromSeconds(Long(value)) },
        "slash_fraction_double_sign" => parameters with { SlashFractionDoubleSign = CosmosDecimal.Parse(value) },
        "slash_fraction_downtime" => parameters with { SlashFractionDowntime = CosmosDecimal.Parse(value) },
        "inflation_rate_change" => parameters with { Mint = parameters.Mint with { InflationRateChange = CosmosDecimal.Parse(value) } },
        "inflation_max" => parameters with { Mint = parameters.Mint with { InflationMax = CosmosDecimal.Parse(value) } },
        "inflation_min" => parameters with { Mint = parameters.Mint with { InflationMin = CosmosDecimal.Parse(value) } },
        "goal_bonded" => parameters with { Mint = parameters.Mint with { GoalBonded = CosmosDecimal.Parse(value) } },
        "blocks_per_year" => parameters with { Mint = parameters.Mint with { BlocksPerYear = (ulong)Long(value) } },
        "validator_bond_factor" => parameters with { ValidatorBondFactor = Factor(CosmosDecimal.Parse(value)) },
        "global_liquid_staking_cap" => parameters with { GlobalLiquidStakingCap = CosmosDecimal.Parse(value) },
        "validator_liquid_staking_cap" => parameters with { ValidatorLiquidStakingCap = CosmosDecimal.Parse(value) },
        _ => throw new FormatException($"parameter '{name}' is not known"),
    };

    private static CosmosDecimal? Factor(CosmosDecimal value) => value.IsNegative ? null : value;

    private static long Long(string value) => (long)CosmosInteger.Parse(value);
}
