using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>The rules that a release selects, one release to either side of each change.</summary>
public sealed class ChainVersionTests
{
    [Theory]
    [InlineData("v0.45.16", "sdk/6")]
    [InlineData("v0.46.0", null)]
    public void CancelUnbonding_IsKnownFrom46(string version, string? error)
    {
        ChainState chain = WithTwo(SdkVersion.Parse(version)).With(Delegate("d0", "v0", 500), Undelegate("d0", "v0", 200));
        ChainTransition cancelled = chain.Apply(new CancelUnbonding(Address("d0"), Address("v0"), 50, chain.Height));
        Assert.Equal(error, cancelled.Refusal?.Error.ToString());
    }

    [Theory]
    [InlineData("v0.45.16", null)]
    [InlineData("v0.46.0", "staking/40")]
    public void CommissionMinimum_HoldsFrom46(string version, string? error)
    {
        ChainState chain = Empty(SdkVersion.Parse(version), parameters: Parameters with { MinCommissionRate = CosmosDecimal.Parse("0.2") });
        Assert.Equal(error, chain.Apply(Create("v0", 1_000)).Refusal?.Error.ToString());
    }

    [Theory]
    [InlineData("v0.46.16", 2)]
    [InlineData("v0.47.0", 1)]
    public void UnbondingEntries_OfOneBlock_AreMergedFrom47(string version, int entries)
    {
        ChainState chain = WithTwo(SdkVersion.Parse(version))
            .With(Delegate("d0", "v0", 500), Undelegate("d0", "v0", 200), Undelegate("d0", "v0", 100));
        Assert.Equal(entries, chain.Unbondings[Address("v0")][Address("d0")].Length);
        Assert.Equal(999_800, chain.With(Block(), Block(1, 100), Block()).StakeOf("d0"));
    }

    [Fact]
    public void Proposer_IsPaidFirstBefore47()
    {
        ChainState chain = WithTwo(SdkVersion.Parse("v0.46.0")).With(Fees(1_000_000));
        AllocateFees allocate = Allocate(("v0", 1), ("v1", 3)) with { Proposer = Address("v0"), SignedPower = 2 };

        FeesAllocated allocated = chain.Apply(allocate).OutcomeOrThrow<FeesAllocated>();

        // 1 % and half of 4 % to the proposer, 2 % tax; 95 % by power.
        Assert.Equal(["30000", "237500", "712500"], allocated.Rewards.Select(static reward => reward.Reward.AmountOf(Stake).TruncateInt().ToString()));
        Assert.Equal("20000", allocated.CommunityPool.AmountOf(Stake).TruncateInt().ToString());
    }

    [Fact]
    public void Proposer_IsPaidNothingFrom47()
    {
        ChainState chain = WithTwo(SdkVersion.Parse("v0.47.0")).With(Fees(1_000_000));
        AllocateFees allocate = Allocate(("v0", 1), ("v1", 3)) with { Proposer = Address("v0"), SignedPower = 2 };
        Assert.Equal(
            ["245000", "735000"],
            chain.Apply(allocate).OutcomeOrThrow<FeesAllocated>().Rewards.Select(static reward => reward.Reward.AmountOf(Stake).TruncateInt().ToString()));
    }

    [Theory]
    [InlineData("v0.46.16", 1)]
    [InlineData("v0.47.0", 0)]
    public void Liveness_OfJailed_IsCountedBefore47(string version, long missed)
    {
        ChainState chain = WithTwo(SdkVersion.Parse(version)).With(new JailValidator(Address("v0")));
        chain = chain.With(new RecordSignature(Address("v0"), 1_000, false));
        Assert.Equal(missed, chain.SigningInfos[Address("v0")].MissedBlocks);
    }

    [Theory]
    [InlineData("v0.47.9", 0, 50)]
    [InlineData("v0.47.10", 50, 0)]
    [InlineData("v0.50.4", 0, 50)]
    [InlineData("v0.50.5", 50, 0)]
    public void RedelegationSlash_TakesDestinationUnbondingsFirst(string version, long fromUnbonding, long fromDelegation)
    {
        ChainState chain = WithTwo(SdkVersion.Parse(version))
            .With(Delegate("d0", "v0", 500), Redelegate("d0", "v0", "v1", 500), Undelegate("d0", "v1", 100), Block());
        RedelegationSlash slash = Assert.Single(chain.Apply(Slash("v0", 2, 1_500, "0.1")).OutcomeOrThrow<SlashReport>().Redelegations);
        Assert.Equal((CosmosInteger)fromUnbonding, slash.TakenFromUnbondings);
        Assert.Equal((CosmosInteger)fromDelegation, slash.TakenFromDelegation);
        Assert.Equal(SlashEscape.None, slash.Escape);
    }

    [Theory]
    [InlineData("v0.47.17", 1)]
    [InlineData("v0.50.0", 0)]
    public void SlashOfNothing_LeavesAnEventBefore50(string version, int events)
    {
        ChainState chain = WithTwo(SdkVersion.Parse(version)).With(Slash("v0", 2, 0, "0.1"));
        Assert.Equal(events, chain.Validators[Address("v0")].Rewards.SlashEvents.Count);
        Assert.Empty(chain.Audit());
    }

