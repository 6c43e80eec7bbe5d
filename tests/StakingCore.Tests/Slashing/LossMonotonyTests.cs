using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

/// <summary>I5: by how much a loss may fall when the penalty grows by one unit, position by position and party by party.</summary>
[Properties(Arbitrary = [typeof(SlashedPools)], MaxTest = 200, QuietOnSuccess = true)]
public sealed class LossMonotonyTests
{
    [Property]
    public void Allocate_LargerPenalty_LowersNoLossByMoreThanTheBound(SlashedPool pool)
    {
        UInt128 larger = UInt128.Max(pool.Penalty, 1);
        foreach (LossRule rule in pool.Rules)
        {
            foreach (LossRounding rounding in Enum.GetValues<LossRounding>())
            {
                Check(rule, larger, pool.Operator, pool.Delegators, rounding);
            }
        }
    }

    /// <summary>Every small pool, rule and penalty: where the bounds are met, if anywhere.</summary>
    [Theory]
    [InlineData(LossRounding.PrefixFloor)]
    [InlineData(LossRounding.LargestRemainder)]
    public void Allocate_EverySmallPool_StaysWithinTheBound(LossRounding rounding)
    {
        LossRule[] rules =
        [
            LossRule.ProRata, LossRule.OperatorFirst, LossRule.OperatorOnly, LossRule.LeverageWeighted(new Fraction(1, 3)),
            LossRule.CappedDelegator(new Fraction(1, 2), 2), LossRule.OperatorFundDelegators(2), LossRule.OperatorDebt([1, 2]),
        ];
        for (int code = 0; code < 5 * 5 * 5 * 5; code++)
        {
            UInt128[] delegators = [(UInt128)(code % 5), (UInt128)(code / 5 % 5), (UInt128)(code / 25 % 5)];
            for (UInt128 penalty = 1; penalty < 20; penalty++)
            {
                foreach (LossRule rule in rules)
                {
                    Check(rule, penalty, (UInt128)(code / 125), delegators, rounding);
                }
            }
        }
    }

    /// <summary>Rule D: the delegators that are not capped lose a unit to others at a larger penalty, and the operator gets it back.</summary>
    [Fact]
    public void Allocate_CappedDelegator_OperatorLossMayFall()
    {
        LossRule rule = LossRule.CappedDelegator(new Fraction(1, 2), 0);
        bool falls = false;
        for (int code = 0; code < 5 * 5 * 5 * 5 && !falls; code++)
        {
            UInt128[] delegators = [(UInt128)(code % 5), (UInt128)(code / 5 % 5), (UInt128)(code / 25 % 5)];
            for (UInt128 penalty = 1; penalty < 20; penalty++)
            {
                falls |= rule.Allocate(penalty - 1, (UInt128)(code / 125), delegators, LossRounding.PrefixFloor).OperatorLoss
                    > rule.Allocate(penalty, (UInt128)(code / 125), delegators, LossRounding.PrefixFloor).OperatorLoss;
            }
        }

        Assert.True(falls);
    }

    private static void Check(LossRule rule, UInt128 larger, UInt128 own, UInt128[] delegators, LossRounding rounding)
    {
        LossAllocation before = rule.Allocate(larger - 1, own, delegators, rounding);
        LossAllocation after = rule.Allocate(larger, own, delegators, rounding);
        BigInteger bound = rule switch
        {
            CappedDelegatorRule => delegators.Length,
            ProRataRule => rounding == LossRounding.PrefixFloor ? 0 : 1,
            _ => 0,
        };

        Assert.All(before.DelegatorLosses.Zip(after.DelegatorLosses), pair => Assert.True(Fall(pair.First, pair.Second) <= 1));
        Assert.True(Fall(before.OperatorLoss, after.OperatorLoss) <= bound, $"{rule}: operator");
        Assert.True(Fall(before.Totals.DelegatorLoss, after.Totals.DelegatorLoss) <= bound, $"{rule}: delegators");
        Assert.True(before.Totals.OtherPoolsLoss <= after.Totals.OtherPoolsLoss);
        Assert.True(Fall(before.Shortfall, after.Shortfall) <= bound);
    }

    private static BigInteger Fall(UInt128 before, UInt128 after) => (BigInteger)before - after;
}
