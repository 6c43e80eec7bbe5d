using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class UndelegateTokensTests
{
    [Fact]
    public void Refusals_NameTheRuleAndItsNumbers()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500));
        AssertRefused(chain, Undelegate("d0", "v9", 0), ChainRule.InvalidRequest, 0, 1);
        AssertRefused(chain, Delegate("d0", "v9", 0), ChainRule.InvalidRequest, 0, 1);
        Assert.Equal("staking/3", chain.Refused(Undelegate("d0", "v9", 1)));
        Assert.Equal("staking/3", chain.Refused(Delegate("d0", "v9", 1)));
        Assert.Equal("staking/19", chain.Refused(Undelegate("d1", "v0", 1)));
        AssertRefused(chain, Undelegate("d0", "v0", 501), ChainRule.InvalidRequest, 501, 500);
        AssertRefused(chain, Delegate("d0", "v0", 999_501), ChainRule.InsufficientFunds, 999_501, 999_500);
        ChainState full = chain.With(Undelegate("d0", "v0", 1), Block(), Undelegate("d0", "v0", 1), Block(), Undelegate("d0", "v0", 1), Block());
        AssertRefused(full, Undelegate("d0", "v0", 1), ChainRule.TooManyUnbondingEntries, 4, 3);
    }

    [Fact]
    public void WithoutTokens_SharesHaveNoPrice()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500));
        chain = chain.With(Slash("v0", chain.Height, 1_500, "1"));
        Assert.Equal("staking/22", chain.Refused(Undelegate("d0", "v0", 1)));
        ChainRefusal closed = chain.Apply(Delegate("d1", "v0", 1)).Refusal!;
        Assert.Equal((ChainRule.InvalidExchangeRate, CosmosDecimal.FromInteger(1_500)), (closed.Rule, closed.Found));
    }

    [Fact]
    public void Apply_EntersWhatLeaves()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500), Block());
        ChainTransition left = chain.Apply(Undelegate("d0", "v0", 120));

        ChainTime completion = chain.Time + chain.Parameters.UnbondingTime;
        Assert.Equal(new TokensUndelegated(120, completion), left.Outcome);
        Assert.Equal(
            new UnbondingDelegationEntry(chain.Height, completion, 120, 120), Assert.Single(left.OrThrow().Unbondings[Address("v0")][Address("d0")]));
        Assert.Equal(chain.NotBondedPool.AmountOf(Stake) + 120, left.OrThrow().NotBondedPool.AmountOf(Stake));
        Assert.Empty(left.OrThrow().Audit());
    }

    // Merged are entries of one height and one completion time, wherever in the list they are.
    [Fact]
    public void Apply_ASecondTime_MergesOnlyWhatIsOfOneHeightAndTime()
    {
        ChainState chain = WithTwo(parameters: Parameters with { MaxEntries = 4 })
            .With(Delegate("d0", "v0", 500), Undelegate("d0", "v0", 100), Block(), Undelegate("d0", "v0", 60));
        var sooner = new ChangeParameters(chain.Parameters with { UnbondingTime = TimeSpan.FromSeconds(50) });
        chain = chain.With(sooner, Undelegate("d0", "v0", 7), Undelegate("d0", "v0", 3));
        Assert.Equal([(2, 100), (3, 60), (3, 10)], chain.Unbondings[Address("v0")][Address("d0")]
            .Select(static entry => ((int)entry.CreationHeight, (int)(long)entry.InitialBalance)));
        Assert.All(chain.Unbondings[Address("v0")][Address("d0")], static entry => Assert.Equal(entry.InitialBalance, entry.Balance));
        BlockEnded early = chain.With(Block(1, 50)).Apply(Block()).OutcomeOrThrow<BlockEnded>();
        Assert.Equal(new UnbondingPayment(Address("d0"), Address("v0"), 10), Assert.Single(early.Paid));
    }

    // The shares that are left are worth more by the dust: the record starts at the worth from before the tokens leave.
    [Fact]
    public void Apply_APart_StartsTheRestAtTheRateFromBefore()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500));
        chain = chain.With(Slash("v0", chain.Height, 1_000, "0.777"), Block());
        ValidatorState before = chain.Validators[Address("v0")];
        ChainState left = chain.With(Undelegate("d0", "v0", 100));
        DelegationState rest = left.FindDelegation(Address("d0"), Address("v0"))!;
        Assert.Equal(before.Stake.TokensFromSharesTruncated(rest.Shares), rest.Start!.Value.Stake);
        Assert.Equal((ulong)chain.Height, rest.Start!.Value.Height);
        Assert.Equal(left.Validators[Address("v0")].Rewards.CurrentPeriod - 1, rest.Start!.Value.PreviousPeriod);
    }

    // The last shares of a validator outside the set take it along.
    [Fact]
    public void Apply_TheLastSharesOutsideTheSet_RemovesTheValidator()
    {
        ChainState chain = WithTwo().With(Create("v2", 500));
        Assert.True(chain.With(Undelegate("v2", "v2", 499)).Validators.ContainsKey(Address("v2")));
        ChainState gone = chain.With(Undelegate("v2", "v2", 500));
        Assert.False(gone.Validators.ContainsKey(Address("v2")));
        Assert.Equal(500, Assert.Single(gone.Unbondings[Address("v2")][Address("v2")]).Balance);
        Assert.True(WithTwo().With(Undelegate("v0", "v0", 1_000)).Validators.ContainsKey(Address("v0")));
    }
}
