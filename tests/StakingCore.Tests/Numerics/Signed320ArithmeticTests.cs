using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

/// <summary>Sums, products and quotients of each width, against <see cref="BigInteger"/> and against each other.</summary>
public sealed class Signed320ArithmeticTests
{
    private static readonly BigInteger _limit = BigInteger.One << 319;

    private static readonly BigInteger[] _narrow =
        [.. SignedValues.Hostile.Where(value => BigInteger.Abs(value) <= UInt128.MaxValue)];

    [Fact]
    public void Add_EveryHostilePair_MatchesBigInteger()
    {
        BigInteger[] summands = [.. SignedValues.Hostile.Where(value => BigInteger.Abs(value) < _limit >> 1)];
        foreach ((BigInteger left, BigInteger right) in HostileValues.Pairs(summands))
        {
            Signed320 sum = Signed320.Add(Make(left), Make(right));
            Assert.Equal((left, right, left + right), (left, right, sum.ToBigInteger()));
            Assert.Equal(sum, Signed320.AddWide(Make(left), Make(right)));
        }
    }

    [Fact]
    public void TryMultiply_EveryHostilePair_MatchesBigIntegerOrIsRefused()
    {
        foreach ((BigInteger left, BigInteger right) in HostileValues.Pairs(SignedValues.Hostile))
        {
            BigInteger expected = left * right;
            bool fits = Signed320.TryMultiply(Make(left), Make(right), out Signed320 product);
            Assert.Equal((left, right, BigInteger.Abs(expected) < _limit), (left, right, fits));
            Assert.Equal((left, right, fits ? expected : 0), (left, right, product.ToBigInteger()));
        }
    }

    /// <summary>The last factor whose product is below 2^319, and the first whose product is not.</summary>
    [Fact]
    public void TryMultiply_AroundTheLimit_IsRefusedExactlyFrom2To319On()
    {
        foreach (BigInteger factor in SignedValues.Hostile.Where(value => value > 1))
        {
            BigInteger last = (_limit - 1) / factor;
            Assert.True(Signed320.TryMultiply(Make(factor), Make(last), out _));
            Assert.False(last + 1 < _limit && Signed320.TryMultiply(Make(factor), Make(last + 1), out _));
        }
    }

    [Fact]
    public void TryMultiplyWide_NarrowFactors_AgreesWithTheNarrowProduct()
    {
        foreach ((BigInteger left, BigInteger right) in HostileValues.Pairs(_narrow))
        {
            bool negative = left.Sign * right.Sign < 0;
            Assert.True(Signed320.TryMultiplyWide(Make(left), Make(right), negative, out Signed320 product));
            Assert.Equal(Signed320.MultiplyNarrow(Make(left).Low, Make(right).Low, negative), product);
        }
    }

    [Fact]
    public void DivRem_EveryHostilePair_MatchesBigInteger()
    {
        foreach ((BigInteger left, BigInteger right) in HostileValues.Pairs(SignedValues.Hostile))
        {
            if (right.IsZero)
            {
                continue;
            }

            (Signed320 dividend, Signed320 divisor) = (Make(left), Make(right));
            (Signed320 quotient, Signed320 remainder) = Signed320.DivRem(dividend, divisor);
            BigInteger expected = BigInteger.DivRem(left, right, out BigInteger rest);
            Assert.Equal((left, right, expected, rest), (left, right, quotient.ToBigInteger(), remainder.ToBigInteger()));
            Assert.Equal(
                (quotient, remainder), Signed320.DivRemWide(dividend, divisor, dividend.IsNegative != divisor.IsNegative));
        }
    }

    [Fact]
    public void DivRem_ByZero_Throws()
    {
        Assert.Throws<DivideByZeroException>(() => Signed320.DivRem(Make(1), default));
        Assert.Throws<DivideByZeroException>(() => Signed320.DivRem(Make(_limit - 1), default));
    }

    private static Signed320 Make(BigInteger value)
    {
        Assert.True(Signed320.TryFrom(value, out Signed320 result), $"{value} was refused");
        return result;
    }
}
