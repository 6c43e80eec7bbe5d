using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>Who is paid what: whole coins to the account, fractions to the community or, of the commission, back to the validator.</summary>
public sealed class RewardAccountingTests
{
    private static readonly CosmosAddress _validator = Address("v0");

    [Fact]
    public void WithdrawRewards_PaysWholeCoinsAndGivesTheRestToTheCommunity()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500), Block(), Reward("v0", "100.7"));
        DecCoins pending = chain.PendingRewards(Address("d0"), _validator)!.Rewards;

        ChainTransition withdrawn = chain.Apply(new WithdrawRewards(Address("d0"), _validator));

        RewardsWithdrawn paid = withdrawn.OutcomeOrThrow<RewardsWithdrawn>();
        ChainState after = withdrawn.OrThrow();
        Assert.Equal(pending, paid.Earned.Rewards);
        Assert.Equal((Address("d0"), pending.Truncate().Whole, pending.Truncate().Remainder), (paid.Receiver, paid.Amount, paid.Remainder));
        Assert.False(paid.Amount.IsEmpty || paid.Remainder.IsEmpty);
        Assert.Equal(chain.BalanceOf(Address("d0")).Add(paid.Amount), after.BalanceOf(Address("d0")));
        Assert.Equal(chain.CommunityPool.Add(paid.Remainder), after.CommunityPool);
        Assert.Equal(chain.DistributionAccount.Subtract(paid.Amount), after.DistributionAccount);
        Assert.Equal(chain.Validators[_validator].Rewards.Outstanding.Subtract(pending), after.Validators[_validator].Rewards.Outstanding);

        RewardsWithdrawn again = after.Apply(new WithdrawRewards(Address("d0"), _validator)).OutcomeOrThrow<RewardsWithdrawn>();
        Assert.Equal((null, Coins.Empty, DecCoins.Empty, 0), (again.Receiver, again.Amount, again.Remainder, again.Earned.Segments.Length));
    }

    [Fact]
    public void WithdrawRewards_OfNoDelegation_HasTheStakingModulesErrors()
    {
        Assert.Equal("staking/3", WithTwo().Refused(new WithdrawRewards(Address("d0"), Address("v9"))));
        Assert.Equal("staking/19", WithTwo().Refused(new WithdrawRewards(Address("d0"), _validator)));
    }

    [Fact]
    public void WithdrawCommission_PaysWholeCoinsAndKeepsTheRest()
    {
        // A tenth: 10.75 of one denomination, less than a coin of the other.
        ChainState chain = WithTwo().With(new AllocateToValidator(
            _validator, DecCoins.Of(new DecCoin(Stake, CosmosDecimal.Parse("107.5")), new DecCoin("photon", CosmosDecimal.FromInteger(9)))));
        DecCoins rest = DecCoins.Of(new DecCoin(Stake, CosmosDecimal.Parse("0.75")), new DecCoin("photon", CosmosDecimal.Parse("0.9")));

        ChainTransition withdrawn = chain.Apply(new WithdrawCommission(_validator));

        ChainState after = withdrawn.OrThrow();
        Assert.Equal(new CommissionWithdrawn(_validator, Coins.Of(Stake, 10), rest), withdrawn.Outcome);
        Assert.Equal(chain.StakeOf("v0") + 10, after.StakeOf("v0"));
        Assert.Equal(rest, after.Validators[_validator].Rewards.Commission);
        Assert.Equal(
            chain.Validators[_validator].Rewards.Outstanding.Subtract(DecCoins.From(Coins.Of(Stake, 10))), after.Validators[_validator].Rewards.Outstanding);
        Assert.Equal(new CommissionWithdrawn(null, Coins.Empty, rest), after.Apply(new WithdrawCommission(_validator)).Outcome);
        Assert.Equal("distribution/7", WithTwo().Refused(new WithdrawCommission(_validator)));
        Assert.Equal("distribution/7", chain.Refused(new WithdrawCommission(Address("v9"))));
    }

    [Fact]
    public void WithdrawAddress_ReceivesRewardsAndCommission()
    {
        ChainState chain = WithTwo().With(new SetWithdrawAddress(_validator, Address("d2")), Block(), Reward("v0", "1000"));
        chain = chain.With(new WithdrawCommission(_validator), new WithdrawRewards(_validator, _validator));
        Assert.Equal(1_001_000, chain.StakeOf("d2"));
        Assert.Equal(999_000, chain.StakeOf("v0"));
    }

    [Fact]
    public void SetWithdrawAddress_ToBlockedOrWhereDisabled_IsRefused()
    {
        Assert.Equal("sdk/4", WithTwo(blocked: "d2").Refused(new SetWithdrawAddress(_validator, Address("d2"))));
        Assert.Equal(
            "distribution/8",
            WithTwo(parameters: Parameters with { WithdrawAddressEnabled = false }).Refused(new SetWithdrawAddress(_validator, Address("d2"))));
    }

    [Theory]
    [InlineData("v0.53.7", "sdk/4", 0)]
    [InlineData("v0.53.8", null, 100)]
    public void WithdrawCommission_OfABlockedAccount_GoesToTheCommunityFrom538(string version, string? error, int toCommunity)
    {
        ChainState chain = WithTwo(SdkVersion.Parse(version), blocked: "v0").With(Reward("v0", "1000"));

        ChainTransition withdrawn = chain.Apply(new WithdrawCommission(_validator));

        Assert.Equal(error, withdrawn.Refusal?.Error.ToString());
        Assert.Equal(CosmosDecimal.FromInteger(toCommunity), (withdrawn.State ?? chain).CommunityPool.AmountOf(Stake));
        Assert.Equal(error is null ? new CommissionWithdrawn(null, Coins.Of(Stake, 100), DecCoins.Empty) : null, withdrawn.Outcome);
        Assert.Empty((withdrawn.State ?? chain).Audit());
    }

    [Fact]
    public void Rewards_OfAValidatorWithoutTokens_GoToTheCommunity()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500), Block(), Slash("v0", 2, 1_500, "1"), Reward("v0", "100"));
        DecCoins before = chain.CommunityPool;

        chain = chain.With(new WithdrawRewards(Address("d0"), _validator));

        Assert.Equal(CosmosDecimal.FromInteger(90), chain.CommunityPool.AmountOf(Stake) - before.AmountOf(Stake));
        Assert.Equal("10.000000000000000000stake", chain.Validators[_validator].Rewards.Outstanding.ToString());
        Assert.True(chain.Validators[_validator].Rewards.CurrentRewards.IsEmpty);
    }

    [Theory]
    [InlineData("0.1", 3)]
    [InlineData("0.01", 0)]
    [InlineData("0", 0)]
    public void RemovedValidator_IsPaidItsCommissionAndLeavesTheRest(string rate, int commission)
    {
        ChainState chain = Emptied(rate, SdkVersion.Reference);

        ChainTransition removed = chain.Apply(Block());

        Assert.Equal(Address("v2"), Assert.Single(removed.OutcomeOrThrow<BlockEnded>().Removed));
        Assert.False(removed.OrThrow().Validators.ContainsKey(Address("v2")));
        Assert.Equal(chain.StakeOf("v2") + 500 + commission, removed.OrThrow().StakeOf("v2"));
        Assert.Equal(
            CosmosDecimal.Parse("33.3") - CosmosDecimal.FromInteger(commission),
            removed.OrThrow().CommunityPool.AmountOf(Stake) - chain.CommunityPool.AmountOf(Stake));
        Assert.Empty(removed.OrThrow().Audit());
    }

    [Theory]
    [InlineData("v0.53.7", "sdk/4")]
    [InlineData("v0.53.8", null)]
    public void RemovedValidator_ThatIsBlocked_LeavesAllToTheCommunityFrom538(string version, string? error)
    {
        ChainState chain = Emptied("0.1", SdkVersion.Parse(version), "v2");

        ChainTransition removed = chain.Apply(Block());

        Assert.Equal(error, removed.Refusal?.Error.ToString());
        if (removed.State is { } after)
        {
            Assert.Equal("33.300000000000000000", (after.CommunityPool.AmountOf(Stake) - chain.CommunityPool.AmountOf(Stake)).ToString());
        }
    }

    [Theory]
    [InlineData(201)]
    [InlineData(202)]
    public void Records_OfEndedPeriods_AreKeptOnlyWhileSomethingRestsOnThem(int seed)
    {
        var random = new RandomChain(seed);
        ChainState chain = WithTwo();
        for (int i = 0; i < 300; i++)
        {
            chain = chain.Apply(random.Next(chain)).State ?? chain;
            Assert.All(
                chain.Validators.Values.SelectMany(static validator => validator.Rewards.Historical.Values),
                static record => Assert.InRange(record.ReferenceCount, 1u, 2u));
        }
    }

    [Fact]
    public void FundCommunityPool_OfMoreThanThereIs_IsRefused()
    {
        ChainState chain = WithTwo();
        Assert.Equal("sdk/5", chain.Refused(new FundCommunityPool(Address("d0"), Coins.Of(Stake, 1_000_001))));
        ChainState funded = chain.With(new FundCommunityPool(Address("d0"), Coins.Of(Stake, 1_000_000)));
        Assert.Equal(CosmosDecimal.FromInteger(1_000_000), funded.CommunityPool.AmountOf(Stake));
        Assert.True(funded.StakeOf("d0").IsZero);
    }

    private static AllocateToValidator Reward(string validator, string amount) =>
        new(Address(validator), DecCoins.Of(new DecCoin(Stake, CosmosDecimal.Parse(amount))));

    // v2 has left the set, nobody delegates to it any more, and it still got 33.3: in the next block it is removed.
    private static ChainState Emptied(string rate, SdkVersion version, params string[] blocked) => WithTwo(version, blocked: blocked)
        .With(Create("v2", 500, rate), Block(), Undelegate("v2", "v2", 500), Block(), Reward("v2", "33.3"), Block(1, 200));
}
