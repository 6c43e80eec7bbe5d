using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class UInt512OperatorTests
{
    [Fact]
    public void Operators_EveryHostilePair_MatchBigInteger()
    {
        foreach ((BigInteger left, BigInteger right) in HostileValues.Pairs(HostileValues.Wide))
        {
            AssertOperators(left, right);
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(WideRange)])]
    public void Operators_AnyPair_MatchBigInteger(BigInteger left, BigInteger right) => AssertOperators(left, right);

    [Property(MaxTest = 3000, Arbitrary = [typeof(WideRange)])]
    public void DivRem_NearAnyMultiple_MatchesBigInteger(BigInteger divisor, BigInteger factor)
    {
        if (divisor.IsZero)
        {
            return;
        }

        BigInteger quotient = factor % ((Expect.MaxWide / divisor) + 1);
        BigInteger multiple = quotient * divisor;
        foreach (BigInteger dividend in new[] { multiple - 1, multiple, multiple + 1 }.Where(value => value.Sign >= 0 && value <= Expect.MaxWide))
        {
            AssertDivides(dividend, divisor);
        }
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(WideRange)])]
    public void Multiply_AroundTheLimit_OverflowsExactlyWhenBigIntegerDoes(BigInteger factor)
    {
        if (factor.IsZero)
        {
            return;
        }

        // The last cofactor that fits and the first that does not.
        BigInteger last = Expect.MaxWide / factor;
        AssertMultiplies(factor, last);
        AssertMultiplies(factor, BigInteger.Min(last + 1, Expect.MaxWide));
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(WideRange)])]
    public void AddAndSubtract_AroundTheLimits_OverflowExactlyWhenBigIntegerDoes(BigInteger value)
    {
        BigInteger room = Expect.MaxWide - value;
        AssertAdds(value, room);
        AssertSubtracts(value, value);
        AssertAdds(value, BigInteger.Min(room + 1, Expect.MaxWide));
        AssertSubtracts(value, BigInteger.Min(value + 1, Expect.MaxWide));
    }

    [Fact]
    public void DivRem_ByZero_Throws()
    {
        Assert.Throws<DivideByZeroException>(() => UInt512.DivRem(UInt512.One, default));
        Assert.Throws<DivideByZeroException>(() => UInt512.One / default(UInt512));
        Assert.Throws<DivideByZeroException>(() => default(UInt512) % default(UInt512));
    }

    [Fact]
    public void Operators_InTheMiddleOfAnExpression_LeaveTheirOperandsAlone()
    {
        UInt512 value = Expect.MaxWide.ToUInt512();
        UInt512 one = UInt512.One;

        _ = value - one;
        _ = value / one;
        _ = value % one;
        _ = value * one;
        _ = one + one;

        Assert.Equal(Expect.MaxWide, (BigInteger)value);
        Assert.Equal(BigInteger.One, (BigInteger)one);
    }

    private static void AssertOperators(BigInteger left, BigInteger right)
    {
        AssertAdds(left, right);
        AssertSubtracts(left, right);
        AssertMultiplies(left, right);
        if (!right.IsZero)
        {
            AssertDivides(left, right);
        }

        AssertCompares(left, right);
    }

    private static void AssertAdds(BigInteger left, BigInteger right) => Expect.ExactOrOverflow(
        left + right, Expect.MaxWide, () => (BigInteger)(left.ToUInt512() + right.ToUInt512()), $"{left} + {right}");

    private static void AssertSubtracts(BigInteger left, BigInteger right) => Expect.ExactOrOverflow(
        left - right, Expect.MaxWide, () => (BigInteger)(left.ToUInt512() - right.ToUInt512()), $"{left} - {right}");

    private static void AssertMultiplies(BigInteger left, BigInteger right) => Expect.ExactOrOverflow(
        left * right, Expect.MaxWide, () => (BigInteger)(left.ToUInt512() * right.ToUInt512()), $"{left} x {right}");

    private static void AssertDivides(BigInteger left, BigInteger right)
    {
        UInt512 dividend = left.ToUInt512();
        UInt512 divisor = right.ToUInt512();

        (UInt512 quotient, UInt512 remainder) = UInt512.DivRem(dividend, divisor);

        BigInteger expected = BigInteger.DivRem(left, right, out BigInteger rest);
        Assert.Equal((left, right, expected, rest), (left, right, (BigInteger)quotient, (BigInteger)remainder));
        Assert.Equal(quotient, dividend / divisor);
        Assert.Equal(remainder, dividend % divisor);
    }

    private static void AssertCompares(BigInteger left, BigInteger right)
    {
        UInt512 a = left.ToUInt512();
        UInt512 b = right.ToUInt512();
        Assert.Equal(int.Sign(left.CompareTo(right)), int.Sign(a.CompareTo(b)));
        bool[] expected = [left == right, left != right, left < right, left > right, left <= right, left >= right];
        bool[] actual = [a == b, a != b, a < b, a > b, a <= b, a >= b];
        Assert.Equal(expected, actual);
        Assert.Equal(left == right, a.Equals(b));
        Assert.Equal(left == right, a.Equals((object)b));
        Assert.Equal(BigInteger.Min(left, right), (BigInteger)UInt512.Min(a, b));
    }
}
