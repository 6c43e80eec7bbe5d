using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class TokenizeSharesTests
{
    private static readonly TokenizeShares _tokenize = new(Address("d0"), Address("v0"), 100, Address("d1"));
    private static readonly ChainParameters _open = Parameters with { GlobalLiquidStakingCap = CosmosDecimal.One, ValidatorLiquidStakingCap = CosmosDecimal.One };

    [Fact]
    public void Refusals_ComeInTheModulesOrder()
    {
        ChainState chain = Hub().With(Delegate("d0", "v0", 500));
        Assert.Equal("staking/3", chain.Refused(_tokenize with { Validator = Address("v9"), Amount = 0 }));
        Assert.Equal("sdk/18", chain.Refused(_tokenize with { Amount = 0 }));
        Assert.Equal("staking/19", chain.Refused(_tokenize with { Delegator = Address("d2") }));
        Assert.Equal("sdk/18", chain.Refused(_tokenize with { Amount = 501 }));
        ChainState moved = chain.With(Redelegate("d0", "v0", "v1", 200));
        Assert.Equal("liquid/120", moved.Refused(_tokenize with { Validator = Address("v1") }));
        Assert.True(moved.Apply(_tokenize).IsAccepted);
    }

    [Fact]
    public void Bonded_CannotBeTokenized()
    {
        ChainState chain = WithTwo(SdkVersion.Parse("v0.50.11-lsm"), parameters: _open)
            .With(Delegate("d0", "v0", 500), new MakeValidatorBond(Address("d0"), Address("v0")));
        Assert.Equal(ChainRule.BondedDelegation, chain.Apply(_tokenize).Refusal?.Rule);
        Assert.True(chain.With(Delegate("d1", "v0", 500)).Apply(_tokenize with { Delegator = Address("d1") }).IsAccepted);
    }

    [Fact]
    public void Bond_IsForDelegationsOfOthersThanLiquidStakers()
    {
        ChainState chain = WithTwo(SdkVersion.Parse("v0.50.11-lsm"), parameters: _open with { ValidatorBondFactor = null }).With(Delegate("L0", "v0", 500));
        Assert.Equal("staking/3", chain.Refused(new MakeValidatorBond(Address("d0"), Address("v9"))));
        Assert.Equal("staking/19", chain.Refused(new MakeValidatorBond(Address("d0"), Address("v0"))));
        Assert.Equal(ChainRule.BondByLiquidStaker, chain.Apply(new MakeValidatorBond(Address("L0"), Address("v0"))).Refusal?.Rule);
    }

    [Fact]
    public void Apply_MovesTheSharesToTheRecordsAccount()
    {
        ChainTransition tokenized = Hub().With(Delegate("d0", "v0", 500)).Apply(_tokenize);

        ChainState chain = tokenized.OrThrow();
        Assert.Equal(new SharesTokenized(1, new Coin("v0/1", 100)), tokenized.Outcome);
        ShareRecord record = chain.Liquid.Records[1];
        Assert.Equal((1ul, Address("d1"), Address("v0"), 1ul), (record.Id, record.Owner, record.Validator, chain.Liquid.LastRecordId));
        Assert.Equal(CosmosDecimal.FromInteger(100), chain.FindDelegation(record.Account, Address("v0"))!.Shares);
        Assert.Equal(CosmosDecimal.FromInteger(400), chain.FindDelegation(Address("d0"), Address("v0"))!.Shares);
        Assert.Equal((100, CosmosDecimal.FromInteger(100)), (chain.Liquid.Total, chain.Validators[Address("v0")].LiquidShares));
        Assert.Equal(Coins.Of("v0/1", 100), Coins.Of([.. chain.BalanceOf(Address("d0")).Where(static coin => coin.Denom != Stake)]));
        Assert.Equal(2ul, chain.Apply(_tokenize).OutcomeOrThrow<SharesTokenized>().Record);
        Assert.Empty(chain.Audit());
    }

    // Liquid stake is counted once, when it comes: the fork has counted a liquid staker's already.
    [Fact]
    public void Apply_OfALiquidStaker_IsCountedOnce()
    {
        TokenizeShares tokenize = _tokenize with { Delegator = Address("L0") };
        ChainState fork = WithTwo(SdkVersion.Parse("v0.50.11-lsm"), parameters: _open with { ValidatorBondFactor = null }).With(Delegate("L0", "v0", 500));
        Assert.Equal(500, fork.With(tokenize).Liquid.Total);
        Assert.Equal(100, Hub().With(Delegate("L0", "v0", 500), tokenize).Liquid.Total);
    }

    // Both caps are broken: the global one is named.
    [Fact]
    public void Caps_AreAskedTheGlobalOneFirst()
    {
        ChainParameters closed = Parameters with { GlobalLiquidStakingCap = CosmosDecimal.Zero, ValidatorLiquidStakingCap = CosmosDecimal.Zero };
        ChainState chain = WithTwo(liquid: LiquidStakingModule.Hub, parameters: closed);
        Assert.Equal(ChainRule.GlobalCapExceeded, chain.With(Delegate("d0", "v0", 500)).Apply(_tokenize).Refusal?.Rule);
    }

    // Two shares are worth five tokens, so one token is no whole share; ten quintillion tokens a share, and a token is no share at all.
    [Fact]
    public void Apply_OfTooLittle_IsRefused()
    {
        Assert.Equal("sdk/10", Worth(2_500).Refused(_tokenize with { Amount = 1 }));
        Assert.Equal(new Coin("v0/1", 2), Worth(2_500).Apply(_tokenize with { Amount = 5 }).OutcomeOrThrow<SharesTokenized>().Minted);
        Assert.Equal("liquid/22", Worth(CosmosInteger.Parse("10000000000000000000000")).Refused(_tokenize with { Amount = 1 }));
    }

    [Fact]
    public void Apply_OutsideTheSet_LeavesTheBondedPool()
    {
        ChainState chain = Hub().With(Create("v2", 500), Delegate("d0", "v2", 500));
        ChainState tokenized = chain.With(_tokenize with { Validator = Address("v2") });
        Assert.Equal(chain.BondedPool, tokenized.BondedPool);
        Assert.Equal(chain.NotBondedPool, tokenized.NotBondedPool);
        Assert.Empty(tokenized.Audit());
    }

    // The last shares of an unbonded validator leave, and with them the validator.
    [Fact]
    public void Apply_OfTheLastShares_FindsNoValidator() =>
        Assert.Equal("staking/3", Hub().With(Create("v2", 500)).Refused(new TokenizeShares(Address("v2"), Address("v2"), 500, Address("v2"))));

    [Fact]
    public void Lock_HoldsUntilTheUnbondingTimeIsOver()
    {
        ChainState chain = Hub().With(Delegate("d0", "v0", 500));
        var disable = new DisableTokenizing(Address("d0"));
        var enable = new EnableTokenizing(Address("d0"));
        Assert.Equal("liquid/115", chain.Refused(enable));

        chain = chain.With(disable);
        Assert.Equal("liquid/113", chain.Refused(_tokenize));
        Assert.Equal("liquid/116", chain.Refused(disable));
        Assert.True(chain.Apply(_tokenize with { Delegator = Address("v0") }).IsAccepted);

        ChainTransition queued = chain.Apply(enable);
        Assert.Equal(new TokenizingQueued(chain.Time + chain.Parameters.UnbondingTime), queued.Outcome);
        Assert.Equal("liquid/115", queued.OrThrow().Refused(enable));
        Assert.Equal("liquid/113", queued.OrThrow().Refused(_tokenize));
        Assert.Equal("liquid/113", queued.OrThrow().With(new EndBlock(1, TimeSpan.FromSeconds(100) - TimeSpan.FromTicks(1))).Refused(_tokenize));
        Assert.True(queued.OrThrow().With(Block(1, 100)).Apply(_tokenize).IsAccepted);
        Assert.Empty(queued.OrThrow().With(Block(1, 100)).Liquid.Locks);
        Assert.Equal("liquid/113", queued.OrThrow().With(disable, Block(1, 100)).Refused(_tokenize));
    }

    private static ChainState Hub() => WithTwo(liquid: LiquidStakingModule.Hub, parameters: _open);

    // v0 with 1,000 shares of so many tokens, all of them d0's.
    private static ChainState Worth(CosmosInteger tokens)
    {
        ChainState chain = Hub();
        return ChainState.From(chain.ToOrigin() with
        {
            Parameters = _open with { PowerReduction = CosmosInteger.Parse("1000000000000000000") },
            Validators = [chain.Validators[Address("v0")] with { Stake = new ValidatorShares(tokens, CosmosDecimal.FromInteger(1_000)) }],
            Delegations = new Dictionary<DelegationPair, DelegationState>
            {
                [new DelegationPair(Address("d0"), Address("v0"))] = chain.FindDelegation(Address("v0"), Address("v0"))!,
            },
        });
    }
}
