using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;
using StakingCore.Testing;

namespace StakingCore.Tests.Numerics;

public sealed class LimbsDivisionTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, LimbArrays.MaxLength)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void DivRem_EveryPatternOfEveryLength_MatchesBigInteger(int divisorLength)
    {
        foreach (ulong[] divisor in LimbArrays.Patterns(divisorLength).Where(IsNotZero))
        {
            for (int length = 1; length <= LimbArrays.MaxLength; length++)
            {
                foreach (ulong[] dividend in LimbArrays.Patterns(length))
                {
                    AssertDivides(dividend, divisor);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void DivRem_NearMultiplesOfTheDivisor_MatchesBigInteger(int divisorLength)
    {
        foreach (ulong[] divisor in LimbArrays.Patterns(divisorLength).Where(IsNotZero))
        {
            for (int quotientLength = 1; quotientLength <= 3; quotientLength++)
            {
                foreach (ulong[] quotient in LimbArrays.Patterns(quotientLength).Where(IsNotZero))
                {
                    AssertDividesAround(LimbArrays.ToInteger(divisor) * LimbArrays.ToInteger(quotient), divisor);
                }
            }
        }
    }

    [Property(MaxTest = 10_000, Arbitrary = [typeof(LimbArrays)])]
    public void DivRem_AnyLimbs_MatchesBigInteger(ulong[] dividend, ulong[] divisor)
    {
        if (IsNotZero(divisor))
        {
            AssertDivides(dividend, divisor);
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(LimbArrays)])]
    public void DivRem_NearAnyMultiple_MatchesBigInteger(ulong[] quotient, ulong[] divisor)
    {
        if (IsNotZero(divisor))
        {
            AssertDividesAround(LimbArrays.ToInteger(quotient) * LimbArrays.ToInteger(divisor), divisor);
        }
    }

    /// <summary>
    /// One below a multiple of a divisor with more than two limbs: the top limbs cannot tell it from the multiple itself, so
    /// the estimate is one too large and the divisor has to be added back.
    /// </summary>
    [Theory]
    [InlineData(1UL, 0UL, 1UL << 63, 1UL)]
    [InlineData(1UL, 0UL, 1UL << 63, 2UL)]
    [InlineData(ulong.MaxValue, 0UL, 1UL << 63, ulong.MaxValue)]
    [InlineData(1UL, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue)]
    [InlineData(3UL, 0UL, 1UL << 61, 7UL)]
    [InlineData(1UL, 1UL, 1UL, ulong.MaxValue)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, 1UL, 1UL << 63)]
    public void DivRem_EstimateOneTooLarge_AddsBack(ulong low, ulong middle, ulong top, ulong quotient)
    {
        ulong[] divisor = [low, middle, top];
        BigInteger value = LimbArrays.ToInteger(divisor);
        BigInteger dividend = (value * quotient) - 1;

        Assert.Equal(quotient, TwoLimbEstimate(dividend, value));
        Assert.Equal(quotient - 1, dividend / value);
        AssertDivides(LimbArrays.Of(dividend, 5), divisor);
    }

    [Fact]
    public void DivRem_AddBackInEveryDigit_MatchesBigInteger()
    {
        // From Hacker's Delight, divmnu64: limbs widened from 16 and 32 to 64 bits.
        AssertDivides([3, 0, 1UL << 63], [1, 0, 1UL << 61]);
        AssertDivides([0, 0, 1UL << 63, (1UL << 63) - 1], [1, 0, 1UL << 63]);
        AssertDivides([0, ulong.MaxValue - 1, 1UL << 63], [ulong.MaxValue, 1UL << 63]);
        AssertDivides([0, 0, 0, 1UL << 63, (1UL << 63) - 1], [1, 0, 0, 1UL << 63]);
    }

    [Fact]
    public void DivRem_TopLimbsEqual_CapsTheEstimate()
    {
        // u2 = top: the quotient digit would need 65 bits before the cap.
        AssertDivides([0, 0, 1UL << 63], [1, 1UL << 63]);
        AssertDivides([0, 0, ulong.MaxValue], [ulong.MaxValue, ulong.MaxValue]);
        AssertDivides([0, ulong.MaxValue - 1, ulong.MaxValue], [ulong.MaxValue, ulong.MaxValue]);
        AssertDivides([0, 5, 1UL << 63, 1UL << 62], [ulong.MaxValue, 1UL << 63]);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void DivRem_ByZero_Throws(int length)
    {
        Assert.Throws<DivideByZeroException>(() => Limbs.DivRem(new ulong[8], new ulong[length], new ulong[8]));
        Assert.Throws<DivideByZeroException>(() => Limbs.DivRem([1, 2, 3, 4], new ulong[length], new ulong[8]));
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(LimbArrays), typeof(FullRange)])]
    public void DivideInPlace_AnyLimbs_MatchesBigInteger(ulong[] dividend, ulong divisor)
    {
        if (divisor != 0)
        {
            AssertDividesInPlace(dividend, divisor);
        }
    }

    [Fact]
    public void DivideInPlace_EveryPatternByEveryWord_MatchesBigInteger()
    {
        for (int length = 1; length <= LimbArrays.MaxLength; length++)
        {
            foreach (ulong[] dividend in LimbArrays.Patterns(length))
            {
                foreach (ulong divisor in HostileValues.Words.Where(word => word != 0))
                {
                    AssertDividesInPlace(dividend, divisor);
                }
            }
        }
    }

    [Fact]
    public void DivideInPlace_ByZero_Throws() => Assert.Throws<DivideByZeroException>(() => Limbs.DivideInPlace([1, 2], 0));

    [Fact]
    public void DivideInPlace_NoLimbs_GivesZero() => Assert.Equal(0UL, Limbs.DivideInPlace([], 7));

    private static bool IsNotZero(ulong[] limbs) => Limbs.SignificantLength(limbs) > 0;

    /// <summary>Knuth's estimate of the lowest quotient digit after his two-limb test: the top three limbs by the top two, capped.</summary>
    private static BigInteger TwoLimbEstimate(BigInteger dividend, BigInteger divisor)
    {
        // Normalizing multiplies both by the same power of two; dropping low limbs is then a shift.
        int limbs = (int)((divisor.GetBitLength() + 63) / 64);
        int shift = (64 * limbs) - (int)divisor.GetBitLength();
        int dropped = 64 * (limbs - 2);
        return BigInteger.Min(((dividend << shift) >> dropped) / ((divisor << shift) >> dropped), ulong.MaxValue);
    }

    private static void AssertDividesAround(BigInteger multiple, ulong[] divisor)
    {
        foreach (BigInteger dividend in new[] { multiple - 1, multiple, multiple + 1 }.Where(value => value.Sign >= 0))
        {
            AssertDivides(LimbArrays.Of(dividend, (int)(dividend.GetBitLength() / 64) + 1), divisor);
        }
    }

    private static void AssertDivides(ulong[] dividend, ulong[] divisor)
    {
        ulong[] remainder = [.. dividend];
        ulong[] divisorBefore = [.. divisor];

        // Longer than needed and not clean: what is not quotient has to be zero afterwards.
        ulong[] quotient = [.. Enumerable.Repeat(0xDEADBEEFDEADBEEFUL, dividend.Length + 1)];

        Limbs.DivRem(remainder, divisor, quotient);

        BigInteger expected = BigInteger.DivRem(LimbArrays.ToInteger(dividend), LimbArrays.ToInteger(divisor), out BigInteger rest);
        bool matches = LimbArrays.ToInteger(quotient) == expected
            && LimbArrays.ToInteger(remainder) == rest
            && divisor.AsSpan().SequenceEqual(divisorBefore);
        Assert.True(
            matches,
            $"{LimbArrays.Text(dividend)} / {LimbArrays.Text(divisorBefore)} gave {LimbArrays.Text(quotient)}, rest {LimbArrays.Text(remainder)}");
    }

    private static void AssertDividesInPlace(ulong[] dividend, ulong divisor)
    {
        ulong[] quotient = [.. dividend];

        ulong remainder = Limbs.DivideInPlace(quotient, divisor);

        BigInteger expected = BigInteger.DivRem(LimbArrays.ToInteger(dividend), divisor, out BigInteger rest);
        Assert.True(
            LimbArrays.ToInteger(quotient) == expected && remainder == rest,
            $"{LimbArrays.Text(dividend)} / {divisor} gave {LimbArrays.Text(quotient)}, rest {remainder}");
    }
}
