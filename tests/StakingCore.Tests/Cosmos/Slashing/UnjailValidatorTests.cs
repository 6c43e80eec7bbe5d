using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class UnjailValidatorTests
{
    private static readonly UnjailValidator _unjail = new(Address("v0"));

    [Theory]
    [InlineData(599, "slashing/4")]
    [InlineData(600, null)]
    public void Downtime_EndsAtTheMomentItself(int seconds, string? error)
    {
        ChainState chain = Empty(parameters: Parameters with { MinSignedPerWindow = CosmosDecimal.One })
            .With(Create("v0", 1_000), Create("v1", 2_000), Block(20), new RecordSignature(Address("v0"), 1_000, false), Block(1, seconds));

        ChainTransition freed = chain.Apply(_unjail);

        Assert.Equal(error, freed.Refusal?.Error.ToString());
        Assert.Equal(error is null ? false : null, freed.State?.Validators[Address("v0")].IsJailed);
    }

    [Fact]
    public void TimeToServe_IsNamedInSeconds()
    {
        ChainState chain = Empty(parameters: Parameters with { MinSignedPerWindow = CosmosDecimal.One })
            .With(Create("v0", 1_000), Create("v1", 2_000), Block(20), new RecordSignature(Address("v0"), 1_000, false));
        ChainRefusal refusal = chain.Apply(_unjail).Refusal!;
        Assert.Equal(CosmosDecimal.FromInteger(chain.Time.Seconds), refusal.Found);
        Assert.Equal(CosmosDecimal.FromInteger(chain.Time.Seconds + 600), refusal.Limit);
    }

    [Fact]
    public void Tombstoned_StaysForEver()
    {
        ChainState chain = WithTwo();
        SigningInfo info = chain.SigningInfos[Address("v0")] with { IsTombstoned = true };
        ChainState tombstoned = ChainState.From(chain.ToOrigin() with { SigningInfos = chain.SigningInfos.SetItem(Address("v0"), info) })
            .With(new JailValidator(Address("v0")));
        Assert.Equal("slashing/4", tombstoned.Refused(_unjail));
    }

    [Fact]
    public void Free_IsRefused() => Assert.Equal("slashing/5", WithTwo().Refused(_unjail));

    [Theory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    public void OwnStakeBelowTheMinimum_JailsAndKeepsInJail(int leaving, bool isJailed)
    {
        ChainState chain = Empty().With(Create("v0", 1_000) with { MinSelfDelegation = 500 }, Create("v1", 2_000), Block(), Undelegate("v0", "v0", leaving));
        Assert.Equal(isJailed, chain.Validators[Address("v0")].IsJailed);

        ChainState jailed = isJailed ? chain : chain.With(new JailValidator(Address("v0")));
        ChainRefusal? refusal = jailed.Apply(_unjail).Refusal;

        Assert.Equal(isJailed ? ChainRule.SelfDelegationTooLow : null, refusal?.Rule);
        Assert.Equal(isJailed ? CosmosDecimal.FromInteger(499) : null, refusal?.Found);
        Assert.Equal(isJailed ? CosmosDecimal.FromInteger(500) : null, refusal?.Limit);
        Assert.True(jailed.With(Delegate("v0", "v0", 1)).Apply(_unjail).IsAccepted);
    }

    [Fact]
    public void OthersStakeBelowTheMinimum_JailsNobody()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500), Undelegate("d0", "v0", 500));
        Assert.False(chain.Validators[Address("v0")].IsJailed);
    }

    [Theory]
    [InlineData("v0.47.17", "slashing/6")]
    [InlineData("v0.53.0", "staking/19")]
    [InlineData("v0.50.11-lsm", null)]
    public void OwnStakeGone_IsRefusedOutsideTheFork(string version, string? error)
    {
        ChainState chain = WithTwo(SdkVersion.Parse(version))
            .With(Delegate("d0", "v0", 500), Undelegate("v0", "v0", 1_000));
        ChainState jailed = chain.Validators[Address("v0")].IsJailed ? chain : chain.With(new JailValidator(Address("v0")));

        Assert.Equal(error is not null, chain.Validators[Address("v0")].IsJailed);
        Assert.Equal(error, jailed.Apply(_unjail).Refusal?.Error.ToString());
    }

    [Fact]
    public void Jail_OfAJailed_IsRefused() =>
        Assert.Equal("staking/7", WithTwo().With(new JailValidator(Address("v0"))).Refused(new JailValidator(Address("v0"))));
}
