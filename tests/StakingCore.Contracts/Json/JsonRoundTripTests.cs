using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StakingCore.Contracts.Json;

/// <summary>
/// A value that is written as JSON and read comes back the same, or is refused. It never comes back as another, and is never
/// written so that another reader rounds it.
/// </summary>
public class JsonRoundTripTests
{
    public static TheoryData<string> Written() => [.. GeneratedValues.Kinds];

    public static TheoryData<string> Read() => [.. GeneratedValues.Kinds.Except(JsonRefusals.OfValues)];

    [Theory]
    [MemberData(nameof(Written))]
    public void RoundTrip_ByReflection_GivesTheValueOrIsRefused(string kind)
    {
        foreach (object value in GeneratedValues.Of(kind))
        {
            var way = JsonRoundTrip.Of(value, JsonSerializerOptions.Default.GetTypeInfo);

            Assert.True(way.Refusal is not null || way.Returned(value), $"{value} was written as {way.Text} and read as {way.Back}.");
            Assert.True(way.Refusal is not null == JsonRefusals.OfValues.Contains(kind), way.Refusal?.Message ?? "It is listed, and not refused.");
            Assert.Empty(way.BareNumbers());
        }
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void RoundTrip_ByGeneratedContext_IsThatByReflection(string kind)
    {
        foreach (object value in GeneratedValues.Of(kind))
        {
            JsonTypeInfo? contract = GeneratedContext.Default.GetTypeInfo(value.GetType());
            Assert.True(contract is not null, $"{nameof(GeneratedContext)} leaves it out.");

            var way = JsonRoundTrip.Of(value, _ => contract);

            Assert.True(way.Returned(value), $"{value} was written as {way.Text} and read as {way.Back}: {way.Refusal?.Message}");
            Assert.Equal(JsonSerializer.Serialize(value, value.GetType()), way.Text);
        }
    }

    [Fact]
    public void Refusals_OfValues_AreOfGeneratedOnes() => Assert.Empty(JsonRefusals.OfValues.Except(GeneratedValues.Kinds));
}
