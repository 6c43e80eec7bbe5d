using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Leverage;
using StakingCore.Slashing;
using StakingCore.Tests.Slashing;

namespace StakingCore.Tests.Leverage;

[Properties(Arbitrary = [typeof(ScenarioGenerators)], MaxTest = 2000, QuietOnSuccess = true)]
public sealed class OperatorLossRuleLawTests
{
    [Property]
    public void MaximumLeverage_OperatorFirst_IsProRataOverTheFraction(Fraction fraction, Fraction detection, Fraction value)
    {
        ExactRational? first = OperatorLossRule.OperatorFirst.MaximumLeverage(fraction, detection, value);
        ExactRational? proRata = OperatorLossRule.ProRata.MaximumLeverage(fraction, detection, value);

        Assert.Equal(value.IsZero, first is null);
        if (proRata is { IsZero: false } bound)
        {
            Assert.Equal(bound / fraction, first);
        }
    }

    [Property]
    public void MaximumLeverage_AnyRule_IsWhereTheLossStopsCovering(
        OperatorLossRule rule, Fraction fraction, Fraction detection, Fraction value)
    {
        ExactRational? most = rule.MaximumLeverage(fraction, detection, value);

        Assert.Equal(most is null || most >= ExactRational.One, Covers(ExactRational.One));
        if (most is { IsZero: false } bound)
        {
            Assert.True(Covers(bound));
            Assert.False(Covers(bound + new ExactRational(1, 1_000_000)));
        }

        bool Covers(ExactRational leverage) =>
            detection * ExactRational.Min(ExactRational.One, fraction * (ExactRational.One + (rule.Beta * (leverage - ExactRational.One))))
            >= value * leverage;
    }

    [Property]
    public void OperatorLoss_AnyPool_LiesBetweenProRataAndOperatorFirst(OperatorLossRule rule, PoolStake stake, Fraction fraction)
    {
        ExactRational loss = rule.OperatorLoss(stake, fraction);

        Assert.InRange(
            loss, OperatorLossRule.ProRata.OperatorLoss(stake, fraction), OperatorLossRule.OperatorFirst.OperatorLoss(stake, fraction));
        Assert.True(loss <= ExactRational.FromInteger(stake.Own));
    }

    [Property]
    public void OperatorLoss_OperatorFirstWithinTheFraction_IsThatOfASoloOperatorOfTheSize(PoolStake stake, Fraction fraction)
    {
        // Rule of thumb: own / total at or above the slash fraction, and leverage changes nothing for the operator.
        bool isNeutral = ExactRational.FromInteger(stake.Own) >= fraction * (ExactRational)stake.Controlled;
        ExactRational solo = fraction * (ExactRational)stake.Controlled;

        Assert.Equal(isNeutral, OperatorLossRule.OperatorFirst.OperatorLoss(stake, fraction) == solo);
    }

    [Property]
    public void OperatorLoss_MoreDelegated_DoesNotFall(OperatorLossRule rule, PoolStake stake, UInt128 delegated, Fraction fraction)
    {
        PoolStake larger = stake with { Delegated = UInt128.Max(delegated, stake.Delegated) };

        Assert.True(rule.OperatorLoss(larger, fraction) >= rule.OperatorLoss(stake, fraction));
    }

    [Property]
    public void LargestSafeRate_ProRata_IsOneOverTheLeverage(PoolStake stake, Fraction fraction)
    {
        ExactRational? rate = SelfReport.LargestSafeRate(OperatorLossRule.ProRata, stake, fraction);

        Assert.Equal(fraction.IsZero || stake.Controlled.IsZero, rate is null);
        if (rate is { } known)
        {
            Assert.Equal(stake.Leverage is { } leverage ? ExactRational.One / leverage : ExactRational.Zero, known);
        }
    }

