using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>v0 has a commission of 10 %, at most 50 %, and may raise it by 10 % in a day.</summary>
public sealed class EditCommissionTests
{
    private const int Day = 86_400;

    [Theory]
    [InlineData(Day - 1, ChainRule.CommissionChangedRecently)]
    [InlineData(Day, null)]
    public void Change_WithinADay_IsRefused(int seconds, ChainRule? rule)
    {
        ChainState chain = Chain(seconds);

        ChainTransition changed = chain.Apply(Edit("0.15"));

        Assert.Equal(rule, changed.Refusal?.Rule);
        Assert.Equal(rule is null ? null : CosmosDecimal.FromInteger(chain.Time.Seconds), changed.Refusal?.Found);
        Assert.Equal(rule is null ? null : CosmosDecimal.FromInteger(Start.ToUnixTimeSeconds() + Day), changed.Refusal?.Limit);
        Assert.Equal(
            rule is null
                ? new CommissionTerms(CosmosDecimal.Parse("0.15"), CosmosDecimal.Parse("0.5"), CosmosDecimal.Parse("0.1"), chain.Time)
                : chain.Validators[Address("v0")].Commission,
            (changed.State ?? chain).Validators[Address("v0")].Commission);
    }

    [Theory]
    [InlineData("0.2", null, null)]
    [InlineData("0.200000000000000001", ChainRule.CommissionChangeTooLarge, "0.1")]
    [InlineData("0.05", null, null)]
    [InlineData("0.049999999999999999", ChainRule.InvalidRequest, "0.05")]
    [InlineData("-0.000000000000000001", ChainRule.InvalidRequest, "1")]
    [InlineData("0.5", ChainRule.CommissionChangeTooLarge, "0.1")]
    [InlineData("0.500000000000000001", ChainRule.CommissionAboveMaximum, "0.5")]
    [InlineData("1", ChainRule.CommissionAboveMaximum, "0.5")]
    [InlineData("1.000000000000000001", ChainRule.InvalidRequest, "1")]
    public void Change_BeyondABound_NamesIt(string rate, ChainRule? rule, string? limit)
    {
        ChainRefusal? refusal = Chain(Day).Apply(Edit(rate)).Refusal;
        Assert.Equal(rule, refusal?.Rule);
        Assert.Equal(limit is null ? null : CosmosDecimal.Parse(limit), refusal?.Limit);
        Assert.Equal(
            rule is null ? null : CosmosDecimal.Parse(rate) - (rule == ChainRule.CommissionChangeTooLarge ? CosmosDecimal.Parse("0.1") : CosmosDecimal.Zero),
            refusal?.Found);
    }

    // The bounds of the rate come first, and the whole of it is a rate.
    [Fact]
    public void Change_ToZeroAndToOne_IsARate()
    {
        ChainState chain = Empty().With(Create("v0", 1_000) with { MaxChangeRate = CosmosDecimal.One }, Block(1, Day));
        Assert.Equal(CosmosDecimal.Zero, chain.With(Edit("0")).Validators[Address("v0")].Commission.Rate);
        Assert.Equal(CosmosDecimal.One, chain.With(Edit("1")).Validators[Address("v0")].Commission.Rate);
        Assert.Equal("staking/3", chain.Refused(Edit("0.1") with { Validator = Address("v9") }));
    }

    [Fact]
    public void ChainMinimum_HoldsFrom46()
    {
        ChainState old = Empty(SdkVersion.Parse("v0.45.16"), parameters: Parameters with { MinCommissionRate = CosmosDecimal.Parse("0.05") })
            .With(Create("v0", 1_000), Block(1, Day));
        Assert.True(old.Apply(Edit("0.01")).IsAccepted);
    }

    private static EditCommission Edit(string rate) => new(Address("v0"), CosmosDecimal.Parse(rate));

    private static ChainState Chain(int seconds) => Empty(parameters: Parameters with { MinCommissionRate = CosmosDecimal.Parse("0.05") })
        .With(Create("v0", 1_000) with { MaxRate = CosmosDecimal.Parse("0.5") }, Block(1, seconds));
}
