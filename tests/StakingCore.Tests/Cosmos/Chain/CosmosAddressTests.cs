using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos;

public sealed class CosmosAddressTests
{
    [Theory]
    [InlineData("A12UEL5L", false)]
    [InlineData("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", true)]
    [InlineData("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", true)]
    [InlineData("split1cheo2y9e2w", false)]
    [InlineData("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxx", false)]
    [InlineData("abcdef1Qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", false)]
    [InlineData("", false)]
    public void TryParse_OfTheStandardsExamples_ChecksTheSum(string text, bool isAddress) =>
        Assert.Equal(isAddress, CosmosAddress.TryParse(text, out _));

    [Fact]
    public void Parse_OfAccountAndOperator_AreOneAddress()
    {
        var account = new CosmosAddress([.. Enumerable.Range(1, 20).Select(static i => (byte)i)]);
        var parsed = CosmosAddress.Parse(account.ToBech32("cosmosvaloper"));
        Assert.Equal(account, parsed);
        Assert.Equal(account.GetHashCode(), parsed.GetHashCode());
        Assert.Equal(account.ToBech32("cosmosvaloper"), parsed.ToString());
        Assert.StartsWith("cosmosvaloper1", parsed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Order_IsByLengthThenBytes()
    {
        var low = new CosmosAddress([1, 255]);
        var high = new CosmosAddress([2, 0]);
        var longer = new CosmosAddress([0, 0, 0]);
        Assert.Equal([low, high, longer], new[] { longer, high, low }.Order());
        Assert.True(low < high && high < longer && low <= high && longer >= high);
        Assert.False(longer.IsLiquidStaker);
        Assert.True(new CosmosAddress(new byte[32]).IsLiquidStaker);
    }

    [Fact]
    public void New_WithoutBytes_Throws() => Assert.Throws<ArgumentException>(() => new CosmosAddress([]));
}
