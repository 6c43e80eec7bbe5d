using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

/// <summary>
/// Stakes and sums at the border of 64 bits, where the arithmetic changes: every rule, rounding and width beside the oracle.
/// Pools drawn at random seldom sum to just 2^64 − 1.
/// </summary>
public sealed class LossWidthTests
{
    private static readonly UInt128[] _stakes = [0, 1, ulong.MaxValue - 1, ulong.MaxValue, (UInt128)ulong.MaxValue + 1, ((UInt128)7 << 64) + 5];

    [Theory]
    [InlineData(LossRounding.PrefixFloor)]
    [InlineData(LossRounding.LargestRemainder)]
    public void Allocate_StakesAround64Bits_EqualsTheOracleInBothWidths(LossRounding rounding)
    {
        LossRule[] rules =
        [
            LossRule.ProRata, LossRule.OperatorFirst, LossRule.OperatorOnly, LossRule.LeverageWeighted(new Fraction(1, 3)),
            LossRule.CappedDelegator(new Fraction(1, 3), 2), LossRule.OperatorFundDelegators(2), LossRule.OperatorDebt([1, ulong.MaxValue]),
        ];
        foreach ((UInt128 own, UInt128 first, UInt128 second) in from own in _stakes from first in _stakes from second in _stakes select (own, first, second))
        {
            UInt128 total = own + first + second;
            foreach (UInt128 penalty in new UInt128[] { 1, total / 2, total - UInt128.Min(1, total), total + 1 })
            {
                Assert.All(rules, rule => Check(rule, penalty, own, [first, second], rounding));
            }
        }
    }

    private static void Check(LossRule rule, UInt128 penalty, UInt128 own, UInt128[] delegators, LossRounding rounding)
    {
        LossOracle.Losses expected = LossOracle.Allocate(rule, penalty, own, [.. delegators.Select(stake => (BigInteger)stake)], rounding);
        var totals = new LossTotals(
            (UInt128)expected.Operator, (UInt128)expected.OtherPools, (UInt128)expected.Delegated, (UInt128)expected.Fund, (UInt128)expected.Shortfall);

        UInt128[] wide = [.. Enumerable.Repeat(UInt128.MaxValue, delegators.Length)];
        Assert.Equal(totals, rule.Allocate(penalty, own, delegators, rounding, wide));
        Assert.Equal(expected.Delegators, wide.Select(loss => (BigInteger)loss));
        if (delegators.All(stake => stake <= ulong.MaxValue))
        {
            ulong[] words = [.. Enumerable.Repeat(ulong.MaxValue, delegators.Length)];
            Assert.Equal(totals, rule.Allocate(penalty, own, [.. delegators.Select(stake => (ulong)stake)], rounding, words));
            Assert.Equal(expected.Delegators, words.Select(loss => (BigInteger)loss));
        }
    }
}
