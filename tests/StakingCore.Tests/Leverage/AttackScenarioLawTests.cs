using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Leverage;
using static StakingCore.Tests.Leverage.AttackOracle;

namespace StakingCore.Tests.Leverage;

[Properties(Arbitrary = [typeof(ScenarioGenerators)], MaxTest = 2000, QuietOnSuccess = true)]
public sealed class AttackScenarioLawTests
{
    [Property]
    public void RequiredBond_AnyScenario_IsTheSmallestThatDeters(AttackScenario scenario)
    {
        BigInteger? required = scenario.RequiredBond();

        if (required is { } bond)
        {
            Assert.InRange(bond, BigInteger.Zero, scenario.Controlled);
            Assert.True(IsDeterredWith(scenario, bond));
            Assert.True(bond.IsZero || !IsDeterredWith(scenario, bond - 1));
        }
        else
        {
            Assert.False(IsDeterredWith(scenario, scenario.Controlled));
        }
    }

    [Property]
    public void RequiredBond_AnyScenario_IsMetByADeterredOne(AttackScenario scenario) =>
        Assert.Equal(scenario.IsDeterred, scenario.RequiredBond() is { } bond && bond <= scenario.Stake.Own);

    [Property]
    public void MaximumDelegation_AnyScenario_IsTheLargestThatDeters(AttackScenario scenario)
    {
        DelegationBound bound = scenario.MaximumDelegation();

        if (bound.IsNone)
        {
            Assert.False(IsDeterredBy(scenario, BigInteger.Zero));
        }
        else if (bound.IsUnbounded)
        {
            Assert.True(IsDeterredBy(scenario, BigInteger.Zero));
            Assert.True(IsDeterredBy(scenario, scenario.Stake.Delegated));
            Assert.True(IsDeterredBy(scenario, BigInteger.Pow(10, 60)));
        }
        else
        {
            BigInteger most = bound.Amount!.Value;
            Assert.True(IsDeterredBy(scenario, most));
            Assert.False(IsDeterredBy(scenario, most + 1));
        }
    }

    [Property]
    public void MaximumDelegation_AnyScenario_HasNoUnsafeAmountBelow(AttackScenario scenario, UInt128 delegated)
    {
        DelegationBound bound = scenario.MaximumDelegation();
        bool isWithin = bound.IsUnbounded || bound.Amount is { } most && delegated <= most;

        Assert.True(!isWithin || IsDeterredBy(scenario, delegated));
    }

    [Property(MaxTest = 300)]
    public void MaximumDelegation_SmallPools_EqualsTheLinearSearch(AttackScenario scenario, byte own, byte cost)
    {
        AttackScenario small = scenario with
        {
            Stake = new PoolStake(own, 0),
            AttackCost = cost,
            FutureIncome = ExactRational.Zero,
            SocialCollateral = ExactRational.Zero,
            FixedValue = ExactRational.Zero,
            ValuePerUnit = scenario.ValuePerUnit + new ExactRational(1, 10),
        };

        // Nothing above (cost + own) / value can be safe, which is below 5110.
        int first = Enumerable.Range(0, 5200).First(delegated => !IsDeterredBy(small, delegated));
        Assert.Equal(first == 0 ? DelegationBound.None : DelegationBound.UpTo(first - 1), small.MaximumDelegation());
    }

    [Property]
    public void RequiredSocialCollateral_AnyScenario_IsTheBorder(AttackScenario scenario)
    {
        ExactRational? required = scenario.RequiredSocialCollateral();

        if (required is { } cost)
        {
            Assert.True((scenario with { SocialCollateral = cost + Speck }).IsDeterred);
            Assert.True(cost.IsZero || !(scenario with { SocialCollateral = cost }).IsDeterred);
        }
        else
        {
            Assert.False((scenario with { SocialCollateral = BigInteger.Pow(10, 60) }).IsDeterred);
        }
    }

    [Property]
    public void RequiredDetection_AnyScenario_IsTheBorder(AttackScenario scenario)
    {
        ExactRational? required = scenario.RequiredDetectionProbability();

        if (required is { } detection)
        {
            Assert.True(detection < ExactRational.One);
            Assert.True((scenario with { DetectionProbability = (detection + ExactRational.One) / 2 }).IsDeterred);
            Assert.True(detection.IsZero || !(scenario with { DetectionProbability = detection }).IsDeterred);
        }
        else
        {
            Assert.False((scenario with { DetectionProbability = ExactRational.One }).IsDeterred);
        }
    }

    [Property]
    public void BreakEven_MoreOfAnyTerm_DoesNotFall(AttackScenario scenario, UInt128 more)
    {
        var extra = ExactRational.FromInteger(more);

        Assert.True((scenario with { AttackCost = scenario.AttackCost + extra }).BreakEven >= scenario.BreakEven);
        Assert.True((scenario with { FutureIncome = scenario.FutureIncome + extra }).BreakEven >= scenario.BreakEven);
        Assert.True((scenario with { SocialCollateral = scenario.SocialCollateral + extra }).BreakEven >= scenario.BreakEven);
        Assert.True((scenario with { DetectionProbability = ExactRational.One }).BreakEven >= scenario.BreakEven);
        Assert.True((scenario with { SlashFraction = ExactRational.One }).BreakEven >= scenario.BreakEven);
        Assert.True((scenario with { Rule = OperatorLossRule.OperatorFirst }).BreakEven >= scenario.BreakEven);
    }

    [Property]
    public void Coverage_AnyScenario_AgreesWithTheMargin(AttackScenario scenario)
    {
        Assert.Equal(scenario.Coverage - ExactRational.One, scenario.Overcollateralization);
        if (scenario.Coverage is { } coverage)
        {
            Assert.Equal(scenario.IsDeterred, coverage > ExactRational.One);
        }
    }

    private static ExactRational Speck => new(BigInteger.One, BigInteger.Pow(10, 60));
}
