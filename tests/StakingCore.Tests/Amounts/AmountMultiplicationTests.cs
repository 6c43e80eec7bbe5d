using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

public sealed class AmountMultiplicationTests
{
    [Fact]
    public void Multiply_EveryHostileFraction_MatchesBigInteger()
    {
        foreach ((ulong numerator, ulong denominator) in HostileValues.Pairs(HostileValues.Words))
        {
            foreach (UInt128 value in HostileValues.DoubleWords)
            {
                AssertMultiplies(value, numerator, denominator);
            }
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Multiply_AnyFraction_MatchesBigInteger(UInt128 value, ulong numerator, ulong denominator) =>
        AssertMultiplies(value, numerator, denominator);

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Multiply_ByAShareAndItsComplement_SumsToTheWhole(UInt128 value, ulong one, ulong other)
    {
        var share = new Fraction(ulong.Min(one, other), ulong.Max(ulong.Max(one, other), 1));
        var amount = new Amount<Wei>(value);

        Assert.Equal(amount, amount.MultiplyFloor(share) + amount.MultiplyCeiling(share.Complement));
        Assert.Equal(amount, amount.MultiplyCeiling(share) + amount.MultiplyFloor(share.Complement));
    }

    [Theory]
    [InlineData(1UL, 0UL, 0UL, 1UL)]
    [InlineData(3UL, 1UL, 2UL, 2UL)]
    [InlineData(5UL, 2UL, 2UL, 3UL)]
    [InlineData(4UL, 2UL, 2UL, 2UL)]
    public void Multiply_ByOneHalf_RoundsAsNamed(ulong value, ulong floor, ulong halfEven, ulong ceiling)
    {
        var amount = new Amount<Lovelace>(value);
        var half = new Fraction(1, 2);

        Assert.Equal(new Amount<Lovelace>(floor), amount.MultiplyFloor(half));
        Assert.Equal(new Amount<Lovelace>(halfEven), amount.MultiplyHalfEven(half));
        Assert.Equal(new Amount<Lovelace>(ceiling), amount.MultiplyCeiling(half));
    }

    [Fact]
    public void Multiply_ByDefaultFraction_IsZero()
    {
        Assert.True(Amount<Wei>.MaxValue.MultiplyFloor(default).IsZero);
        Assert.True(Amount<Wei>.MaxValue.MultiplyCeiling(default).IsZero);
        Assert.True(Amount<Wei>.MaxValue.MultiplyHalfEven(default).IsZero);
    }

    [Fact]
    public void Multiply_OneUnitPastTheMaximum_Overflows()
    {
        var justAboveOne = new Fraction(ulong.MaxValue, ulong.MaxValue - 1);
        Amount<Wei> max = Amount<Wei>.MaxValue;

        Assert.Equal(max, max.MultiplyFloor(Fraction.One));
        Assert.Throws<OverflowException>(() => max.MultiplyFloor(justAboveOne));
        Assert.Throws<OverflowException>(() => max.MultiplyCeiling(justAboveOne));
        Assert.Throws<OverflowException>(() => max.MultiplyHalfEven(justAboveOne));
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void RatioTo_AnyAmount_IsTheReducedQuotient(UInt128 value, UInt128 other)
    {
        if (other == 0)
        {
            Assert.Throws<DivideByZeroException>(() => new Amount<Wei>(value).RatioTo(default));
            return;
        }

        Ratio ratio = new Amount<Wei>(value).RatioTo(new Amount<Wei>(other));

        Assert.Equal((BigInteger)value * ratio.Denominator, (BigInteger)other * ratio.Numerator);
        Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(ratio.Numerator, ratio.Denominator));
    }

    private static void AssertMultiplies(UInt128 value, ulong numerator, ulong denominator)
    {
        if (denominator == 0)
        {
            return;
        }

        var amount = new Amount<Wei>(value);
        var fraction = new Fraction(numerator, denominator);
        BigInteger product = (BigInteger)value * numerator;
        string operation = $"{value} x {numerator}/{denominator}";
        Expect.ExactOrOverflow(
            Rounding.Floor(product, denominator), Expect.MaxDoubleWord, () => amount.MultiplyFloor(fraction).BaseUnits, operation);
        Expect.ExactOrOverflow(
            Rounding.Ceiling(product, denominator), Expect.MaxDoubleWord, () => amount.MultiplyCeiling(fraction).BaseUnits, operation);
        Expect.ExactOrOverflow(
            Rounding.HalfEven(product, denominator), Expect.MaxDoubleWord, () => amount.MultiplyHalfEven(fraction).BaseUnits, operation);
    }
}
