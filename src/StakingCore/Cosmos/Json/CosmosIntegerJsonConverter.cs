using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos.Json;

/// <summary>
/// Integers in JSON, amounts of tokens above all: <c>"5000882"</c>, as the SDK writes them and
/// <see cref="CosmosInteger.Parse(string)"/> reads.
/// </summary>
public sealed class CosmosIntegerJsonConverter : ScalarJsonConverter<CosmosInteger>
{
    private protected override string Expected => "an integer of at most 2^256 - 1";

    private protected override bool TryRead(string text, out CosmosInteger value) => CosmosInteger.TryParse(text, out value);

    private protected override string ToText(CosmosInteger value) => value.ToString();
}
