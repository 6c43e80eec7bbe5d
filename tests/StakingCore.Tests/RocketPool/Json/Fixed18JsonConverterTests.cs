using System.Text.Json;
using StakingCore.RocketPool;

namespace StakingCore.Tests.RocketPool.Json;

public class Fixed18JsonConverterTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("0.14")]
    [InlineData("0.000000000000000001")]
    [InlineData("340282366920938463463.374607431768211455")]
    public void Number_WrittenAndRead_IsItsText(string text)
    {
        string json = JsonSerializer.Serialize(Fixed18.Parse(text));

        Assert.Equal($"\"{text}\"", json);
        Assert.Equal(Fixed18.Parse(text), JsonSerializer.Deserialize<Fixed18>(json));
    }

    [Theory]
    [InlineData("0.14")] // a JSON number
    [InlineData("\"-0.1\"")]
    [InlineData("\"1e3\"")]
    [InlineData("\"0.0000000000000000001\"")]
    [InlineData("\"340282366920938463463.374607431768211456\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("""{"Parts":1}""")]
    public void Number_OfAnotherForm_IsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Fixed18>(json));
}
