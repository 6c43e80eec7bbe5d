using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos.Json;

/// <summary>
/// Decimals in JSON: <c>"0.050000000000000000"</c>, as the SDK writes them and <see cref="CosmosDecimal.Parse(string)"/> reads.
/// </summary>
public sealed class CosmosDecimalJsonConverter : ScalarJsonConverter<CosmosDecimal>
{
    private protected override string Expected => "a decimal with at most 18 digits after the point";

    private protected override bool TryRead(string text, out CosmosDecimal value) => CosmosDecimal.TryParse(text, out value);

    private protected override string ToText(CosmosDecimal value) => value.ToString();
}
