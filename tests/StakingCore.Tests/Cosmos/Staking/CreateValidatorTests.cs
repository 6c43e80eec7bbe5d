using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class CreateValidatorTests
{
    private static readonly CosmosDecimal _unit = CosmosDecimal.FromUnits(1);
    private static readonly CreateValidator _sound = Create("v0", 1_000);

    [Fact]
    public void Bounds_AreLegalThemselves()
    {
        ChainState chain = Empty(parameters: Parameters with { MinCommissionRate = CosmosDecimal.Parse("0.1") });
        Assert.Null(chain.Apply(_sound).Refusal);
        Assert.Null(chain.Apply(_sound with { Rate = CosmosDecimal.One, MaxRate = CosmosDecimal.One, MaxChangeRate = CosmosDecimal.One }).Refusal);
        Assert.Null(chain.Apply(_sound with { MinSelfDelegation = 1_000, MaxChangeRate = CosmosDecimal.Zero }).Refusal);
        Assert.Null(Empty().Apply(_sound with { Rate = CosmosDecimal.Zero, MaxRate = CosmosDecimal.Zero, MaxChangeRate = CosmosDecimal.Zero }).Refusal);
        Assert.Null(chain.Apply(_sound with { Amount = 1 }).Refusal);
    }

    [Fact]
    public void Refusals_NameTheRuleAndItsNumbers()
    {
        CosmosDecimal minimum = CosmosDecimal.Parse("0.1");
        CosmosDecimal half = CosmosDecimal.Parse("0.5");
        AssertRefused(_sound with { Amount = 0 }, ChainRule.InvalidRequest, CosmosDecimal.Zero, CosmosDecimal.One);
        AssertRefused(_sound with { MaxRate = -_unit }, ChainRule.CommissionNegative, -_unit, CosmosDecimal.Zero);
        AssertRefused(_sound with { MaxRate = CosmosDecimal.One + _unit }, ChainRule.CommissionHuge, CosmosDecimal.One + _unit, CosmosDecimal.One);
        AssertRefused(_sound with { Rate = -_unit }, ChainRule.CommissionNegative, -_unit, CosmosDecimal.Zero);
        AssertRefused(_sound with { Rate = half + _unit, MaxRate = half }, ChainRule.CommissionAboveMaximum, half + _unit, half);
        AssertRefused(_sound with { MaxChangeRate = -_unit }, ChainRule.CommissionChangeNegative, -_unit, CosmosDecimal.Zero);
        AssertRefused(_sound with { MaxChangeRate = half + _unit, MaxRate = half }, ChainRule.CommissionChangeAboveMaximum, half + _unit, half);
        AssertRefused(_sound with { MinSelfDelegation = 0 }, ChainRule.InvalidRequest, CosmosDecimal.Zero, CosmosDecimal.One);
        AssertRefused(
            _sound with { MinSelfDelegation = 1_001 }, ChainRule.SelfDelegationBelowMinimum, CosmosDecimal.FromInteger(1_000), CosmosDecimal.FromInteger(1_001));
        AssertRefused(_sound with { Rate = minimum - _unit }, ChainRule.CommissionBelowChainMinimum, minimum - _unit, minimum);
        AssertRefused(
            _sound with { Amount = 1_000_001 }, ChainRule.InsufficientFunds, CosmosDecimal.FromInteger(1_000_001), CosmosDecimal.FromInteger(1_000_000));
    }

    [Fact]
    public void TheSameOperatorTwice_IsRefused() => Assert.Equal("staking/4", Empty().With(_sound).Refused(_sound));

    [Fact]
    public void Apply_MakesTheValidatorAndItsOwnDelegation()
    {
        ChainState chain = Empty();
        ChainTransition created = chain.Apply(_sound with { MinSelfDelegation = 7 });
        ValidatorState validator = created.OrThrow().Validators[Address("v0")];

        Assert.Equal(new TokensDelegated(CosmosDecimal.FromInteger(1_000)), created.Outcome);
        Assert.Equal(new CommissionTerms(_sound.Rate, _sound.MaxRate, _sound.MaxChangeRate, chain.Time), validator.Commission);
        Assert.Equal(7, validator.MinSelfDelegation);
        Assert.Equal(new ValidatorShares(1_000, CosmosDecimal.FromInteger(1_000)), validator.Stake);
        Assert.Equal(ValidatorStatus.Unbonded, validator.Status);
        Assert.Equal(CosmosDecimal.FromInteger(1_000), created.OrThrow().FindDelegation(Address("v0"), Address("v0"))!.Shares);
        Assert.Equal(999_000, created.OrThrow().StakeOf("v0"));
    }

    [Fact]
    public void Fork_HasNoMinimum() => Assert.True(Empty(SdkVersion.Parse("v0.50.11-lsm")).Apply(_sound with { MinSelfDelegation = 0 }).IsAccepted);

    private static void AssertRefused(CreateValidator command, ChainRule rule, CosmosDecimal found, CosmosDecimal limit)
    {
        ChainRefusal refusal = Empty(parameters: Parameters with { MinCommissionRate = CosmosDecimal.Parse("0.1") }).Apply(command).Refusal!;
        Assert.Equal((rule, found, limit), (refusal.Rule, refusal.Found, refusal.Limit));
    }
}
