using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Leverage;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

/// <summary>
/// I8: up to which reward an operator that reports itself never profits, rule by rule, and that it does just above. ρ is the
/// reward's rate, o the operator's own stake, T the pool, L = T/o.
/// </summary>
[Properties(Arbitrary = [typeof(SlashedPools)], MaxTest = 300, QuietOnSuccess = true)]
public sealed class SelfReportLawTests
{
    [Property]
    public void Of_AnyRule_IsSafeWhereTheRewardIsWithinTheOwnLoss(SlashedPool pool)
    {
        foreach (LossRule rule in pool.Rules)
        {
            LossTotals totals = pool.Allocate(rule).Totals;
            var report = SelfReport.Of(totals, pool.Cap);
            BigInteger reward = (BigInteger)totals.Absorbed * pool.Cap.Numerator / pool.Cap.Denominator;
            BigInteger own = (BigInteger)totals.OperatorLoss + totals.OtherPoolsLoss;

            Assert.Equal((totals.Absorbed, reward, own), (report.Absorbed, (BigInteger)report.Reward, (BigInteger)report.OperatorLoss));
            Assert.Equal(reward <= own, report.IsSafe);
            Assert.Equal((ExactRational)(reward - own), report.OperatorNet);
            Assert.Equal(BigInteger.Min(reward, own), report.CappedReward);
        }
    }

    /// <summary>A and D: safe at every penalty where ρ ≤ 1/L. D's fund aside, since it pays what exceeds the pool.</summary>
    [Property]
    public void Of_ProRataUpToOneOverL_IsSafe(SlashedPool pool)
    {
        if (RateBelow(pool) is not Fraction rate)
        {
            return;
        }

        Assert.True(SelfReport.Of(pool.Allocate(LossRule.ProRata).Totals, rate).IsSafe);
        Assert.True(SelfReport.Of(pool.Allocate(LossRule.CappedDelegator(pool.Cap, 0)).Totals, rate).IsSafe);
        Assert.True(SelfReport.Of(pool.Allocate(LossRule.LeverageWeighted(pool.Beta)).Totals, rate).IsSafe);
    }

    /// <summary>A: with ρ one part in T above 1/L, all of the pool slashed pays the operator one unit more than it lost.</summary>
    [Property]
    public void Of_ProRataJustAboveOneOverL_ProfitsOfAllSlashed(SlashedPool pool)
    {
        if (pool.Total > ulong.MaxValue || pool.Delegated == 0)
        {
            return;
        }

        var rate = new Fraction((ulong)pool.Operator + 1, (ulong)pool.Total);
        foreach (LossRule rule in new LossRule[] { LossRule.ProRata, LossRule.OperatorFirst, LossRule.LeverageWeighted(pool.Beta) })
        {
            var report = SelfReport.Of(rule.Allocate(pool.Total, pool.Operator, pool.Delegators, pool.Rounding).Totals, rate);
            Assert.False(report.IsSafe);
            Assert.Equal(ExactRational.One, report.OperatorNet);
        }
    }

    /// <summary>B: with a penalty that the pool covers, safe if and only if floor(ρ·P) ≤ min(P, o); always up to P = o.</summary>
    [Property]
    public void Of_OperatorFirst_IsSafeIffTheRewardIsWithinTheOwnStake(SlashedPool pool)
    {
        var penalty = UInt128.Min(pool.Penalty, pool.Total);
        BigInteger reward = (BigInteger)penalty * pool.Cap.Numerator / pool.Cap.Denominator;
        LossTotals first = LossRule.OperatorFirst.Allocate(penalty, pool.Operator, pool.Delegators, pool.Rounding).Totals;

        Assert.Equal(reward <= UInt128.Min(penalty, pool.Operator), SelfReport.Of(first, pool.Cap).IsSafe);
        Assert.True(penalty > pool.Operator || SelfReport.Of(first, Fraction.One).IsSafe);
    }

