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
    public void Abort_InAnyStepOfABlock_HaltsTheChain()
    {
        // Less is booked as liquid than the slash takes, and a coin more is more than there may be.
        ChainOrigin origin = WithTwo(liquid: LiquidStakingModule.Hub, parameters: Parameters with { MinSignedPerWindow = CosmosDecimal.One }).With(Block(20)).ToOrigin();
        ChainState chain = ChainState.From(origin with
        {
            Validators = [.. origin.Validators.Select(static validator => validator with { LiquidShares = validator.Shares })],
            OtherSupply = Coins.Of(Stake, CosmosInteger.MaxValue - 100_000_000),
        });
        ChainCommand[] steps =
        [
            Slash("v0", 1, 1_000, "0.1"),
            new RecordSignature(Address("v0"), 1_000, false),
            new ReportDoubleSign(Address("v0"), chain.Height, chain.Time, 1_000),
            new MintProvision(),
            new EndBlock(1, TimeSpan.MaxValue),
        ];
        Assert.All(steps, step => Assert.Equal((step.ToString(), true), (step.ToString(), chain.Apply(step).Abort?.HaltsChain)));
    }

    [Fact]
    public void Delegation_ToAPowerBeyond64Bits_AbortsAtOnceAndNotAtTheEndOfTheBlock()
    {
        // One token is one unit of power, and v0 has 1,000 of its own.
        CosmosInteger tooMuch = (1UL << 63) - 1_000;
        ChainState chain = WithTwo().With(new FundAccount(Address("d0"), Coins.Of(Stake, tooMuch)));

        Assert.Equal(false, chain.Apply(Delegate("d0", "v0", tooMuch)).Abort?.HaltsChain);
        Assert.True(chain.With(Delegate("d0", "v0", tooMuch - 1)).Apply(Block()).IsAccepted);
    }

    [Fact]
    public void Delegation_ToAPowerBeyond64BitsInJail_LetsNobodyOutNorChange()
    {
        CosmosInteger tooMuch = (1UL << 63) - 1_000;
        ChainState chain = WithTwo().With(
            new FundAccount(Address("d0"), Coins.Of(Stake, tooMuch)), new JailValidator(Address("v0")), Delegate("d0", "v0", tooMuch));

        Assert.NotNull(chain.Apply(new UnjailValidator(Address("v0"))).Abort);
        Assert.NotNull(chain.Apply(Undelegate("d0", "v0", 1)).Abort);
    }

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
    public void PendingRewards_OfARecordBelowTheWorth_HaveNoExcess()
    {
        DelegationRewards pending = Tampered(WithTwo().With(Delegate("d0", "v0", 500), Block()), excessUnits: -4).PendingRewards(Address("d0"), Address("v0"))!;
        Assert.Equal(CosmosDecimal.FromUnits(4), pending.CurrentStake - pending.RecordedStake);
        Assert.Equal(CosmosDecimal.Zero, pending.Excess);
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
        ChainOrigin origin = chain.ToOrigin();
        var pair = new DelegationPair(Address("d0"), Address("v0"));
        DelegationState old = origin.Delegations[pair];
        DelegationStart start = old.Start!.Value;
        return ChainState.From(origin with
        {
            Delegations = new Dictionary<DelegationPair, DelegationState>(origin.Delegations)
            {
                [pair] = old with { Start = start with { Stake = start.Stake + CosmosDecimal.FromUnits(excessUnits) } },
            },
        });
    }
}
