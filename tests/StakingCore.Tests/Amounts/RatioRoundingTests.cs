using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

public sealed class RatioRoundingTests
{
    [Fact]
    public void Floor_EveryHostilePair_MatchesBigInteger()
    {
        foreach ((UInt128 numerator, UInt128 denominator) in HostileValues.Pairs(HostileValues.DoubleWords).Where(pair => pair.Second != 0))
        {
            Assert.Equal((BigInteger)numerator / denominator, new Ratio(numerator, denominator).Floor());
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Floor_AnyRatio_MatchesBigInteger(UInt128 numerator, UInt128 denominator)
    {
        UInt128 below = UInt128.Max(denominator, 1);

        Assert.Equal((BigInteger)numerator / below, new Ratio(numerator, below).Floor());
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void ToScaledHalfEven_AnyRatio_MatchesBigInteger(UInt128 numerator, UInt128 denominator, byte decimals) =>
        AssertScales(numerator, UInt128.Max(denominator, 1), decimals % 39);

    [Fact]
    public void ToScaledHalfEven_EveryScaleOfHostileRatios_MatchesBigInteger()
    {
        UInt128[] terms = [0, 1, 2, 3, 7, ulong.MaxValue, UInt128.One << 64, UInt128.One << 127, UInt128.MaxValue - 1, UInt128.MaxValue];
        foreach ((UInt128 numerator, UInt128 denominator) in HostileValues.Pairs(terms).Where(pair => pair.Second != 0))
        {
            for (int decimals = 0; decimals <= 38; decimals++)
            {
                AssertScales(numerator, denominator, decimals);
            }
        }
    }

    [Theory]
    [InlineData(1UL, 2UL, 0, 0UL)]
    [InlineData(3UL, 2UL, 0, 2UL)]
    [InlineData(5UL, 2UL, 0, 2UL)]
    [InlineData(1UL, 8UL, 2, 12UL)]
    [InlineData(3UL, 8UL, 2, 38UL)]
    [InlineData(1UL, 16UL, 3, 62UL)]
    [InlineData(3UL, 16UL, 3, 188UL)]
    [InlineData(2UL, 3UL, 4, 6667UL)]
    [InlineData(1UL, 3UL, 4, 3333UL)]
    [InlineData(1UL, 200UL, 2, 0UL)]
    [InlineData(3UL, 200UL, 2, 2UL)]
    public void ToScaledHalfEven_Tie_GoesToTheEvenOne(ulong numerator, ulong denominator, int decimals, ulong expected) =>
        Assert.Equal(expected, new Ratio(numerator, denominator).ToScaledHalfEven(decimals));

    [Theory]
    [InlineData(-1)]
    [InlineData(39)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void ToScaledHalfEven_DecimalsOutOfRange_Throws(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(decimals), () => Ratio.One.ToScaledHalfEven(decimals));

    private static void AssertScales(UInt128 numerator, UInt128 denominator, int decimals)
    {
        Ratio ratio = new(numerator, denominator);
        Expect.ExactOrOverflow(
            Rounding.HalfEven(numerator * BigInteger.Pow(10, decimals), denominator),
            Expect.MaxDoubleWord,
            () => ratio.ToScaledHalfEven(decimals),
            $"{ratio} at {decimals} decimals");
    }
}
