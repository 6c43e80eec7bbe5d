using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

public sealed class LossRuleTests
{
    private static readonly Fraction _two = new(2, 1);

    /// <summary>An operator with 1 of its own and 9 delegated by others, half of it slashed.</summary>
    [Fact]
    public void Allocate_NineOnOne_ChargesByRule()
    {
        Assert.Equal((50, 450), LossesOf(LossRule.ProRata));
        Assert.Equal((100, 400), LossesOf(LossRule.OperatorFirst));
        Assert.Equal((100, 0), LossesOf(LossRule.OperatorOnly));
        Assert.Equal((100, 400), LossesOf(LossRule.LeverageWeighted(new Fraction(1, 2))));
        Assert.Equal((100, 90), LossesOf(LossRule.CappedDelegator(new Fraction(1, 10), 0)));
        Assert.Equal((100, 350), LossesOf(LossRule.OperatorFundDelegators(50)));
        Assert.Equal((100, 300), LossesOf(LossRule.OperatorDebt([60, 40])));

        static (int Operator, int Delegator) LossesOf(LossRule rule)
        {
            LossAllocation actual = rule.Allocate(500, 100, [900], LossRounding.PrefixFloor);
            return ((int)actual.OperatorLoss, (int)actual.DelegatorLosses[0]);
        }
    }

    [Fact]
    public void Allocate_CappedDelegator_SaysWhatItDidAndWhy()
    {
        LossAllocation actual = LossRule.CappedDelegator(new Fraction(1, 10), 150).Allocate(500, 100, [900], LossRounding.LargestRemainder);

        Assert.Equal(
            [
                (LossParty.Operator, LossReason.Share, 500, 100, 50, 450),
                (LossParty.Delegators, LossReason.Cap, 450, 90, 90, 360),
                (LossParty.Operator, LossReason.Excess, 360, 50, 50, 310),
                (LossParty.Fund, LossReason.Remainder, 310, 150, 150, 160),
                (LossParty.Nobody, LossReason.Uncovered, 160, 0, 160, 0),
            ],
            actual.Steps.Select(step => (step.Party, step.Reason, (int)step.Demand, (int)step.Reachable, (int)step.Taken, (int)step.Left)));
        Assert.Equal(new LossTotals(100, 0, 90, 150, 160), actual.Totals);
    }

    [Fact]
    public void Allocate_ProRata_StepsTakeUpWhereTheLastLeft()
    {
        LossAllocation actual = LossRule.ProRata.Allocate(1200, 100, [900], LossRounding.PrefixFloor);

        Assert.Equal(
            [(LossParty.Operator, 1200, 100, 100), (LossParty.Delegators, 1100, 900, 900), (LossParty.Nobody, 200, 0, 200)],
            actual.Steps.Select(step => (step.Party, (int)step.Demand, (int)step.Reachable, (int)step.Taken)));
    }

