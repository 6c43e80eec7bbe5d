using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing.Json;

public class TrancheLossesJsonConverterTests
{
    [Theory]
    [InlineData("""[]""", 0)]
    [InlineData("""[[]]""", 1)]
    [InlineData("""[["1","2"],[],["340282366920938463463374607431768211455"]]""", 3)]
    public void Losses_WrittenAndRead_AreTheirText(string text, int tranches)
    {
        string json = $$"""{"Penalty":"7","Losses":{{text}},"Shortfall":"0","Steps":[]}""";

        WaterfallLosses losses = JsonSerializer.Deserialize<WaterfallLosses>(json)!;

        Assert.Equal(tranches, losses.Losses.Count);
        Assert.Equal(json, JsonSerializer.Serialize(losses));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("[1]")]
    [InlineData("[[1]]")]
    [InlineData("""["1"]""")]
    [InlineData("""[["-1"]]""")]
    [InlineData("""[["340282366920938463463374607431768211456"]]""")]
    [InlineData("""[[["1"]]]""")]
    [InlineData("""[["1"]""")]
    [InlineData("""[[""")]
    [InlineData("{}")]
    public void Losses_OfAnotherForm_AreRefused(string text) => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize<WaterfallLosses>($$"""{"Penalty":"7","Losses":{{text}},"Shortfall":"0","Steps":[]}"""));
}
