using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>Where the chain's program aborts: a result with the reason, never an exception.</summary>
public sealed class ChainAbortTests
{
    [Fact]
    public void Apply_AbortOfAMessage_DoesNotHaltTheChain()
    {
        // Nothing is bonded, so the cap divides by zero.
        ChainState chain = Empty(liquid: LiquidStakingModule.Hub).With(Create("v0", 1_000));
        ChainTransition tokenized = chain.Apply(new TokenizeShares(Address("v0"), Address("v0"), 10, Address("d0")));
        Assert.False(tokenized.IsAccepted);
        Assert.Null(tokenized.Refusal);
        Assert.False(tokenized.Abort!.HaltsChain);
        Assert.Throws<InvalidOperationException>(tokenized.OrThrow);
    }

    [Fact]
    public void JailOfNobody_HaltsTheChain() => Assert.True(WithTwo().Apply(new JailValidator(Address("v9"))).Abort!.HaltsChain);

    [Fact]
    public void PendingRewards_BeyondTheMargin_ReportsWhatTheChainAbortsOn()
    {
        ChainState sound = WithTwo().With(Delegate("d0", "v0", 500), Block());
        ChainState chain = Tampered(sound, excessUnits: 4).With(Fees(3_000), Allocate(("v0", 1)));

        DelegationRewards pending = chain.PendingRewards(Address("d0"), Address("v0"))!;

        Assert.True(pending.IsBeyondMargin);
        Assert.Equal(CosmosDecimal.FromUnits(4), pending.Excess);
        Assert.True(pending.Rewards.AmountOf(Stake).IsPositive);
        Assert.NotNull(chain.Apply(new WithdrawRewards(Address("d0"), Address("v0"))).Abort);
    }

    [Fact]
    public void Withdrawal_WithinTheMargin_Pays()
    {
        ChainState sound = WithTwo().With(Delegate("d0", "v0", 500), Block());
        ChainState chain = Tampered(sound, excessUnits: 3).With(Fees(3_000), Allocate(("v0", 1)));
        Assert.False(chain.PendingRewards(Address("d0"), Address("v0"))!.IsBeyondMargin);
        Assert.True(chain.Apply(new WithdrawRewards(Address("d0"), Address("v0"))).IsAccepted);
    }

    // A record that is too large by so much, as an import or a missed slash leaves it.
    private static ChainState Tampered(ChainState chain, int excessUnits)
    {
        var delegations = chain.Delegations
            .SelectMany(static of => of.Value.Select(entry => (Pair: new DelegationPair(entry.Key, of.Key), entry.Value)))
            .ToDictionary(static entry => entry.Pair, static entry => entry.Value);
        var pair = new DelegationPair(Address("d0"), Address("v0"));
        DelegationState old = delegations[pair];
        delegations[pair] = old with { Start = old.Start!.Value with { Stake = old.Start.Value.Stake + CosmosDecimal.FromUnits(excessUnits) } };
        return ChainState.From(new ChainOrigin
        {
            Version = chain.Version,
            Parameters = chain.Parameters,
            Height = chain.Height,
            Time = chain.Time,
            Balances = chain.Balances,
            Validators = [.. chain.Validators.Values],
            Delegations = delegations,
            SigningInfos = chain.SigningInfos,
        });
    }
}