    /// <summary>C: safe if and only if floor(ρ·A) ≤ min(o, ⌈A·(o + β·D)/T⌉).</summary>
    [Property]
    public void Of_LeverageWeighted_IsSafeIffTheRewardIsWithinItsShare(SlashedPool pool)
    {
        BigInteger covered = UInt128.Min(pool.Penalty, pool.Total);
        BigInteger reward = covered * pool.Cap.Numerator / pool.Cap.Denominator;
        ExactRational share = pool.Total == 0
            ? default
            : (ExactRational)covered * (ExactRational.FromInteger(pool.Operator) + (pool.Beta * ExactRational.FromInteger(pool.Delegated))) / ExactRational.FromInteger(pool.Total);

        Assert.Equal(
            reward <= BigInteger.Min(pool.Operator, share.Ceiling()),
            SelfReport.Of(pool.Allocate(LossRule.LeverageWeighted(pool.Beta)).Totals, pool.Cap).IsSafe);
    }

    /// <summary>Operator only: nobody else loses, so no rate ever profits.</summary>
    [Property]
    public void Of_OperatorOnly_IsAlwaysSafe(SlashedPool pool) =>
        Assert.True(SelfReport.Of(pool.Allocate(LossRule.OperatorOnly).Totals, Fraction.One).IsSafe);

    /// <summary>E and I: whoever pays before the delegators, the own loss is min(P, o), and in I the other pools besides.</summary>
    [Property]
    public void Of_FundOrDebt_IsSafeIffTheRewardIsWithinTheOwnStakes(SlashedPool pool)
    {
        BigInteger own = UInt128.Min(pool.Penalty, pool.Operator);
        BigInteger both = BigInteger.Min(pool.Penalty, pool.Operator + LossOracle.Sum([.. pool.OtherPools.Select(stake => (BigInteger)stake)]));
        LossTotals fund = pool.Allocate(LossRule.OperatorFundDelegators(pool.Fund)).Totals;
        LossTotals debt = pool.Allocate(LossRule.OperatorDebt(pool.OtherPools)).Totals;

        Assert.Equal(Reward(fund) <= own, SelfReport.Of(fund, pool.Cap).IsSafe);
        Assert.Equal(Reward(debt) <= both, SelfReport.Of(debt, pool.Cap).IsSafe);

        BigInteger Reward(LossTotals totals) => (BigInteger)totals.Absorbed * pool.Cap.Numerator / pool.Cap.Denominator;
    }

    /// <summary>The operator's part of what is slashed, rule by rule: min(o, f·(o + β·D)) of f·T, and none of nothing.</summary>
    [Property]
    public void LargestSafeRate_AnyPool_IsTheOperatorsPartOfThePenalty(SlashedPool pool)
    {
        ExactRational own = ExactRational.FromInteger(pool.Operator);
        ExactRational delegated = ExactRational.FromInteger(pool.Delegated);
        ExactRational penalty = pool.Cap * (own + delegated);
        (OperatorLossRule Rule, ExactRational Loss)[] rules =
        [
            (OperatorLossRule.ProRata, pool.Cap * own),
            (OperatorLossRule.OperatorFirst, ExactRational.Min(own, penalty)),
            (OperatorLossRule.LeverageWeighted(pool.Beta), ExactRational.Min(own, pool.Cap * (own + (pool.Beta * delegated)))),
        ];

        Assert.All(rules, rule => Assert.Equal(
            penalty.IsZero ? null : rule.Loss / penalty,
            SelfReport.LargestSafeRate(rule.Rule, new PoolStake(pool.Operator, pool.Delegated), pool.Cap)));
    }

    // The largest fraction at or below o/T that 64-bit terms hold, near enough.
    private static Fraction? RateBelow(SlashedPool pool)
    {
        if (pool.Total == 0)
        {
            return null;
        }

        return pool.Total <= ulong.MaxValue
            ? new Fraction((ulong)pool.Operator, (ulong)pool.Total)
            : new Fraction((ulong)(((BigInteger)pool.Operator << 63) / pool.Total), 1UL << 63);
    }
}
