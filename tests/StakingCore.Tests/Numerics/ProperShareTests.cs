using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;
using StakingCore.Testing;

namespace StakingCore.Tests.Numerics;

[Properties(Arbitrary = [typeof(FullRange)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class ProperShareTests
{
    [Property]
    public void Floor_AnyWords_EqualsTheOracle(ulong value, ulong numerator, ulong denominator) => Check(value, numerator, denominator);

    [Property]
    public void Floor_AnyDoubleWords_EqualsTheOracle(UInt128 value, UInt128 numerator, UInt128 denominator) =>
        Check(value, numerator, denominator);

    /// <summary>Values one unit to either side of a whole quotient: where a bound that is too weak would show.</summary>
    [Property]
    public void Floor_AroundAWholeQuotient_EqualsTheOracle(UInt128 numerator, UInt128 denominator, UInt128 quotient)
    {
        if (numerator == 0 || denominator == 0)
        {
            return;
        }

        // The least value whose quotient is reached, and its neighbours.
        BigInteger least = (((BigInteger)quotient * denominator) + numerator - 1) / numerator;
        for (BigInteger value = least - 1; value <= least + 1; value++)
        {
            if (value >= 0 && value <= UInt128.MaxValue)
            {
                Check((UInt128)value, numerator, denominator);
            }
        }
    }

    [Fact]
    public void Floor_HostileTerms_EqualsTheOracle()
    {
        foreach ((UInt128 value, UInt128 numerator, UInt128 denominator) in HostileValues.Triples(HostileValues.DoubleWords))
        {
            Check(value, numerator, denominator);
        }
    }

    [Fact]
    public void Create_NotBelowOne_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProperShare64(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProperShare128(1, 0));
    }

    private static void Check(UInt128 value, UInt128 numerator, UInt128 denominator)
    {
        if (numerator >= denominator)
        {
            return;
        }

        var expected = (UInt128)((BigInteger)value * numerator / denominator);
        Assert.Equal(expected, new ProperShare128(numerator, denominator).Floor(value));
        if (value <= ulong.MaxValue && denominator <= ulong.MaxValue)
        {
            Assert.Equal(expected, new ProperShare64((ulong)numerator, (ulong)denominator).Floor((ulong)value));
        }
    }
}
