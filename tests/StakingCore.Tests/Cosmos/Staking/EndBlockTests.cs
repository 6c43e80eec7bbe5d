using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class EndBlockTests
{
    [Fact]
    public void Constructor_WhatIsNoBlock_NamesIt()
    {
        Assert.Throws<ArgumentOutOfRangeException>("blocks", () => new EndBlock(0, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("duration", () => new EndBlock(1, TimeSpan.FromTicks(-1)));
        ChainState chain = WithTwo();
        Assert.Equal((chain.Height + 1, chain.Time), (chain.With(new EndBlock(1, TimeSpan.Zero)).Height, chain.With(new EndBlock(1, TimeSpan.Zero)).Time));
    }

    // The strongest come first, of equal ones the lower address; who has no power is left out, and so is who is in jail.
    [Fact]
    public void Set_IsOfTheStrongest()
    {
        ChainState chain = Empty(parameters: Parameters with { MaxValidators = 3, PowerReduction = 10 }).With(
            Create("d1", 700), Create("v1", 700), Create("d0", 709), Create("v0", 900), Create("v2", 9_000), new JailValidator(Address("v2")), Create("d2", 9));
        ChainTransition ended = chain.Apply(Block());
        Assert.Equal([Address("v0"), Address("d0"), Address("d1")], Joined(ended));
        Assert.Equal(2_309, ended.OrThrow().BondedPool.AmountOf(Stake));
        Assert.Equal(9_709, ended.OrThrow().NotBondedPool.AmountOf(Stake));
        Assert.Equal([Address("d1"), Address("d0"), Address("v0"), Address("d2")], Joined(Empty(parameters: Parameters with { PowerReduction = 10 })
            .With(Create("d2", 10), Create("v0", 500), Create("d0", 509), Create("v2", 9), Create("d1", 510)).Apply(Block())));
    }

    // One leaves and one joins: only the difference moves between the pools, whichever way.
    [Theory]
    [InlineData(1_500)]
    [InlineData(900)]
    [InlineData(1_000)]
    public void Set_MovesTheNetAmount(int stake)
    {
        ChainState chain = WithTwo(parameters: Parameters with { MaxValidators = 2 }).With(new JailValidator(Address("v0")), Create("v2", stake));
        ChainTransition ended = chain.Apply(Block());
        BlockEnded outcome = ended.OutcomeOrThrow<BlockEnded>();
        Assert.Equal((Address("v2"), Address("v0")), (Assert.Single(outcome.Bonded), Assert.Single(outcome.Unbonding)));
        Assert.Equal(2_000 + stake, ended.OrThrow().BondedPool.AmountOf(Stake));
        Assert.Equal(1_000, ended.OrThrow().NotBondedPool.AmountOf(Stake));
        Assert.Equal(chain.Height, ended.OrThrow().SigningInfos[Address("v2")].StartHeight);
    }

    [Fact]
    public void Return_KeepsTheVotesAndCountsFromItsOwnHeight()
    {
        ChainState chain = WithTwo().With(
            new RecordSignature(Address("v0"), 1_000, false), new JailValidator(Address("v0")), Block(), new UnjailValidator(Address("v0")));
        ChainTransition ended = chain.Apply(Block());
        Assert.Equal(Address("v0"), Assert.Single(ended.OutcomeOrThrow<BlockEnded>().Bonded));
        Assert.Equal(chain.SigningInfos[Address("v0")] with { StartHeight = chain.Height }, ended.OrThrow().SigningInfos[Address("v0")]);
    }

    // The set comes first: who returns to it in the block that would end its unbonding has not ended it.
    [Fact]
    public void Return_InTheLastBlockOfTheUnbonding_IsNoEnd()
    {
        BlockEnded ended = WithTwo().With(new JailValidator(Address("v0")), Block(1, 100), new UnjailValidator(Address("v0")))
            .Apply(Block()).OutcomeOrThrow<BlockEnded>();
        Assert.Equal(Address("v0"), Assert.Single(ended.Bonded));
        Assert.Empty(ended.Unbonded);
    }

    [Fact]
    public void Redelegations_MatureOneByOne()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500), Redelegate("d0", "v0", "v1", 1), Block(1, 5), Redelegate("d0", "v0", "v1", 2), Block(1, 95));
        ChainTransition ended = chain.Apply(Block());
        Assert.Equal(1, ended.OutcomeOrThrow<BlockEnded>().RedelegationsCompleted);
        Assert.Equal(2, Assert.Single(Assert.Single(ended.OrThrow().Redelegations[Address("v0")]).Value).InitialBalance);
        Assert.Equal(1, ended.OrThrow().Apply(Block()).OutcomeOrThrow<BlockEnded>().RedelegationsCompleted);
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    public void Unbonding_EndsAtItsTime(int seconds, bool isOver)
    {
        ChainState chain = WithTwo().With(new JailValidator(Address("v0")), Block(1, seconds));
        BlockEnded ended = chain.Apply(Block()).OutcomeOrThrow<BlockEnded>();
        Assert.Equal(isOver, ended.Unbonded.Contains(Address("v0")));
        Assert.Empty(ended.Removed);
        Assert.Equal(isOver ? ValidatorStatus.Unbonded : ValidatorStatus.Unbonding, chain.With(Block()).Validators[Address("v0")].Status);
    }

    // By time and then by height of their leaving; what is said to have left later than now is not over.
    [Fact]
    public void Unbonding_EndsInTheOrderOfTimesAndHeights()
    {
        ChainState chain = WithTwo().With(Create("v2", 500), Create("d0", 400), Block(), Block());
        long now = chain.Time.Seconds;
        Assert.Equal([Address("v2"), Address("d0"), Address("v0"), Address("v1")], Ended(chain.Height));
        Assert.Equal([Address("v2"), Address("d0"), Address("v0")], Ended(chain.Height + 1));

        IEnumerable<CosmosAddress> Ended(long heightOfV1) => ChainState.From(chain.ToOrigin() with
        {
            Validators = [Left("d0", now - 8, 3), Left("v0", now, 1), Left("v1", now, heightOfV1), Left("v2", now - 9, 3)],
        }).Apply(Block()).OutcomeOrThrow<BlockEnded>().Unbonded;

        ValidatorState Left(string name, long time, long height) => chain.Validators[Address(name)] with
        {
            Status = ValidatorStatus.Unbonding,
            IsJailed = true,
            UnbondingTime = new ChainTime(time),
            UnbondingHeight = height,
        };
    }

    // Due now of d0 are two entries, of d1 one that was cancelled; what is due later stays.
    [Fact]
    public void Payments_AreOfAllThatIsDue()
    {
        ChainState chain = WithTwo().With(
            Delegate("d0", "v0", 500), Delegate("d1", "v0", 500),
            Undelegate("d0", "v0", 10), Undelegate("d1", "v0", 7), new CancelUnbonding(Address("d1"), Address("v0"), 7, 2), Block(1, 5),
            Undelegate("d0", "v0", 20), Block(1, 5),
            Undelegate("d0", "v0", 40), Block(1, 95));
        ChainTransition ended = chain.Apply(Block());

        Assert.Equal(new UnbondingPayment(Address("d0"), Address("v0"), 30), Assert.Single(ended.OutcomeOrThrow<BlockEnded>().Paid));
        Assert.Equal(chain.StakeOf("d0") + 30, ended.OrThrow().StakeOf("d0"));
        Assert.Equal(40, Assert.Single(ended.OrThrow().Unbondings[Address("v0")][Address("d0")]).Balance);
        Assert.Empty(ended.OrThrow().Audit());
    }

    [Fact]
    public void Removal_OfWhatHasTokens_IsRefused()
    {
        ChainState chain = WithTwo().With(new JailValidator(Address("v0")), Block(1, 100));
        ChainState odd = ChainState.From(chain.ToOrigin() with
        {
            Validators = [chain.Validators[Address("v0")] with { Stake = new ValidatorShares(1_000, default) }, chain.Validators[Address("v1")]],
            Delegations = new Dictionary<DelegationPair, DelegationState>(),
        });
        ChainRefusal refusal = odd.Apply(Block()).Refusal!;
        Assert.Equal((ChainRule.BadRemoval, CosmosDecimal.FromInteger(1_000), CosmosDecimal.Zero), (refusal.Rule, refusal.Found, refusal.Limit));
    }

    private static CosmosAddress[] Joined(ChainTransition ended) => [.. ended.OutcomeOrThrow<BlockEnded>().Bonded];
}
