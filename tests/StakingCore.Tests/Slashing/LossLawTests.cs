using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

/// <summary>What every allocation owes, whatever the pool: conservation, bounds, quota, equality, seniority, neutrality.</summary>
[Properties(Arbitrary = [typeof(SlashedPools)], MaxTest = 100, QuietOnSuccess = true)]
public sealed class LossLawTests
{
    [Property]
    public void Allocate_AnyPool_EqualsTheOracle(SlashedPool pool)
    {
        foreach (LossRule rule in pool.Rules)
        {
            LossAllocation actual = pool.Allocate(rule);
            LossOracle.Losses expected = LossOracle.Allocate(rule, pool.Penalty, pool.Operator, pool.BigDelegators, pool.Rounding);
            Assert.Equal(
                (rule.Name, expected.Operator, expected.OtherPools, expected.Delegated, expected.Fund, expected.Shortfall),
                (rule.Name, actual.OperatorLoss, actual.Totals.OtherPoolsLoss, actual.Totals.DelegatorLoss, actual.FundLoss, actual.Shortfall));
            Assert.Equal(expected.Delegators, actual.DelegatorLosses.Select(loss => (BigInteger)loss));
        }
    }

    [Property]
    public void Allocate_Columns_EqualTheScalar(SlashedPool pool)
    {
        foreach (LossRule rule in pool.Rules)
        {
            LossAllocation expected = pool.Allocate(rule);

            // Columns come as their last use left them.
            UInt128[] wide = [.. Enumerable.Repeat(UInt128.MaxValue, pool.Positions)];
            Assert.Equal(expected.Totals, rule.Allocate(pool.Penalty, pool.Operator, pool.Delegators, pool.Rounding, wide));
            Assert.Equal(expected.DelegatorLosses, wide);
            if (pool.Delegators.All(stake => stake <= ulong.MaxValue))
            {
                ulong[] words = [.. Enumerable.Repeat(ulong.MaxValue, pool.Positions)];
                ulong[] stakes = [.. pool.Delegators.Select(stake => (ulong)stake)];
                Assert.Equal(expected.Totals, rule.Allocate(pool.Penalty, pool.Operator, stakes, pool.Rounding, words));
                Assert.Equal(expected.DelegatorLosses, words.Select(loss => (UInt128)loss));
            }
        }
    }

    /// <summary>I1 and I2: the parts sum to the penalty, nobody pays more than it has.</summary>
    [Property]
    public void Allocate_AnyPool_ConservesAndStaysWithinEachPosition(SlashedPool pool)
    {
        foreach (LossRule rule in pool.Rules)
        {
            LossAllocation actual = pool.Allocate(rule);
            Assert.Equal(pool.Penalty, actual.Totals.Absorbed + actual.Shortfall);
            Assert.Equal((BigInteger)actual.Totals.DelegatorLoss, Sum(actual.DelegatorLosses));
            Assert.Equal((BigInteger)actual.Totals.OtherPoolsLoss, Sum(actual.OtherPoolLosses));
            Assert.True(actual.OperatorLoss <= pool.Operator);
            Assert.All(actual.DelegatorLosses.Zip(pool.Delegators), pair => Assert.True(pair.First <= pair.Second));
            Assert.All(actual.OtherPoolLosses.Zip(pool.OtherPools), pair => Assert.True(pair.First <= pair.Second));
        }
    }

    /// <summary>The steps account for the whole penalty: each takes up where the one before it left, and the last leaves nothing.</summary>
    [Property]
    public void Allocate_AnyPool_StepsChainAndAccountForThePenalty(SlashedPool pool)
    {
        foreach (LossRule rule in pool.Rules)
        {
            LossAllocation actual = pool.Allocate(rule);
            Assert.Equal(pool.Penalty, actual.Steps[0].Demand);
            Assert.All(actual.Steps.Zip(actual.Steps.Skip(1)), pair => Assert.Equal(pair.First.Left, pair.Second.Demand));
            Assert.Equal(0U, actual.Steps[^1].Left);
            Assert.Equal((BigInteger)actual.Totals.Absorbed, Sum(actual.Steps.Where(step => step.Party != LossParty.Nobody).Select(step => step.Taken)));
            UInt128 Taken(LossParty party) => actual.Steps.Where(step => step.Party == party).Aggregate(UInt128.Zero, (sum, step) => sum + step.Taken);
            Assert.Equal(
                actual.Totals,
                new LossTotals(Taken(LossParty.Operator), Taken(LossParty.OperatorOtherPools), Taken(LossParty.Delegators), Taken(LossParty.Fund), Taken(LossParty.Nobody)));
            Assert.All(actual.Steps, step => Assert.True(step.Party == LossParty.Nobody || step.Taken <= step.Reachable));
            Assert.All(actual.Steps, step => Assert.NotEqual("", step.Formula));
        }
    }

