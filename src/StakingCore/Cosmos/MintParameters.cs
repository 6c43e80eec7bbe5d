using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>The parameters of the mint module.</summary>
/// <remarks>
/// Rates are a part of one: 0.13 is 13% a year. Every member must be set; the SDK's own values are
/// <see cref="SdkDefaults"/>. Source: cosmos-sdk v0.53.0, <c>x/mint/types/params.go</c>.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record MintParameters
{
    /// <summary>The SDK's values: change 13%, at most 20%, at least 7%, goal 67%, 6311520 blocks a year.</summary>
    public static MintParameters SdkDefaults { get; } = new()
    {
        InflationRateChange = CosmosDecimal.FromInteger(13, 2),
        InflationMax = CosmosDecimal.FromInteger(20, 2),
        InflationMin = CosmosDecimal.FromInteger(7, 2),
        GoalBonded = CosmosDecimal.FromInteger(67, 2),
        BlocksPerYear = 6_311_520,
    };

    /// <summary>The most that inflation changes in a year.</summary>
    public required CosmosDecimal InflationRateChange { get; init; }

    /// <summary>The highest inflation.</summary>
    public required CosmosDecimal InflationMax { get; init; }

    /// <summary>The lowest inflation; it prevails over the highest.</summary>
    public required CosmosDecimal InflationMin { get; init; }

    /// <summary>The bonded part of the supply at which inflation stays; not zero.</summary>
    public required CosmosDecimal GoalBonded { get; init; }

    /// <summary>The blocks that a year is taken to have; 1 to 2^63 − 1.</summary>
    public required ulong BlocksPerYear { get; init; }
}
