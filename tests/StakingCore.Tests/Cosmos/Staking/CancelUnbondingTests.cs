using System.Collections.Immutable;
using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>d0 has 100 and 60 tokens on their way out of v0, entered at heights 2 and 3.</summary>
public sealed class CancelUnbondingTests
{
    [Fact]
    public void Apply_APart_LowersBothBalances()
    {
        ChainState chain = Chain();
        ChainTransition cancelled = chain.Apply(Cancel(40, 3));

        Assert.Equal(new TokensDelegated(CosmosDecimal.FromInteger(40)), cancelled.Outcome);
        Assert.Equal([(2, 100, 100), (3, 20, 20)], Entries(cancelled.OrThrow()));
        Assert.Equal(CosmosDecimal.FromInteger(380), cancelled.OrThrow().FindDelegation(Address("d0"), Address("v0"))!.Shares);
        Assert.Empty(cancelled.OrThrow().Audit());
    }

    [Fact]
    public void Apply_TheWholeBalance_RemovesTheEntry()
    {
        Assert.Equal([(2, 100, 100)], Entries(Chain().With(Cancel(60, 3))));
        Assert.Equal([(3, 60, 60)], Entries(Chain().With(Cancel(100, 2))));
    }

    // A slash lowers the balance alone: of 100 and 60 are left 90 and 54.
    [Fact]
    public void Apply_AfterASlash_TakesTheSameFromBoth()
    {
        ChainState chain = Chain().With(Slash("v0", 2, 1_500, "0.1"));
        Assert.Equal([(2, 100, 90), (3, 60, 54)], Entries(chain));
        Assert.Equal([(2, 60, 50), (3, 60, 54)], Entries(chain.With(Cancel(40, 2))));
        Assert.Equal([(3, 60, 54)], Entries(chain.With(Cancel(90, 2))));
        AssertRefused(chain, Cancel(91, 2), ChainRule.InvalidRequest, 91, 90);
    }

    // Entries of one height that were not merged: the first one answers, before v0.47.0.
    [Fact]
    public void Apply_TwoEntriesOfOneHeight_TakesTheFirst()
    {
        ChainState chain = WithTwo(SdkVersion.Parse("v0.46.16"))
            .With(Delegate("d0", "v0", 500), Undelegate("d0", "v0", 100), Undelegate("d0", "v0", 60));
        Assert.Equal([(2, 30, 30), (2, 60, 60)], Entries(chain.With(Cancel(70, 2))));
        AssertRefused(chain, Cancel(101, 2), ChainRule.InvalidRequest, 101, 100);
    }

    [Fact]
    public void Apply_AtTheMomentOfCompletion_IsTheLast()
    {
        ChainState chain = Chain();
        ChainState due = chain.With(Block(1, 94));
        Assert.Equal(due.Time, due.Unbondings[Address("v0")][Address("d0")][0].CompletionTime);
        Assert.True(due.Apply(Cancel(100, 2)).IsAccepted);

        ChainState late = chain.With(new EndBlock(1, TimeSpan.FromSeconds(94) + TimeSpan.FromTicks(1)));
        AssertRefused(late, Cancel(100, 2), ChainRule.InvalidRequest, late.Time.Seconds, due.Time.Seconds);
    }

    [Fact]
    public void Refusals_ComeInTheModulesOrder()
    {
        ChainState chain = Chain();
        Assert.Equal("sdk/18", chain.Refused(Cancel(0, 2)));
        Assert.Equal("sdk/18", chain.Refused(Cancel(10, 0)));
        Assert.Equal("sdk/18", chain.Refused(Cancel(0, 2) with { Validator = Address("v9") }));
        Assert.Equal("staking/3", chain.Refused(Cancel(10, 2) with { Validator = Address("v9") }));
        ChainRefusal unknown = chain.Apply(Cancel(10, 2) with { Delegator = Address("d1") }).Refusal!;
        Assert.Equal((ChainRule.Unregistered, true), (unknown.Rule, unknown.Detail!.Contains("d1", StringComparison.Ordinal)));
        Assert.Equal("sdk/38", chain.Refused(Cancel(10, 1)));
        Assert.Equal("staking/7", chain.With(new JailValidator(Address("v0"))).Refused(Cancel(10, 2)));
        Assert.Equal("staking/34", chain.With(Slash("v0", chain.Height, 9_999, "1"), new JailValidator(Address("v0"))).Refused(Cancel(10, 2)));
    }

    [Fact]
    public void Apply_OfABondedDelegation_RaisesTheBond()
    {
        ChainState chain = WithTwo(SdkVersion.Parse("v0.50.11-lsm")).With(
            Delegate("d0", "v0", 500), new MakeValidatorBond(Address("d0"), Address("v0")), Undelegate("d0", "v0", 100));
        Assert.Equal(CosmosDecimal.FromInteger(400), chain.Validators[Address("v0")].BondShares);
        Assert.Equal(CosmosDecimal.FromInteger(430), chain.With(Cancel(30, 2)).Validators[Address("v0")].BondShares);
    }

    private static CancelUnbonding Cancel(int amount, long height) => new(Address("d0"), Address("v0"), amount, height);

    private static ChainState Chain() =>
        WithTwo().With(Delegate("d0", "v0", 500), Undelegate("d0", "v0", 100), Block(), Undelegate("d0", "v0", 60));

    private static IEnumerable<(int Height, int Initial, int Balance)> Entries(ChainState chain) =>
        chain.Unbondings[Address("v0")].GetValueOrDefault(Address("d0"), ImmutableArray<UnbondingDelegationEntry>.Empty)
            .Select(static entry => ((int)entry.CreationHeight, (int)(long)entry.InitialBalance, (int)(long)entry.Balance));
}