    /// <summary>The cap is rounded down for each delegator, so dust below 1/cap units pays nothing.</summary>
    [Fact]
    public void Allocate_CappedDelegatorSplitIntoDust_EscapesTheCap()
    {
        LossRule rule = LossRule.CappedDelegator(new Fraction(1, 2), 0);

        Assert.Equal(5U, rule.Allocate(100, 0, [10], LossRounding.PrefixFloor).Totals.DelegatorLoss);
        Assert.Equal(0U, rule.Allocate(100, 0, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], LossRounding.PrefixFloor).Totals.DelegatorLoss);
    }

    [Fact]
    public void Allocate_OperatorDebt_SplitsTheDebtOverTheOtherPools()
    {
        LossAllocation actual = LossRule.OperatorDebt([10, 0, 20]).Allocate(112, 100, [900], LossRounding.LargestRemainder);

        Assert.Equal([4, 0, 8], actual.OtherPoolLosses.Select(loss => (int)loss));
        Assert.Equal(0U, actual.Totals.DelegatorLoss);
    }

    /// <summary>Shares of 1/2 and 3/2: the larger position pays the unit; of 1/2 twice, the first.</summary>
    [Fact]
    public void Allocate_LargestRemainder_TiesGoToTheLargerThenTheFirst()
    {
        Assert.Equal([0, 2], Losses(2, [1, 3]));
        Assert.Equal([1, 0, 1], Losses(2, [2, 2, 4]));

        static IEnumerable<int> Losses(UInt128 penalty, UInt128[] delegators) =>
            LossRule.OperatorFirst.Allocate(penalty, 0, delegators, LossRounding.LargestRemainder).DelegatorLosses.Select(loss => (int)loss);
    }

    [Fact]
    public void Allocate_PoolAbove128Bits_Overflows() => Assert.Throws<OverflowException>(
        () => LossRule.ProRata.Allocate(1, UInt128.MaxValue, [1], LossRounding.PrefixFloor));

    [Fact]
    public void Create_NonsensicalParameters_AreRefusedByName()
    {
        Assert.Equal("beta", Refused(() => LossRule.LeverageWeighted(_two)));
        Assert.Equal("cap", Refused(() => LossRule.CappedDelegator(_two, 0)));
        Assert.Equal("otherPools", Refused(() => LossRule.OperatorDebt(null!)));
        Assert.Equal("rate", Refused(() => SelfReport.Of(default, _two)));
        Assert.Equal("rounding", Refused(() => LossRule.ProRata.Allocate(1, 1, [], (LossRounding)7)));
        Assert.Equal("losses", Refused(() => LossRule.ProRata.Allocate(1, 1, [1UL], LossRounding.PrefixFloor, [])));
    }

    [Fact]
    public void Allocate_UnusableColumns_AreRefusedInBothWidths()
    {
        UInt128[] wide = [1, 2];
        ulong[] words = [1, 2];
        Assert.Equal("losses", Refused(() => LossRule.ProRata.Allocate(1, 1, wide, LossRounding.PrefixFloor, new UInt128[1])));
        Assert.Equal("losses", Refused(() => LossRule.ProRata.Allocate(1, 1, wide, LossRounding.PrefixFloor, wide)));
        Assert.Equal("losses", Refused(() => LossRule.ProRata.Allocate(1, 1, words, LossRounding.PrefixFloor, words)));
        Assert.Equal("rounding", Refused(() => LossRule.ProRata.Allocate(1, 1, wide, (LossRounding)7, new UInt128[2])));
    }

    [Fact]
    public void Allocate_NothingUncovered_HasNoStepForNobody()
    {
        LossAllocation covered = LossRule.OperatorFirst.Allocate(1000, 100, [900], LossRounding.PrefixFloor);
        LossAllocation above = LossRule.OperatorFirst.Allocate(1001, 100, [900], LossRounding.PrefixFloor);

        Assert.DoesNotContain(covered.Steps, step => step.Party == LossParty.Nobody);
        Assert.Equal(1U, above.Steps.Single(step => step.Party == LossParty.Nobody).Taken);
    }

    /// <summary>The names stand in files and tables, so they stay.</summary>
    [Fact]
    public void Name_EveryRule_IsItsOwn() => Assert.Equal(
        ["proRata", "operatorFirst", "operatorOnly", "leverageWeighted", "cappedDelegator", "operatorFundDelegators", "operatorDebt"],
        new LossRule[]
        {
            LossRule.ProRata,
            LossRule.OperatorFirst,
            LossRule.OperatorOnly,
            LossRule.LeverageWeighted(Fraction.One),
            LossRule.CappedDelegator(Fraction.One, 0),
            LossRule.OperatorFundDelegators(0),
            LossRule.OperatorDebt([]),
        }.Select(rule => rule.Name));

    /// <summary>One part that differs is enough.</summary>
    [Fact]
    public void Equals_AnyOnePartDiffers_IsFalse()
    {
        LossAllocation one = LossRule.OperatorDebt([10, 20]).Allocate(112, 100, [900], LossRounding.LargestRemainder);
        LossAllocation[] others =
        [
            one with { Rule = LossRule.ProRata },
            one with { Rounding = LossRounding.PrefixFloor },
            one with { Penalty = 113 },
            one with { Totals = one.Totals with { Shortfall = 1 } },
            one with { DelegatorLosses = [1] },
            one with { OtherPoolLosses = [5, 7] },
            one with { Steps = [] },
        ];

        Assert.Equal(one, one with { });
        Assert.All(others, other => Assert.NotEqual(one, other));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Waterfall_NonsensicalTranches_AreRefusedByName()
    {
        Assert.Equal("tranches", Refused(() => Waterfall.Allocate(1, null!, LossRounding.PrefixFloor)));
        Assert.Equal("tranches", Refused(() => Waterfall.Allocate(1, [], LossRounding.PrefixFloor)));
        Assert.Equal("tranches", Refused(() => Waterfall.Allocate(1, [new Tranche("a", 1), null!], LossRounding.PrefixFloor)));
        Assert.Equal("name", Refused(() => new Tranche("", 1)));
        Assert.Equal("stakes", Refused(() => new Tranche("a", null!)));
        Assert.Equal("rounding", Refused(() => Waterfall.Allocate(1, [new Tranche("a", 1)], (LossRounding)7)));
        Assert.Equal("rounding", Refused(() => Waterfall.Allocate(1, [1UL], [1], (LossRounding)7, new ulong[1])));
        Assert.Equal("losses", Refused(() => Waterfall.Allocate(1, [1UL, 2UL], [2], LossRounding.PrefixFloor, new ulong[1])));
        Assert.Equal("trancheLengths", Refused(() => Waterfall.Allocate(1, ReadOnlySpan<ulong>.Empty, [], LossRounding.PrefixFloor, [])));
        Assert.Equal("trancheLengths", Refused(() => Waterfall.Allocate(1, [1UL], [], LossRounding.PrefixFloor, new ulong[1])));
        Assert.Equal("trancheLengths", Refused(() => Waterfall.Allocate(1, [1UL], [2], LossRounding.PrefixFloor, new ulong[1])));
        Assert.Equal("trancheLengths", Refused(() => Waterfall.Allocate(1, [1UL], [2, -1], LossRounding.PrefixFloor, new ulong[1])));
    }

    [Fact]
    public void Waterfall_TranchesThatSumAbove128Bits_OverflowInBothFormsAndWriteNothing()
    {
        UInt128[] losses = [7, 7];

        Assert.Throws<OverflowException>(() => Waterfall.Allocate(9, [UInt128.MaxValue, 1], [1, 1], LossRounding.PrefixFloor, losses));
        Assert.Throws<OverflowException>(
            () => Waterfall.Allocate(9, [new Tranche("a", UInt128.MaxValue), new Tranche("b", 1)], LossRounding.PrefixFloor));
        Assert.Equal([7U, 7U], losses);
    }

    [Fact]
    public void Waterfall_TailInsurance_PaysAfterEverybody()
    {
        WaterfallLosses actual = Waterfall.Allocate(
            25, [new Tranche("operator", 5), new Tranche("delegators", 10, 5), new Tranche("insurance", 3)], LossRounding.LargestRemainder);

        Assert.Equal([5, 10, 5, 3], actual.Losses.SelectMany(losses => losses).Select(loss => (int)loss));
        Assert.Equal(2U, actual.Shortfall);
        Assert.Equal(["operator", "delegators", "insurance", null], actual.Steps.Select(step => step.Tranche));
        Assert.Equal(
            [LossReason.FirstLoss, LossReason.Remainder, LossReason.Remainder, LossReason.Uncovered], actual.Steps.Select(step => step.Reason));
        Assert.All(actual.Steps, step => Assert.NotEqual("", step.Formula));
    }

    private static string? Refused(Func<object> call) => Assert.ThrowsAny<ArgumentException>(call).ParamName;
}
