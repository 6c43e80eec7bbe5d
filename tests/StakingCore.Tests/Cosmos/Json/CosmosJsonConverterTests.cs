using System.Numerics;
using System.Text.Json;
using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos.Json;

/// <summary>The SDK's numbers as strings, since most readers of JSON numbers keep 53 bits.</summary>
public class CosmosJsonConverterTests
{
    public static TheoryData<string> Decimals => ["0.000000000000000000", "-1.500000000000000000", "0.000000000000000001", CosmosDecimal.MaxValue.ToString()];

    public static TheoryData<string> Integers => ["0", "-7", "18446744073709551616", CosmosInteger.MaxValue.ToString(), CosmosInteger.MinValue.ToString()];

    [Theory]
    [MemberData(nameof(Decimals))]
    public void Decimal_WrittenAndRead_IsItsText(string text)
    {
        string json = JsonSerializer.Serialize(CosmosDecimal.Parse(text));

        Assert.Equal($"\"{text}\"", json);
        Assert.Equal(CosmosDecimal.Parse(text), JsonSerializer.Deserialize<CosmosDecimal>(json));
    }

    [Theory]
    [MemberData(nameof(Integers))]
    public void Integer_WrittenAndRead_IsItsText(string text)
    {
        string json = JsonSerializer.Serialize(CosmosInteger.Parse(text));

        Assert.Equal($"\"{text}\"", json);
        Assert.Equal(CosmosInteger.Parse(text), JsonSerializer.Deserialize<CosmosInteger>(json));
    }

    [Fact]
    public void Integer_AsPropertyName_ReadsBack()
    {
        var owed = new Dictionary<CosmosInteger, CosmosDecimal> { [CosmosInteger.FromBigInteger(BigInteger.One << 200)] = CosmosDecimal.One };

        Assert.Equal(owed, JsonSerializer.Deserialize<Dictionary<CosmosInteger, CosmosDecimal>>(JsonSerializer.Serialize(owed)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"1e3\"")]
    [InlineData("\"0.0000000000000000001\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void Decimal_OfAnotherForm_IsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CosmosDecimal>(json));

    [Theory]
    [InlineData("1")]
    [InlineData("\"1.0\"")]
    [InlineData("\"115792089237316195423570985008687907853269984665640564039457584007913129639936\"")]
    public void Integer_OfAnotherForm_IsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CosmosInteger>(json));
}
