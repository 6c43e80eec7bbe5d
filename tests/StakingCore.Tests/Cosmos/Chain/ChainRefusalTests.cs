using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class ChainRefusalTests
{
    [Fact]
    public void Refusal_NamesTheRuleItsErrorAndItsNumbers()
    {
        ChainRefusal refusal = WithTwo().Apply(Undelegate("v0", "v0", 1_001)).Refusal!;
        Assert.Equal(ChainRule.InvalidRequest, refusal.Rule);
        Assert.Equal("sdk/18", refusal.Error.ToString());
        Assert.Equal(CosmosDecimal.Parse("1001"), refusal.Found);
        Assert.Equal(CosmosDecimal.Parse("1000"), refusal.Limit);
        Assert.StartsWith("InvalidRequest (sdk/18), found 1001.000000000000000000, limit 1000.000000000000000000: UndelegateTokens", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void LiquidMessages_WithoutLiquidStaking_AreUnknown()
    {
        ChainState chain = WithTwo();
        Assert.Equal("sdk/6", chain.Refused(new TokenizeShares(Address("v0"), Address("v0"), 10, Address("v0"))));
        Assert.Equal("sdk/6", WithTwo(liquid: LiquidStakingModule.Hub).Refused(new MakeValidatorBond(Address("v0"), Address("v0"))));
    }

    [Fact]
    public void Redemption_WorthLessThanAToken_IsRefused()
    {
        // After the slash a token is worth two and a half shares.
        ChainState chain = WithTwo(liquid: LiquidStakingModule.Hub).With(
            Delegate("d0", "v0", 500), Slash("v0", 2, 1_500, "0.6"), new TokenizeShares(Address("d0"), Address("v0"), 1, Address("d0")));
        Assert.Equal(2, chain.BalanceOf(Address("d0")).AmountOf("v0/1"));
        Assert.Equal("liquid/119", chain.Refused(new RedeemShares(Address("d0"), new Coin("v0/1", 1))));
    }

    [Fact]
    public void Redemption_ByABondedHolder_RaisesTheBondByTheRedeemedShares()
    {
        ChainParameters parameters = Parameters with { GlobalLiquidStakingCap = CosmosDecimal.One, ValidatorLiquidStakingCap = CosmosDecimal.One };
        ChainState chain = WithTwo(SdkVersion.Parse("v0.50.11-lsm"), parameters: parameters).With(
            new MakeValidatorBond(Address("v0"), Address("v0")),
            Delegate("d0", "v0", 500),
            new TokenizeShares(Address("d0"), Address("v0"), 300, Address("d0")),
            new SendCoins(Address("d0"), Address("v0"), Coins.Of("v0/1", 300)));
        Assert.Equal(CosmosDecimal.Parse("1000"), chain.Validators[Address("v0")].BondShares);
        chain = chain.With(new RedeemShares(Address("v0"), new Coin("v0/1", 300)));
        Assert.Equal(CosmosDecimal.Parse("1300"), chain.Validators[Address("v0")].BondShares);
        Assert.True(chain.Liquid.Total.IsZero);
        Assert.Empty(chain.Liquid.Records);
    }

    [Fact]
    public void Unjail_BeforeRelease50_HasTheSlashingModulesErrors()
    {
        ChainState old = WithTwo(SdkVersion.Parse("v0.47.17"));
        Assert.Equal("slashing/2", old.Refused(new UnjailValidator(Address("v9"))));
        Assert.Equal("distribution/6", old.Refused(new WithdrawRewards(Address("d0"), Address("v9"))));
        Assert.Equal("distribution/5", old.Refused(new WithdrawRewards(Address("d0"), Address("v0"))));
        Assert.Equal("staking/3", WithTwo().Refused(new UnjailValidator(Address("v9"))));
    }

    [Fact]
    public void CreateValidator_WithWrongRates_IsRefused()
    {
        ChainState chain = Empty();
        CreateValidator sound = Create("v0", 1_000);
        Assert.Equal("staking/10", chain.Refused(sound with { MaxRate = CosmosDecimal.Parse("1.1") }));
        Assert.Equal("staking/9", chain.Refused(sound with { Rate = CosmosDecimal.Parse("-0.1") }));
        Assert.Equal("staking/11", chain.Refused(sound with { MaxRate = CosmosDecimal.Parse("0.05") }));
        Assert.Equal("staking/13", chain.Refused(sound with { MaxChangeRate = CosmosDecimal.Parse("-0.1") }));
        Assert.Equal("staking/14", chain.Refused(sound with { MaxRate = CosmosDecimal.Parse("0.5"), MaxChangeRate = CosmosDecimal.Parse("0.6") }));
        Assert.Equal("sdk/18", chain.Refused(sound with { MinSelfDelegation = 0 }));
        Assert.True(chain.Apply(sound).IsAccepted);
    }
}