    [Theory]
    [InlineData("v0.47.17", null, true)]
    [InlineData("v0.50.0", "staking/3", false)]
    [InlineData("v0.53.7", "staking/3", false)]
    [InlineData("v0.53.8", null, false)]
    public void EmptiedUnbondedSource_IsTreatedByRelease(string version, string? error, bool hasEntry)
    {
        ChainState chain = WithTwo(SdkVersion.Parse(version)).With(Create("v2", 500));
        chain = chain.With(new JailValidator(Address("v2")), Block(), Block(1, 200), Block());
        Assert.Equal(ValidatorStatus.Unbonded, chain.Validators[Address("v2")].Status);

        ChainTransition moved = chain.Apply(Redelegate("v2", "v2", "v1", 500));

        Assert.Equal(error, moved.Refusal?.Error.ToString());
        Assert.Equal(hasEntry, moved.Outcome is TokensRedelegated { CompletionTime: not null });
        Assert.Equal(hasEntry, moved.State?.Redelegations.IsEmpty == false);
    }

    [Theory]
    [InlineData("v0.53.7", "sdk/4", 0, 0)]
    [InlineData("v0.53.8", null, 90, 0)]
    public void Withdrawal_ToABlockedAddress_FallsBackFrom538(string version, string? error, long toDelegator, long toCommunity)
    {
        // The address is blocked after it was set, so the origin states both.
        ChainState open = WithTwo(SdkVersion.Parse(version));
        ChainState chain = ChainState.From(Reopen(open, "d2") with { WithdrawAddresses = new Dictionary<CosmosAddress, CosmosAddress> { [Address("v0")] = Address("d2") } })
            .With(Block(), new AllocateToValidator(Address("v0"), DecCoins.Of(new DecCoin(Stake, CosmosDecimal.Parse("100")))));

        ChainTransition paid = chain.Apply(new WithdrawRewards(Address("v0"), Address("v0")));

        Assert.Equal(error, paid.Refusal?.Error.ToString());
        Assert.Equal((CosmosInteger)toDelegator, (paid.State?.StakeOf("v0") ?? chain.StakeOf("v0")) - chain.StakeOf("v0"));
        Assert.Equal((CosmosInteger)toCommunity, (paid.State ?? chain).CommunityPool.AmountOf(Stake).TruncateInt());
    }

    [Fact]
    public void Withdrawal_ToNobody_GoesToTheCommunityPoolFrom538()
    {
        ChainState open = WithTwo(SdkVersion.Parse("v0.53.8"));
        ChainState chain = ChainState.From(Reopen(open, "v0"))
            .With(Block(), new AllocateToValidator(Address("v0"), DecCoins.Of(new DecCoin(Stake, CosmosDecimal.Parse("100")))));

        ChainTransition paid = chain.Apply(new WithdrawRewards(Address("v0"), Address("v0")));

        Assert.Null(paid.OutcomeOrThrow<RewardsWithdrawn>().Receiver);
        Assert.Equal("90.000000000000000000", paid.OrThrow().CommunityPool.AmountOf(Stake).ToString());
        Assert.Empty(paid.OrThrow().Audit());
    }

    [Theory]
    [InlineData("v0.47.17", "sdk/6", false)]
    [InlineData("v0.50.13", null, true)]
    [InlineData("v0.53.2", null, true)]
    [InlineData("v0.50.14", "error", false)]
    [InlineData("v0.53.3", "error", false)]
    public void DepositBeyondTheRatio_HaltsOrIsRefused(string version, string? error, bool aborts)
    {
        // One token delegated: rewards are the ratio.
        var large = new Coin("huge", CosmosInteger.MaxValue - 1);
        ChainState chain = Empty(SdkVersion.Parse(version)).With(
            Create("v0", 1, "0"), Block(), new FundAccount(Address("d0"), Coins.Of(large)));
        var deposit = new DepositValidatorRewards(Address("d0"), Address("v0"), Coins.Of(large));
        ChainTransition first = chain.Apply(deposit);
        if (first.State is { } filled)
        {
            chain = filled.With(new WithdrawRewards(Address("v0"), Address("v0")), Block(), new SendCoins(Address("v0"), Address("d0"), Coins.Of(large)));
            first = chain.Apply(deposit);
        }

        Assert.Equal(error, first.Refusal?.Error.ToString());
        if (aborts)
        {
            ChainTransition halted = first.OrThrow().Apply(Slash("v0", 1, 1, "1"));
            Assert.True(halted.Abort?.HaltsChain);
        }
    }

    [Fact]
    public void From_TheLineThatNoChainRan_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Empty(SdkVersion.Parse("v0.52.0")));

    private static ChainOrigin Reopen(ChainState chain, params string[] blocked) => chain.ToOrigin() with { BlockedAddresses = [.. blocked.Select(Address)] };
}
