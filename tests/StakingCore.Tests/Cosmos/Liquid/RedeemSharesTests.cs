using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>d0 has tokenized 100 of its 500 with v0; d1 owns the record.</summary>
public sealed class RedeemSharesTests
{
    private static readonly RedeemShares _redeem = new(Address("d0"), new Coin("v0/1", 100));
    private static readonly ChainParameters _open = Parameters with
    {
        ValidatorBondFactor = null,
        GlobalLiquidStakingCap = CosmosDecimal.One,
        ValidatorLiquidStakingCap = CosmosDecimal.One,
    };

    [Fact]
    public void Refusals_ComeInTheModulesOrder()
    {
        ChainState chain = Chain();
        Assert.Equal("sdk/18", chain.Refused(_redeem with { Tokens = new Coin("v0/1", 0) }));
        AssertRefused(chain, _redeem with { Tokens = new Coin("v0/1", 101) }, ChainRule.NotEnoughShareTokens, 101, 100);
        ChainRefusal unknown = chain.Apply(_redeem with { Tokens = new Coin(Stake, 1) }).Refusal!;
        Assert.Equal(ChainRule.Unregistered, unknown.Rule);
        Assert.Contains(Stake, unknown.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_APart_LeavesTheRecord()
    {
        ChainTransition redeemed = Chain().Apply(_redeem with { Tokens = new Coin("v0/1", 30) });
        ChainState chain = redeemed.OrThrow();
        Assert.Equal(new SharesRedeemed(30), redeemed.Outcome);
        Assert.Equal((70, CosmosDecimal.FromInteger(70)), (chain.Liquid.Total, chain.Validators[Address("v0")].LiquidShares));
        Assert.Equal(CosmosDecimal.FromInteger(430), chain.FindDelegation(Address("d0"), Address("v0"))!.Shares);
        Assert.Equal(70, chain.Supply.AmountOf("v0/1"));
        Assert.Equal(CosmosDecimal.FromInteger(70), chain.FindDelegation(chain.Liquid.Records[1].Account, Address("v0"))!.Shares);
        Assert.Empty(chain.Audit());
    }

    // After the slash the record holds a fraction of a share that no token stands for: the last token takes it along.
    [Fact]
    public void Apply_TheLastToken_TakesTheFractionToo()
    {
        ChainState chain = Hub().With(
            Delegate("d0", "v0", 500), Slash("v0", 2, 1_500, "0.333"), new TokenizeShares(Address("d0"), Address("v0"), 100, Address("d1")));
        CosmosInteger minted = chain.BalanceOf(Address("d0")).AmountOf("v0/1");
        CosmosDecimal shares = chain.FindDelegation(chain.Liquid.Records[1].Account, Address("v0"))!.Shares;
        Assert.True(CosmosDecimal.FromInteger(minted) < shares && shares.TruncateInt() == minted);

        ChainState redeemed = chain.With(_redeem with { Tokens = new Coin("v0/1", minted) });

        Assert.Empty(redeemed.Liquid.Records);
        Assert.Null(redeemed.FindDelegation(chain.Liquid.Records[1].Account, Address("v0")));
    }

    [Fact]
    public void Apply_TheLastToken_PaysTheOwnerWhatTheRecordHolds()
    {
        ChainState chain = Chain().With(Block(), new AllocateToValidator(Address("v0"), DecCoins.From(Coins.Of("photon", 1_500))));
        ShareRecord record = chain.Liquid.Records[1];
        CosmosInteger earned = chain.PendingRewards(record.Account, Address("v0"))!.Rewards.AmountOf("photon").TruncateInt();
        Assert.True(earned.IsPositive);

        ChainState redeemed = chain.With(new FundAccount(record.Account, Coins.Of("photon", 7)), _redeem);

        Assert.Equal(earned + 7, redeemed.BalanceOf(Address("d1")).AmountOf("photon"));
        Assert.True(redeemed.BalanceOf(record.Account).IsEmpty);
        Assert.Empty(redeemed.Liquid.Records);
        ChainState blocked = ChainState.From(chain.ToOrigin() with { BlockedAddresses = [Address("d1")] });
        Assert.Equal("sdk/4", blocked.Refused(_redeem));
        Assert.True(blocked.Apply(_redeem with { Tokens = new Coin("v0/1", 99) }).IsAccepted);
    }

    // The fork counts a liquid staker's delegation, so what it redeems stays liquid; the Hub counts share tokens alone.
    [Fact]
    public void Apply_ByALiquidStaker_StaysLiquidInTheFork()
    {
        ChainCommand[] commands =
        [
            Delegate("d0", "v0", 500),
            new TokenizeShares(Address("d0"), Address("v0"), 100, Address("d1")),
            new SendCoins(Address("d0"), Address("L0"), Coins.Of("v0/1", 100)),
            _redeem with { Holder = Address("L0") },
        ];
        Assert.Equal(100, WithTwo(SdkVersion.Parse("v0.50.11-lsm"), parameters: _open).With(commands).Liquid.Total);
        Assert.Equal(0, Hub().With(commands).Liquid.Total);
    }

    [Fact]
    public void LessBookedThanIsRedeemed_IsAnUnderflow()
    {
        Assert.Equal("liquid/118", Booking(99, 99).Refused(_redeem));
        Assert.Equal("liquid/117", Booking(100, 99).Refused(_redeem));
        Assert.True(Booking(100, 100).Apply(_redeem).IsAccepted);
    }

    [Fact]
    public void Apply_OutsideTheSet_LeavesTheBondedPool()
    {
        ChainState chain = OutsideTheSet();
        ChainState redeemed = chain.With(_redeem with { Tokens = new Coin("v2/1", 100) });
        Assert.Equal((chain.BondedPool, chain.NotBondedPool), (redeemed.BondedPool, redeemed.NotBondedPool));
        Assert.Empty(redeemed.Audit());
    }

    // The last shares of an unbonded validator leave, and with them the validator.
    [Fact]
    public void Apply_OfTheLastShares_FindsNoValidator()
    {
        ChainState chain = OutsideTheSet().With(Undelegate("v2", "v2", 500), Undelegate("d0", "v2", 400));
        Assert.Equal("staking/3", chain.Refused(_redeem with { Tokens = new Coin("v2/1", 100) }));
    }

    [Fact]
    public void ForgottenRecords_AreRefused()
    {
        ChainState chain = Chain();
        ShareRecord record = chain.Liquid.Records[1];
        ChainOrigin origin = chain.ToOrigin();
        var pair = new DelegationPair(record.Account, Address("v0"));
        Assert.Equal(
            "staking/19", ChainState.From(origin with { Delegations = origin.Delegations.Where(entry => entry.Key != pair).ToDictionary() }).Refused(_redeem));
        Assert.Equal(
            "staking/3",
            ChainState.From(origin with { Liquid = chain.Liquid with { Records = chain.Liquid.Records.SetItem(1, record with { Validator = Address("v9") }) } })
                .Refused(_redeem));
    }

    // A record can end with fewer shares than it has tokens; the last redemption then fails.
    [Fact]
    public void FewerSharesThanTokens_AreNotEnough()
    {
        ChainState chain = Chain();
        ChainOrigin origin = chain.ToOrigin();
        var pair = new DelegationPair(chain.Liquid.Records[1].Account, Address("v0"));
        CosmosDecimal fewer = CosmosDecimal.Parse("99.5");
        ChainState odd = ChainState.From(origin with
        {
            Delegations = new Dictionary<DelegationPair, DelegationState>(origin.Delegations) { [pair] = origin.Delegations[pair] with { Shares = fewer } },
        });
        ChainRefusal refusal = odd.Apply(_redeem).Refusal!;
        Assert.Equal((ChainRule.NotEnoughShares, CosmosDecimal.FromInteger(100), fewer), (refusal.Rule, refusal.Found, refusal.Limit));
        Assert.True(odd.Apply(_redeem with { Tokens = new Coin("v0/1", 99) }).IsAccepted);
    }

    private static ChainState Hub() => WithTwo(liquid: LiquidStakingModule.Hub, parameters: _open);

    private static ChainState Chain() => Hub().With(Delegate("d0", "v0", 500), new TokenizeShares(Address("d0"), Address("v0"), 100, Address("d1")));

    private static ChainState OutsideTheSet() => Hub().With(
        Create("v2", 500), Delegate("d0", "v2", 500), new TokenizeShares(Address("d0"), Address("v2"), 100, Address("d1")));

    private static ChainState Booking(int total, int shares)
    {
        ChainState chain = Chain();
        return ChainState.From(chain.ToOrigin() with
        {
            Liquid = chain.Liquid with { Total = total },
            Validators = [chain.Validators[Address("v0")] with { LiquidShares = CosmosDecimal.FromInteger(shares) }, chain.Validators[Address("v1")]],
        });
    }
}