    [Property]
    public void FromRate_RateWithinTheSafeOne_IsSafe(UInt128 penalty, UInt128 part, Fraction rate)
    {
        UInt128 loss = UInt128.Min(penalty, part);
        var reward = SelfReport.FromRate(penalty, loss, rate);

        Assert.True(reward.Reward <= reward.Absorbed);
        Assert.Equal(reward.IsSafe, reward.OperatorNet.Sign <= 0);
        Assert.True(reward.IsSafe || ExactRational.FromInteger(penalty) * rate > ExactRational.FromInteger(loss));
    }

    /// <summary>The bridge: wherever a loss rule has an operator's side, the allocation charges that but for the rounding.</summary>
    [Property(Arbitrary = [typeof(SlashedPools)], MaxTest = 200)]
    public void Of_LossRule_IsWhatTheAllocationCharges(SlashedPool pool)
    {
        if (pool.Total == 0)
        {
            return;
        }

        var penalty = UInt128.Min(pool.Penalty, pool.Total);
        var fraction = new ExactRational(penalty, pool.Total);
        LossRule[] edges = [LossRule.CappedDelegator(Fraction.One, 0), LossRule.CappedDelegator(Fraction.Zero, 0), LossRule.OperatorDebt([0])];
        foreach (LossRule rule in pool.Rules.Concat(edges))
        {
            if (OperatorLossRule.Of(rule) is OperatorLossRule side)
            {
                ExactRational exact = side.OperatorLoss(new PoolStake(pool.Operator, pool.Delegated), fraction);
                ExactRational charged = ExactRational.FromInteger(rule.Allocate(penalty, pool.Operator, pool.Delegators, pool.Rounding).OperatorLoss);
                Assert.InRange(charged, exact - ExactRational.One, exact + ExactRational.One);
            }
        }

        Assert.All(edges, rule => Assert.NotNull(OperatorLossRule.Of(rule)));
    }

    [Fact]
    public void Of_LossRuleWithoutSuchAFormula_IsNull()
    {
        Assert.Null(OperatorLossRule.Of(LossRule.CappedDelegator(new Fraction(1, 2), 0)));
        Assert.Null(OperatorLossRule.Of(LossRule.OperatorDebt([1])));
        Assert.Null(OperatorLossRule.Of(LossRule.OperatorDebt([0, 1])));
        Assert.Equal(OperatorLossRule.OperatorFirst, OperatorLossRule.Of(LossRule.OperatorDebt([])));
        Assert.Equal(OperatorLossRule.ProRata, OperatorLossRule.Of(LossRule.ProRata));
        Assert.Equal(OperatorLossRule.OperatorFirst, OperatorLossRule.Of(LossRule.OperatorOnly));
    }

    [Fact]
    public void Of_Null_IsRefusedByName() =>
        Assert.Equal("rule", Assert.Throws<ArgumentNullException>(() => OperatorLossRule.Of(null!)).ParamName);

    [Fact]
    public void FromRate_Tezos_IsSafeAtItsLargestLeverage()
    {
        // limit 9: leverage 10, reward 1/11 of what is slashed, own part 1/10.
        var reward = SelfReport.FromRate(1_000_000, 100_000, new Fraction(1, 11));

        Assert.True(reward.IsSafe);
        Assert.Equal(90_909u, reward.Reward);
        Assert.False(SelfReport.FromRate(1_000_000, 100_000, new Fraction(1, 9)).IsSafe);
    }

    [Fact]
    public void FromRate_SenselessFigure_IsRefusedByName()
    {
        Assert.Equal(
            "operatorLoss", Assert.Throws<ArgumentOutOfRangeException>(() => SelfReport.FromRate(1, 2, Fraction.One)).ParamName);
        Assert.Equal(
            "rate", Assert.Throws<ArgumentOutOfRangeException>(() => SelfReport.FromRate(2, 1, new Fraction(2, 1))).ParamName);
    }

    [Fact]
    public void ToString_EachRule_HasItsName()
    {
        Assert.Equal("pro rata", default(OperatorLossRule).ToString());
        Assert.Equal("operator first", OperatorLossRule.OperatorFirst.ToString());
        Assert.Equal("leverage weighted by 1/4", OperatorLossRule.LeverageWeighted(new Fraction(1, 4)).ToString());
    }
}
