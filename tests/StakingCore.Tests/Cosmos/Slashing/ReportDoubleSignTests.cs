using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class ReportDoubleSignTests
{
    private static readonly ChainParameters _parameters = Parameters with
    {
        UnbondingTime = TimeSpan.FromDays(1),
        MaxEvidenceAge = TimeSpan.FromSeconds(50),
        MaxEvidenceBlocks = 10,
    };

    // Stale is what is beyond both limits; each limit itself is within.
    [Theory]
    [InlineData(10, 50, EvidenceResult.Punished)]
    [InlineData(11, 50, EvidenceResult.Punished)]
    [InlineData(10, 51, EvidenceResult.Punished)]
    [InlineData(11, 51, EvidenceResult.Stale)]
    public void Evidence_IsStaleBeyondBothLimits(int blocks, int seconds, EvidenceResult expected)
    {
        ChainState then = WithTwo(parameters: _parameters);
        ReportDoubleSign evidence = Evidence(then);
        ChainState chain = then.With(Block(blocks, seconds));

        EvidenceHandled handled = chain.Apply(evidence).OutcomeOrThrow<EvidenceHandled>();

        Assert.Equal(expected, handled.Result);
        Assert.Equal(expected == EvidenceResult.Punished, handled.Slash is not null);
        Assert.Equal(expected == EvidenceResult.Punished, chain.With(evidence).Validators[Address("v0")].IsJailed);
    }

    [Fact]
    public void Punished_IsSlashedForTheBlockBeforeAndOutForEver()
    {
        ChainState chain = WithTwo(parameters: _parameters).With(Block());
        ChainTransition punished = chain.Apply(Evidence(chain));

        SlashReport slash = punished.OutcomeOrThrow<EvidenceHandled>().Slash!;
        Assert.Equal(chain.Height - 1, slash.InfractionHeight);
        Assert.Equal(1_000 / 20, slash.BurnedFromValidator);
        SigningInfo before = chain.SigningInfos[Address("v0")];
        Assert.Equal(
            before with { IsTombstoned = true, JailedUntil = new ChainTime(DateTimeOffset.Parse("9999-12-31T23:59:59Z", null).ToUnixTimeSeconds()) },
            punished.OrThrow().SigningInfos[Address("v0")]);
        Assert.Equal(
            new EvidenceHandled(EvidenceResult.AlreadyTombstoned, null),
            punished.OrThrow().Apply(Evidence(chain)).Outcome);
    }

    [Fact]
    public void InJailAlready_IsPunishedAllTheSame()
    {
        ChainState chain = WithTwo(parameters: _parameters).With(Block(), new JailValidator(Address("v0")));

        ChainTransition punished = chain.Apply(Evidence(chain));

        Assert.Equal(EvidenceResult.Punished, punished.OutcomeOrThrow<EvidenceHandled>().Result);
        Assert.Equal(950, punished.OrThrow().Validators[Address("v0")].Tokens);
        Assert.True(punished.OrThrow().SigningInfos[Address("v0")].IsTombstoned);
    }

    [Fact]
    public void Unbonded_IsLeftAlone()
    {
        ChainState chain = WithTwo(parameters: Parameters).With(new JailValidator(Address("v0")), Block(), Block(1, 200), Block());
        Assert.Equal(new EvidenceHandled(EvidenceResult.ValidatorUnbonded, null), chain.Apply(Evidence(chain)).Outcome);
        Assert.Equal(1_000, chain.With(Evidence(chain)).Validators[Address("v0")].Tokens);
    }

    [Fact]
    public void WhatCannotBePunished_IsRefusedOrHaltsTheChain()
    {
        ChainState chain = WithTwo(parameters: _parameters);
        Assert.Equal("staking/3", chain.Refused(Evidence(chain) with { Validator = Address("v9") }));

        // The slash is for the block before: one block ahead is the running one, two are in the future.
        Assert.True(chain.Apply(Evidence(chain) with { Height = chain.Height + 1 }).IsAccepted);
        AssertRefused(chain, Evidence(chain) with { Height = chain.Height + 2 }, ChainRule.Unregistered, chain.Height + 1, chain.Height);

        ChainState unknown = ChainState.From(chain.ToOrigin() with { SigningInfos = new Dictionary<CosmosAddress, SigningInfo>() });
        Assert.True(unknown.Apply(Evidence(unknown)).Abort?.HaltsChain);
    }

    private static ReportDoubleSign Evidence(ChainState chain) => new(Address("v0"), chain.Height, chain.Time, 1_000);
}
