using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Rewards;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

/// <summary>Rules, tranches and results are values: equal by content, and not to be changed from outside.</summary>
[Properties(Arbitrary = [typeof(SlashedPools)], MaxTest = 50, QuietOnSuccess = true)]
public sealed class LossEqualityTests
{
    private static readonly StakePlayer[] _players = [new(new ExactRational(1, 2), default), new(new ExactRational(1, 2), default)];

    [Property]
    public void Equals_SameParameters_AreEqualWithTheSameHash(SlashedPool pool)
    {
        LossRule[] rules = pool.Rules;
        LossRule[] again = pool.Rules;
        for (int i = 0; i < rules.Length; i++)
        {
            Assert.Equal(rules[i], again[i]);
            Assert.Equal(rules[i].GetHashCode(), again[i].GetHashCode());
            Assert.All(rules.Where((_, j) => j != i), other => Assert.NotEqual(rules[i], other));

            LossAllocation first = pool.Allocate(rules[i]);
            LossAllocation second = pool.Allocate(again[i]);
            Assert.True(first.Equals(second));
            Assert.Equal(first.GetHashCode(), second.GetHashCode());
        }
    }

    // Two hashes may meet by chance, all of them would not.
    [Fact]
    public void GetHashCode_ListsThatDiffer_DependsOnWhatTheyHold() =>
        Assert.NotEqual(1, Enumerable.Range(1, 20).Select(static stake => new Tranche("a", (UInt128)stake).GetHashCode()).Distinct().Count());

    [Fact]
    public void Equals_OtherParameters_AreNotEqual()
    {
        Assert.NotEqual(LossRule.OperatorDebt([1, 2]), LossRule.OperatorDebt([2, 1]));
        Assert.NotEqual(LossRule.OperatorDebt([1, 2]), LossRule.OperatorDebt([1, 2, 0]));
        Assert.NotEqual(LossRule.OperatorFundDelegators(1), LossRule.OperatorFundDelegators(2));
        Assert.NotEqual(LossRule.LeverageWeighted(Fraction.One), LossRule.LeverageWeighted(Fraction.Zero));
        Assert.NotEqual(LossRule.CappedDelegator(Fraction.One, 1), LossRule.CappedDelegator(Fraction.One, 2));
        Assert.NotEqual(LossRule.CappedDelegator(Fraction.One, 1), LossRule.CappedDelegator(Fraction.Zero, 1));
    }

    [Fact]
    public void Equals_Tranches_CompareByContent()
    {
        Assert.True(new Tranche("a", 1, 2).Equals(new Tranche("a", 1, 2)));
        Assert.Equal(new Tranche("a", 1, 2).GetHashCode(), new Tranche("a", 1, 2).GetHashCode());
        Assert.False(new Tranche("a", 1, 2).Equals(new Tranche("a", 2, 1)));
        Assert.False(new Tranche("a", 1).Equals(new Tranche("b", 1)));

        WaterfallLosses losses = Fall(5);
        Assert.True(losses.Equals(Fall(5)));
        Assert.Equal(losses.GetHashCode(), Fall(5).GetHashCode());
        Assert.False(losses.Equals(Fall(6)));

        static WaterfallLosses Fall(UInt128 penalty) => Waterfall.Allocate(penalty, [new Tranche("a", 3), new Tranche("b", 9)], LossRounding.PrefixFloor);
    }

    /// <summary>One part that differs is enough, and so is one tranche of several.</summary>
    [Fact]
    public void Equals_WaterfallsOfWhichOnePartDiffers_IsFalse()
    {
        WaterfallLosses one = Waterfall.Allocate(5, [new Tranche("a", 3), new Tranche("b", 9)], LossRounding.PrefixFloor);
        WaterfallLosses[] others =
        [
            one with { Penalty = 6 },
            one with { Shortfall = 1 },
            one with { Losses = [[3]] },
            one with { Losses = [[3], [1]] },
            one with { Losses = [[2], [2]] },
            one with { Steps = [] },
        ];

        Assert.True(one.Equals(one with { Losses = [[3], [2]] }));
        Assert.All(others, other => Assert.False(one.Equals(other)));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Lists_Cast_CannotBeWritten()
    {
        OperatorDebtRule debt = LossRule.OperatorDebt([10, 20]);
        AssertFixed(debt.OtherPools);
        LossAllocation allocation = debt.Allocate(9, 1, [5, 5], LossRounding.PrefixFloor);
        AssertFixed(allocation.DelegatorLosses);
        AssertFixed(allocation.OtherPoolLosses);
        AssertFixed(allocation.Steps);
        AssertFixed(new Tranche("a", 1, 2).Stakes);
        WaterfallLosses losses = Waterfall.Allocate(1, [new Tranche("a", 1, 2)], LossRounding.PrefixFloor);
        AssertFixed(losses.Losses);
        AssertFixed(losses.Losses[0]);
        AssertFixed(losses.Steps);
        AssertFixed(new RuleSchedule<LossRule>(new RuleChange<LossRule>(0, debt)).Changes);
        var equilibrium = RewardEquilibrium.Solve(new CardanoCurve(2, default, ExactRational.One), _players);
        AssertFixed(equilibrium.Players);
        AssertFixed(equilibrium.Potentials);
        AssertFixed(equilibrium.Operators);
        AssertFixed(equilibrium.Margins);
        AssertFixed(equilibrium.Utilities);

        static void AssertFixed<T>(IReadOnlyList<T> list)
        {
            Assert.False(list is T[] or List<T>);
            Assert.True(list is not IList<T> writable || writable.IsReadOnly);
        }
    }
}
