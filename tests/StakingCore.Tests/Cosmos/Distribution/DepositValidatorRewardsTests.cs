using System.Numerics;
using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>How much a deposit may be, with one token delegated, so that rewards are the ratio.</summary>
public sealed class DepositValidatorRewardsTests
{
    private const string Huge = "huge";
    private static readonly CosmosInteger _half = CosmosInteger.FromBigInteger(BigInteger.One << 255);

    [Fact]
    public void Refusals_ComeInTheModulesOrder()
    {
        ChainState chain = WithTwo();
        Assert.Equal("sdk/5", chain.Refused(new DepositValidatorRewards(Address("d0"), Address("v9"), Coins.Of(Stake, 1_000_001))));
        Assert.Equal("staking/3", chain.Refused(new DepositValidatorRewards(Address("d0"), Address("v9"), Coins.Of(Stake, 1_000_000))));
        Assert.Equal("sdk/6", WithTwo(SdkVersion.Parse("v0.47.17")).Refused(new DepositValidatorRewards(Address("d0"), Address("v9"), Coins.Of(Stake, 1))));
    }

    [Theory]
    [InlineData("v0.50.14")]
    [InlineData("v0.53.3")]
    public void Deposit_ToTheLastUnit_IsHeld(string version)
    {
        // The ratio is 2^255; 2^255 − 1 and 1 − 10^-18 more are the largest decimal.
        var almostOne = new DecCoin(Huge, CosmosDecimal.One - CosmosDecimal.FromUnits(1));
        ChainState chain = Filled(version).With(new AllocateToValidator(Address("v0"), DecCoins.Of(almostOne)));

        Assert.Equal("error", Filled(version).Refused(Deposit(_half)));
        ChainTransition held = chain.Apply(Deposit(_half - 1));

        Assert.Equal(CosmosDecimal.MaxValue, held.OrThrow().Validators[Address("v0")].Rewards.CurrentRewards.AmountOf(Huge) + CosmosDecimal.FromInteger(_half));
        Assert.True(held.OrThrow().Apply(new WithdrawRewards(Address("v0"), Address("v0"))).IsAccepted);
    }

    [Fact]
    public void Deposit_OfMoreThanOneDenominationHolds_IsRefused()
    {
        ChainState chain = Filled("v0.53.3").With(new FundAccount(Address("v0"), Coins.Of("aaa", 5)));
        chain = chain.With(
            new DepositValidatorRewards(Address("v0"), Address("v0"), Coins.Of("aaa", 5)), new WithdrawRewards(Address("v0"), Address("v0")), Block());

        Assert.Equal("error", chain.Refused(new DepositValidatorRewards(Address("v0"), Address("v0"), Coins.Of(new Coin("aaa", 5), new Coin(Huge, _half)))));
    }

    // Where there are no tokens the rewards go to the community, and the ratio stays.
    [Fact]
    public void Deposit_ToAValidatorWithoutTokens_IsNotBounded()
    {
        ChainState chain = Filled("v0.53.3");
        chain = chain.With(Slash("v0", chain.Height, 1, "1"));
        Assert.True(chain.Apply(Deposit(_half)).IsAccepted);
    }

    // Below math v1.4.0 a decimal ends below 2^315 units.
    [Theory]
    [InlineData("v0.50.10", 0, true)]
    [InlineData("v0.50.10", 1, false)]
    [InlineData("v0.50.11", 1, true)]
    public void Ratio_IsBoundedByTheDecimalOfTheRelease(string version, int beyond, bool isHeld)
    {
        var coins = Coins.Of(Huge, CosmosInteger.FromBigInteger((BigInteger.One << 315) / DecimalOracle.E) + beyond);
        ChainState chain = One(version).With(
            new FundAccount(Address("v0"), coins), new DepositValidatorRewards(Address("v0"), Address("v0"), coins));

        Assert.Equal(isHeld, chain.Apply(new WithdrawRewards(Address("v0"), Address("v0"))).IsAccepted);
    }

    private static ChainState One(string version) => Empty(SdkVersion.Parse(version)).With(Create("v0", 1, "0"), Block());

    // 2^255 have been paid, and are with v0 again.
    private static ChainState Filled(string version) => One(version).With(
        new FundAccount(Address("v0"), Coins.Of(Huge, _half)), Deposit(_half), new WithdrawRewards(Address("v0"), Address("v0")), Block());

    private static DepositValidatorRewards Deposit(CosmosInteger amount) => new(Address("v0"), Address("v0"), Coins.Of(Huge, amount));
}