    /// <summary>What a step says could be charged is what a penalty above everything does charge, but for what went before.</summary>
    [Property]
    public void Allocate_CappedDelegator_SaysTheMostThatTheCapAllows(SlashedPool pool)
    {
        LossStep step = pool.Allocate(LossRule.CappedDelegator(pool.Cap, pool.Fund)).Steps.Single(step => step.Reason == LossReason.Cap);

        Assert.Equal((BigInteger)step.Reachable, LossOracle.Sum([.. pool.BigDelegators.Select(stake => stake * pool.Cap.Numerator / pool.Cap.Denominator)]));
    }

    /// <summary>I3: everybody pays the floor or the ceiling of its exact share.</summary>
    [Property]
    public void ProRata_AnyPool_IsWithinOneUnitOfTheExactShare(SlashedPool pool)
    {
        LossAllocation actual = pool.Allocate(LossRule.ProRata);
        if (pool.Total == 0)
        {
            return;
        }

        BigInteger covered = UInt128.Min(pool.Penalty, pool.Total);
        foreach ((UInt128 loss, UInt128 stake) in actual.DelegatorLosses.Append(actual.OperatorLoss).Zip(pool.Delegators.Append(pool.Operator)))
        {
            Assert.True(BigInteger.Abs(((BigInteger)loss * pool.Total) - (covered * stake)) < pool.Total);
        }
    }

    /// <summary>I4: equal stakes lose the same, but for one unit.</summary>
    [Property]
    public void Allocate_EqualStakes_DifferByAtMostOne(SlashedPool pool)
    {
        foreach (LossRule rule in pool.Rules)
        {
            var bounds = new Dictionary<UInt128, (UInt128 Least, UInt128 Most)>();
            foreach ((UInt128 loss, UInt128 stake) in pool.Allocate(rule).DelegatorLosses.Zip(pool.Delegators))
            {
                (UInt128 least, UInt128 most) = bounds.GetValueOrDefault(stake, (loss, loss));
                bounds[stake] = (UInt128.Min(least, loss), UInt128.Max(most, loss));
            }

            Assert.All(bounds.Values, pair => Assert.True(pair.Most - pair.Least <= 1));
        }
    }

    /// <summary>I6: nobody pays before those in front have lost everything.</summary>
    [Property]
    public void Allocate_JuniorParties_ArePaidOutFirst(SlashedPool pool)
    {
        LossTotals first = pool.Allocate(LossRule.OperatorFirst).Totals;
        Assert.True(first.DelegatorLoss == 0 || first.OperatorLoss == pool.Operator);
        Assert.True(first.Shortfall == 0 || first.DelegatorLoss == pool.Delegated);

        LossTotals fund = pool.Allocate(LossRule.OperatorFundDelegators(pool.Fund)).Totals;
        Assert.True(fund.FundLoss == 0 || fund.OperatorLoss == pool.Operator);
        Assert.True(fund.DelegatorLoss == 0 || fund.FundLoss == pool.Fund);

        LossTotals debt = pool.Allocate(LossRule.OperatorDebt(pool.OtherPools)).Totals;
        Assert.True(debt.OtherPoolsLoss == 0 || debt.OperatorLoss == pool.Operator);
        Assert.True(debt.DelegatorLoss == 0 || (BigInteger)debt.OtherPoolsLoss == Sum(pool.OtherPools));
    }

    /// <summary>I7: with prefix floor, splitting a delegation into neighbours changes nothing for it or for anybody.</summary>
    [Property]
    public void PrefixFloor_SplitDelegation_PaysTheSame(SlashedPool pool)
    {
        if (pool.Positions == 0)
        {
            return;
        }

        int row = pool.Seed % pool.Positions;
        UInt128 part = pool.Delegators[row] / 3;
        UInt128[] split = [.. pool.Delegators[..row], part, pool.Delegators[row] - part, .. pool.Delegators[(row + 1)..]];
        foreach (LossRule rule in pool.Rules.Where(rule => rule is not CappedDelegatorRule))
        {
            LossAllocation whole = rule.Allocate(pool.Penalty, pool.Operator, pool.Delegators, LossRounding.PrefixFloor);
            LossAllocation parts = rule.Allocate(pool.Penalty, pool.Operator, split, LossRounding.PrefixFloor);
            UInt128[] joined = [.. parts.DelegatorLosses.Take(row), parts.DelegatorLosses[row] + parts.DelegatorLosses[row + 1], .. parts.DelegatorLosses.Skip(row + 2)];
            Assert.Equal(whole.DelegatorLosses, joined);
            Assert.Equal(whole.Totals, parts.Totals);
        }
    }

    /// <summary>C at its ends: all of the delegators' share is operator first, none of it pro rata but for the rounding up.</summary>
    [Property]
    public void LeverageWeighted_AtItsEnds_IsTheOtherRules(SlashedPool pool)
    {
        Assert.Equal(pool.Allocate(LossRule.OperatorFirst).Totals, pool.Allocate(LossRule.LeverageWeighted(Fraction.One)).Totals);
        UInt128 weighted = pool.Allocate(LossRule.LeverageWeighted(Fraction.Zero)).OperatorLoss;
        UInt128 proRata = pool.Allocate(LossRule.ProRata).OperatorLoss;
        Assert.True(weighted == proRata || weighted == proRata + 1);
    }

    private static BigInteger Sum(IEnumerable<UInt128> values) => values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);
}
