using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

public sealed class AmountArithmeticTests
{
    [Fact]
    public void Default_IsZeroAndLegal()
    {
        Amount<Lovelace> amount = default;

        Assert.True(amount.IsZero);
        Assert.Equal(UInt128.Zero, amount.BaseUnits);
        Assert.Equal(Amount<Lovelace>.Zero, amount);
        Assert.Equal(Amount<Lovelace>.MinValue, amount);
        Assert.Equal("0 ADA", amount.ToString("U"));
        Assert.Equal(amount, amount + amount - amount);
    }

    [Fact]
    public void Constants_AreTheEndsOfTheRange()
    {
        Assert.Equal(UInt128.One, Amount<Wei>.One.BaseUnits);
        Assert.Equal(UInt128.MaxValue, Amount<Wei>.MaxValue.BaseUnits);
        Assert.False(Amount<Wei>.One.IsZero);
    }

    [Fact]
    public void Operators_EveryHostilePair_MatchBigInteger()
    {
        foreach ((UInt128 left, UInt128 right) in HostileValues.Pairs(HostileValues.DoubleWords))
        {
            AssertOperators(left, right);
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Operators_AnyPair_MatchBigInteger(UInt128 left, UInt128 right) => AssertOperators(left, right);

    [Property(MaxTest = 1000, Arbitrary = [typeof(FullRange)])]
    public void Operators_AroundTheLimit_OverflowExactlyWhenBigIntegerDoes(UInt128 value)
    {
        UInt128 room = UInt128.MaxValue - value;
        AssertOperators(value, room);
        AssertOperators(value, room == UInt128.MaxValue ? room : room + 1);
        AssertOperators(value, value == UInt128.MaxValue ? value : value + 1);
    }

    [Fact]
    public void Subtract_BelowZero_NamesBothAmounts()
    {
        OverflowException thrown = Assert.Throws<OverflowException>(() => new Amount<Lovelace>(1) - new Amount<Lovelace>(2));

        Assert.Equal("1 lovelace minus 2 lovelace is below zero.", thrown.Message);
    }

    [Fact]
    public void FromDisplayUnits_HostileValues_OverflowExactlyWhenBigIntegerDoes()
    {
        foreach (UInt128 value in HostileValues.DoubleWords)
        {
            AssertDisplayUnits<Undivided>(value);
            AssertDisplayUnits<Lovelace>(value);
            AssertDisplayUnits<Gwei>(value);
            AssertDisplayUnits<Wei>(value);
            AssertDisplayUnits<Finest>(value);
        }
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(FullRange)])]
    public void FromDisplayUnits_AnyValue_OverflowsExactlyWhenBigIntegerDoes(UInt128 value)
    {
        AssertDisplayUnits<Lovelace>(value);
        AssertDisplayUnits<Wei>(value);
        AssertDisplayUnits<Finest>(value);
    }

    [Fact]
    public void FromDisplayUnits_LastThatFits_IsTheMaximumRoundedDown()
    {
        UInt128 last = UInt128.MaxValue / 1_000_000;

        Assert.Equal(last * 1_000_000, Amount<Lovelace>.FromDisplayUnits(last).BaseUnits);
        Assert.Throws<OverflowException>(() => Amount<Lovelace>.FromDisplayUnits(last + 1));
        Assert.Throws<OverflowException>(() => Amount<Finest>.FromDisplayUnits(4));
    }

    [Fact]
    public void GenericMath_SumOfAmounts_NeedsNoUnit()
    {
        Amount<Gwei>[] amounts = [new(1), new(2), new(ulong.MaxValue)];

        Assert.Equal(new Amount<Gwei>((UInt128)ulong.MaxValue + 3), Sum(amounts));
        Assert.Equal(Amount<Gwei>.MaxValue, Largest([.. amounts, Amount<Gwei>.MaxValue]));
        Assert.Equal(Amount<Gwei>.MinValue, Largest(Array.Empty<Amount<Gwei>>()));
    }

    private static T Sum<T>(IEnumerable<T> values)
        where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> =>
        values.Aggregate(T.AdditiveIdentity, (sum, value) => sum + value);

    private static T Largest<T>(IEnumerable<T> values)
        where T : IComparisonOperators<T, T, bool>, IMinMaxValue<T> =>
        values.Aggregate(T.MinValue, (largest, value) => value > largest ? value : largest);

    private static void AssertDisplayUnits<TUnit>(UInt128 value)
        where TUnit : struct, IAmountUnit => Expect.ExactOrOverflow(
            value * BigInteger.Pow(10, TUnit.Decimals),
            Expect.MaxDoubleWord,
            () => Amount<TUnit>.FromDisplayUnits(value).BaseUnits,
            $"{value} {TUnit.DisplaySymbol}");

    private static void AssertOperators(UInt128 left, UInt128 right)
    {
        var a = new Amount<Lovelace>(left);
        var b = new Amount<Lovelace>(right);
        Expect.ExactOrOverflow((BigInteger)left + right, Expect.MaxDoubleWord, () => (a + b).BaseUnits, $"{left} + {right}");
        Expect.ExactOrOverflow((BigInteger)left - right, Expect.MaxDoubleWord, () => (a - b).BaseUnits, $"{left} - {right}");
        Assert.Equal(BigInteger.Max((BigInteger)left - right, 0), a.SaturatingSubtract(b).BaseUnits);
        Assert.Equal(UInt128.Min(left, right), Amount<Lovelace>.Min(a, b).BaseUnits);
        Assert.Equal(UInt128.Max(left, right), Amount<Lovelace>.Max(a, b).BaseUnits);
    }
}
