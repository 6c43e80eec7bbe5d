using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;
using StakingCore.Testing;

namespace StakingCore.Tests.Numerics;

public sealed class GreatestCommonDivisorTests
{
    [Fact]
    public void Of_EveryHostileWord_MatchesBigInteger()
    {
        foreach ((ulong a, ulong b) in HostileValues.Pairs(HostileValues.Words))
        {
            Assert.Equal((a, b, BigInteger.GreatestCommonDivisor(a, b)), (a, b, GreatestCommonDivisor.Of(a, b)));
        }
    }

    [Fact]
    public void Of_EveryHostileDoubleWord_MatchesBigInteger()
    {
        foreach ((UInt128 a, UInt128 b) in HostileValues.Pairs(HostileValues.DoubleWords))
        {
            Assert.Equal((a, b, BigInteger.GreatestCommonDivisor(a, b)), (a, b, GreatestCommonDivisor.Of(a, b)));
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Of_AnyWords_MatchesBigInteger(ulong a, ulong b) =>
        Assert.Equal(BigInteger.GreatestCommonDivisor(a, b), GreatestCommonDivisor.Of(a, b));

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Of_AnyDoubleWords_MatchesBigInteger(UInt128 a, UInt128 b) =>
        Assert.Equal(BigInteger.GreatestCommonDivisor(a, b), GreatestCommonDivisor.Of(a, b));

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Of_SharedFactor_IsFound(ulong shared, ulong a, ulong b)
    {
        UInt128 left = (UInt128)shared * a;
        UInt128 right = (UInt128)shared * b;

        Assert.Equal(BigInteger.GreatestCommonDivisor(left, right), GreatestCommonDivisor.Of(left, right));
    }

    [Fact]
    public void Of_ConsecutiveFibonacciNumbers_IsOne()
    {
        // Euclid's worst case: a quotient of one at every step.
        UInt128 smaller = 1;
        UInt128 larger = 1;
        while (larger <= UInt128.MaxValue - smaller)
        {
            (smaller, larger) = (larger, smaller + larger);
            Assert.Equal(UInt128.One, GreatestCommonDivisor.Of(smaller, larger));
        }
    }
}
