using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos;

public sealed class MinterTests
{
    private static readonly MintParameters _parameters = MintParameters.SdkDefaults;

    [Theory]
    [InlineData("0.2", "0", "0.200000000000000000")]
    [InlineData("0.07", "1", "0.070000000000000000")]
    [InlineData("0.13", "0.67", "0.130000000000000000")]
    [InlineData("0.13", "0", "0.130000020597257079")]
    public void NextInflation_AtTheBoundsAndTheGoal_Stays(string inflation, string ratio, string expected)
    {
        var minter = new Minter(CosmosDecimal.Parse(inflation), default);

        Assert.Equal(expected, minter.NextInflation(_parameters, CosmosDecimal.Parse(ratio)).ToString());
    }

    [Fact]
    public void NextInflation_WhereTheBoundsCross_TakesTheLowest()
    {
        MintParameters crossed = _parameters with { InflationMax = CosmosDecimal.FromInteger(5, 2) };

        Assert.Equal(crossed.InflationMin, new Minter(CosmosDecimal.One, default).NextInflation(crossed, default));
    }

    [Fact]
    public void BlockProvision_DropsTheFraction()
    {
        MintParameters yearly = _parameters with { BlocksPerYear = 3 };

        Assert.Equal(33, (long)new Minter(default, CosmosDecimal.FromInteger(100)).BlockProvision(yearly));
        Assert.Throws<DivideByZeroException>(() => default(Minter).BlockProvision(yearly with { BlocksPerYear = 0 }));
        Assert.Throws<ArgumentNullException>("parameters", () => default(Minter).BlockProvision(null!));
        Assert.Throws<ArgumentNullException>("parameters", () => default(Minter).Next(null!, default, 1));
    }

    [Theory]
    [InlineData(0, 0, "0.000000000000000000")]
    [InlineData(2, 3, "0.666666666666666666")]
    [InlineData(3, 3, "1.000000000000000000")]
    public void BondedRatio_Truncates(long bonded, long supply, string expected) =>
        Assert.Equal(expected, Minter.BondedRatio(bonded, supply).ToString());
}
