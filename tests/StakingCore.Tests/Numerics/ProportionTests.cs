using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;
using StakingCore.Testing;

namespace StakingCore.Tests.Numerics;

[Properties(Arbitrary = [typeof(FullRange)], MaxTest = 20_000, QuietOnSuccess = true)]
public sealed class ProportionTests
{
    [Property]
    public void Floor_AnyTerms_EqualsTheOracle(ulong value, UInt128 numerator, UInt128 denominator) =>
        Check(value, numerator, denominator);

    /// <summary>Quotients at, just below and just above a whole number, at every magnitude: the estimate cannot decide.</summary>
    [Property]
    public void Floor_WithinAHairOfAnInteger_EqualsTheOracle(ulong value, ulong quotient, ulong denominator)
    {
        if (value == 0 || denominator == 0)
        {
            return;
        }

        // numerator/denominator·value = quotient exactly, then one part in 2^126 to either side.
        UInt128 numerator = (UInt128)quotient * denominator;
        Check(value, numerator, (UInt128)denominator * value);
        Check(value, numerator + 1, (UInt128)denominator * value);
        if (numerator > 0)
        {
            Check(value, numerator - 1, (UInt128)denominator * value);
        }
    }

    /// <summary>Around 2^49, where the two sides of the estimate part, and 2^52, 2^53 and 2^64, where binary64 does.</summary>
    [Theory]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(52)]
    [InlineData(53)]
    [InlineData(54)]
    [InlineData(63)]
    public void Floor_ResultAroundAPowerOfTwo_EqualsTheOracle(int exponent)
    {
        for (ulong offset = 0; offset < 64; offset++)
        {
            ulong result = (1UL << exponent) - 32 + offset;
            foreach (ulong scale in (ulong[])[1, 2, 3, 7, 1_000_003, 1UL << 31, ulong.MaxValue])
            {
                UInt128 numerator = (UInt128)result * scale;
                Check(1, numerator, scale);
                Check(scale, result, scale);
                Check(scale, numerator, (UInt128)scale * scale);
                Check(1, numerator - 1, scale);
                Check(1, numerator + scale - 1, scale);
            }
        }
    }

    [Fact]
    public void Floor_ResultAbove64Bits_Overflows()
    {
        var doubled = new Proportion(2, 1);

        Assert.Throws<OverflowException>(() => doubled.Floor(ulong.MaxValue));
        Assert.Throws<OverflowException>(() => doubled.FloorWide(ulong.MaxValue));
        Assert.Throws<OverflowException>(() => new Proportion(UInt128.MaxValue, 1).Floor(1));
    }

    [Fact]
    public void Create_DenominatorZero_Throws() => Assert.Throws<DivideByZeroException>(() => new Proportion(1, 0));

    /// <summary>The estimate's own error, on which the bound rests: conversions and one division.</summary>
    [Property]
    public void Estimate_AnyTerms_IsWithinItsStatedError(UInt128 numerator, UInt128 denominator)
    {
        if (numerator == 0 || denominator == 0)
        {
            return;
        }

        double estimate = new Proportion(numerator, denominator).Estimate;

        // |estimate·d − n|·2^51 ≤ n, the estimate taken apart exactly.
        long bits = BitConverter.DoubleToInt64Bits(estimate);
        BigInteger fraction = (bits & ((1L << 52) - 1)) | (1L << 52);
        int exponent = (int)((bits >> 52) & 0x7FF) - 1075;
        BigInteger left = fraction * denominator;
        BigInteger right = numerator;
        if (exponent >= 0)
        {
            left <<= exponent;
        }
        else
        {
            right <<= -exponent;
        }

        Assert.True((BigInteger.Abs(left - right) << 51) <= right);
    }

    private static void Check(ulong value, UInt128 numerator, UInt128 denominator)
    {
        if (denominator == 0)
        {
            return;
        }

        BigInteger expected = (BigInteger)value * numerator / denominator;
        var proportion = new Proportion(numerator, denominator);
        if (expected > ulong.MaxValue)
        {
            Assert.Throws<OverflowException>(() => proportion.Floor(value));
            return;
        }

        Assert.Equal((ulong)expected, proportion.Floor(value));
        Assert.Equal((ulong)expected, proportion.FloorWide(value));
    }
}
