using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class RedelegateTokensTests
{
    [Fact]
    public void Refusals_ComeInTheModulesOrder()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500));
        AssertRefused(chain, Redelegate("d0", "v9", "v9", 0), ChainRule.InvalidRequest, 0, 1);
        Assert.Equal("staking/3", chain.Refused(Redelegate("d0", "v9", "v9", 1)));
        Assert.Equal("staking/19", chain.Refused(Redelegate("d1", "v0", "v0", 1)));
        AssertRefused(chain, Redelegate("d0", "v0", "v0", 501), ChainRule.InvalidRequest, 501, 500);
        Assert.Equal("staking/29", chain.Refused(Redelegate("d0", "v0", "v0", 500)));
        Assert.Equal("staking/31", chain.Refused(Redelegate("d0", "v0", "v9", 500)));
    }

    [Fact]
    public void Fork_LooksAtBothValidatorsFirst()
    {
        ChainState chain = WithTwo(SdkVersion.Parse("v0.50.11-lsm")).With(Delegate("d0", "v0", 500));
        Assert.Equal("staking/3", chain.Refused(Redelegate("d0", "v9", "v1", 0)));
        Assert.Equal("staking/3", chain.Refused(Redelegate("d0", "v0", "v9", 0)));
        Assert.Equal("sdk/18", chain.Refused(Redelegate("d1", "v0", "v1", 0)));
        Assert.Equal("sdk/38", chain.Refused(Redelegate("d1", "v0", "v1", 1)));
    }

    // Whatever moved in lately bans a move out, until it has matured; at most three entries of one way.
    [Fact]
    public void Hopping_IsBannedUntilTheEntryHasMatured()
    {
        ChainState chain = WithTwo().With(Create("v2", 500), Block(), Delegate("d0", "v0", 500), Delegate("d0", "v1", 500), Redelegate("d0", "v0", "v1", 1));
        Assert.Equal("staking/32", chain.Refused(Redelegate("d0", "v1", "v2", 1)));
        chain = chain.With(Redelegate("d0", "v0", "v1", 1), Redelegate("d0", "v0", "v1", 1));
        AssertRefused(chain, Redelegate("d0", "v0", "v1", 1), ChainRule.TooManyRedelegationEntries, 4, 3);
        Assert.True(chain.Apply(Redelegate("d0", "v0", "v2", 1)).IsAccepted);

        Assert.Equal("staking/32", chain.With(Block(1, 99), Block()).Refused(Redelegate("d0", "v1", "v2", 1)));
        ChainState matured = chain.With(Block(1, 100));
        Assert.Equal(3, matured.Apply(Block()).OutcomeOrThrow<BlockEnded>().RedelegationsCompleted);
        Assert.True(matured.With(Block()).Apply(Redelegate("d0", "v1", "v2", 1)).IsAccepted);
        Assert.Empty(matured.With(Block()).Redelegations);
    }

    [Fact]
    public void Entry_AnswersForTheUnbondingTimeOrTheSourcesOwn()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500), Block());
        ChainTransition moved = chain.Apply(Redelegate("d0", "v0", "v1", 200));
        Assert.Equal(new TokensRedelegated(200, CosmosDecimal.FromInteger(200), chain.Time + chain.Parameters.UnbondingTime), moved.Outcome);
        Assert.Equal(
            new RedelegationEntry(chain.Height, chain.Time + chain.Parameters.UnbondingTime, 200, CosmosDecimal.FromInteger(200)),
            Assert.Single(Assert.Single(moved.OrThrow().Redelegations[Address("v0")]).Value));

        ChainState leaving = chain.With(new JailValidator(Address("v0")), Block(1, 30));
        ValidatorState source = leaving.Validators[Address("v0")];
        Assert.Equal(
            (ValidatorStatus.Unbonding, chain.Height, chain.Time + chain.Parameters.UnbondingTime), (source.Status, source.UnbondingHeight, source.UnbondingTime));
        ChainTransition late = leaving.Apply(Redelegate("d0", "v0", "v1", 200));
        Assert.Equal(source.UnbondingTime, late.OutcomeOrThrow<TokensRedelegated>().CompletionTime);
        Assert.Equal(source.UnbondingHeight, Assert.Single(Assert.Single(late.OrThrow().Redelegations[Address("v0")]).Value).CreationHeight);

        ChainState left = leaving.With(Block(1, 200), Block());
        Assert.Equal(new TokensRedelegated(200, CosmosDecimal.FromInteger(200), null), left.Apply(Redelegate("d0", "v0", "v1", 200)).Outcome);
        Assert.Empty(left.With(Redelegate("d0", "v0", "v1", 200)).Redelegations);
    }

    // The pools follow the status of source and destination: bonded to bonded, out of the set, into it, and outside.
    [Fact]
    public void Pools_FollowTheStatus()
    {
        ChainState chain = WithTwo(parameters: Parameters with { MaxValidators = 2 }).With(
            Create("v2", 500), Block(), Delegate("d0", "v0", 500), Delegate("d1", "v2", 100));
        (CosmosInteger bonded, CosmosInteger notBonded) = PoolsOf(chain);
        Assert.Equal((bonded, notBonded), PoolsOf(chain.With(Redelegate("d0", "v0", "v1", 40))));
        Assert.Equal((bonded - 40, notBonded + 40), PoolsOf(chain.With(Redelegate("d0", "v0", "v2", 40))));
        Assert.Equal((bonded + 40, notBonded - 40), PoolsOf(chain.With(Redelegate("d1", "v2", "v0", 40))));
        ChainState outside = chain.With(Create("d2", 200));
        Assert.Equal(PoolsOf(outside), PoolsOf(outside.With(Redelegate("d1", "v2", "d2", 40))));
    }

    // Seven tokens of three shares: the shares that a token is worth, truncated, fetch none.
    [Fact]
    public void Move_OfLessThanAToken_IsRefused()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500));
        ChainState dear = ChainState.From(chain.ToOrigin() with
        {
            Validators =
            [
                chain.Validators[Address("v0")] with { Stake = new ValidatorShares(3_500, CosmosDecimal.FromInteger(1_500)) },
                chain.Validators[Address("v1")],
            ],
        });
        ChainRefusal refusal = dear.Apply(Redelegate("d0", "v0", "v1", 1)).Refusal!;
        Assert.Equal((ChainRule.TinyRedelegation, CosmosDecimal.Parse("0.428571428571428571")), (refusal.Rule, refusal.Found));
    }

    private static (CosmosInteger Bonded, CosmosInteger NotBonded) PoolsOf(ChainState chain)
    {
        Assert.Empty(chain.Audit());
        return (chain.BondedPool.AmountOf(Stake), chain.NotBondedPool.AmountOf(Stake));
    }
}
