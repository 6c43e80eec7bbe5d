using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Tests.Leverage;

/// <summary>The discussion's numbers: an operator with 1 of its own to which others delegated 9.</summary>
public sealed class AttackScenarioTests
{
    private static readonly UInt128 _ether = 1_000_000_000_000_000_000;

    [Fact]
    public void Leverage_OwnOneDelegatedNine_IsTen()
    {
        AttackScenario scenario = Thread(OperatorLossRule.ProRata, ExactRational.One);

        Assert.Equal(10, scenario.Leverage);
        Assert.Equal(10, scenario.EffectiveLeverage);
        Assert.Equal(new ExactRational(1, 10), scenario.Coverage);
        Assert.Equal(ExactRational.FromInteger(_ether), scenario.BreakEven);
        Assert.Equal(ExactRational.FromInteger(9 * _ether), scenario.RequiredSocialCollateral());
        Assert.False(scenario.IsDeterred);
    }

    [Theory]
    [InlineData(9, 0, false)]
    [InlineData(9, 1, true)]
    [InlineData(20, 0, true)]
    public void IsDeterred_FriendsAndFamily_NeedsMoreThanNine(int ether, int wei, bool isDeterred)
    {
        AttackScenario scenario = Thread(OperatorLossRule.ProRata, ExactRational.One) with
        {
            SocialCollateral = ExactRational.FromInteger(((UInt128)ether * _ether) + (UInt128)wei),
        };

        Assert.Equal(isDeterred, scenario.IsDeterred);
    }

    [Fact]
    public void EffectiveLeverage_FivePercent_Is200ProRataAnd20OperatorFirst()
    {
        var fivePercent = new ExactRational(1, 20);

        Assert.Equal(200, Thread(OperatorLossRule.ProRata, fivePercent).EffectiveLeverage);
        Assert.Equal(20, Thread(OperatorLossRule.OperatorFirst, fivePercent).EffectiveLeverage);
    }

    [Fact]
    public void MaximumDelegation_OperatorAloneAtFullSlash_IsNone()
    {
        AttackScenario scenario = Thread(OperatorLossRule.ProRata, ExactRational.One);

        // An operator that loses exactly what it could take is indifferent, and that is no safety.
        Assert.True(scenario.MaximumDelegation().IsNone);
        Assert.Null(scenario.RequiredBond());
    }

    [Fact]
    public void MaximumDelegation_ATenthAtStakePerUnit_StopsOneShortOfNine()
    {
        AttackScenario scenario = Thread(OperatorLossRule.ProRata, ExactRational.One) with { ValuePerUnit = new ExactRational(1, 10) };

        Assert.Equal(DelegationBound.UpTo((9 * _ether) - 1), scenario.MaximumDelegation());
        Assert.Equal((BigInteger)_ether + 1, scenario.RequiredBond());
        Assert.Equal(10, scenario.MaximumLeverage());
    }

    [Fact]
    public void FromTotal_MoreOwnThanTotal_IsRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentOutOfRangeException>(() => PoolStake.FromTotal(11, 10));

        Assert.Equal("own", error.ParamName);
    }

    [Fact]
    public void FromTotal_OwnPartOfTen_DelegatesTheRest()
    {
        Assert.Equal(new PoolStake(1, 9), PoolStake.FromTotal(1, 10));
        Assert.Equal(new PoolStake(10, 0), PoolStake.FromTotal(10, 10));
    }

    [Fact]
    public void Leverage_NothingOwn_IsUndefined()
    {
        Assert.Null(new PoolStake(0, 9).Leverage);
        Assert.Null(default(PoolStake).Leverage);
    }

    [Fact]
    public void Controlled_LargestStakes_DoesNotWrap() =>
        Assert.Equal((BigInteger.One << 129) - 2, new PoolStake(UInt128.MaxValue, UInt128.MaxValue).Controlled);

    [Fact]
    public void Init_SenselessFigure_IsRefusedByName()
    {
        AttackScenario sound = Thread(OperatorLossRule.ProRata, ExactRational.One);
        var negative = new ExactRational(-1, 100);
        var tooMuch = new ExactRational(101, 100);

        Refuses(nameof(AttackScenario.SlashFraction), () => sound with { SlashFraction = tooMuch });
        Refuses(nameof(AttackScenario.SlashFraction), () => sound with { SlashFraction = negative });
        Refuses(nameof(AttackScenario.DetectionProbability), () => sound with { DetectionProbability = tooMuch });
        Refuses(nameof(AttackScenario.SocialProbability), () => sound with { SocialProbability = negative });
        Refuses(nameof(AttackScenario.FutureIncome), () => sound with { FutureIncome = negative });
        Refuses(nameof(AttackScenario.SocialCollateral), () => sound with { SocialCollateral = negative });
        Refuses(nameof(AttackScenario.AttackCost), () => sound with { AttackCost = negative });
        Refuses(nameof(AttackScenario.FixedValue), () => sound with { FixedValue = negative });
        Refuses(nameof(AttackScenario.ValuePerUnit), () => sound with { ValuePerUnit = negative });
        Refuses("beta", () => OperatorLossRule.LeverageWeighted(new Fraction(3, 2)));
        Refuses("slashFraction", () => OperatorLossRule.ProRata.OperatorLoss(new PoolStake(1, 9), tooMuch));
        Refuses("slashFraction", () => OperatorLossRule.ProRata.MaximumLeverage(tooMuch, 1, 1));
        Refuses("detectionProbability", () => OperatorLossRule.ProRata.MaximumLeverage(1, tooMuch, 1));
        Refuses("valuePerUnit", () => OperatorLossRule.ProRata.MaximumLeverage(1, 1, negative));
        Refuses("amount", () => DelegationBound.UpTo(-1));
    }

    [Fact]
    public void DelegationBound_Default_IsNone()
    {
        Assert.Equal(DelegationBound.None, default);
        Assert.Equal("none", default(DelegationBound).ToString());
        Assert.Equal("0", DelegationBound.UpTo(0).ToString());
        Assert.Equal("unbounded", DelegationBound.Unbounded.ToString());
    }

    private static AttackScenario Thread(OperatorLossRule rule, ExactRational slashFraction) => new()
    {
        Stake = new PoolStake(_ether, 9 * _ether),
        Rule = rule,
        SlashFraction = slashFraction,
        ValuePerUnit = ExactRational.One,
    };

    private static void Refuses(string name, Func<object?> act) => Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(act).ParamName);
}
