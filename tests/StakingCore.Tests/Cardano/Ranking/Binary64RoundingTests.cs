using System.Globalization;
using System.Numerics;
using StakingCore.Cardano.Ranking;

namespace StakingCore.Tests.Cardano.Ranking;

public sealed class Binary64RoundingTests
{
    private static readonly BigInteger _two53 = BigInteger.One << 53;

    [Theory]
    [InlineData("0", "7", 0.0)]
    [InlineData("1", "1", 1.0)]
    [InlineData("3", "8", 0.375)]
    [InlineData("1", "3", 1.0 / 3)]
    [InlineData("1", "10", 0.1)]
    [InlineData("13", "10", 1.3)]
    [InlineData("18446744073709551615", "1", 18446744073709551616.0)]
    public void Nearest_OrdinaryValue_IsTheLiteral(string numerator, string denominator, double expected) =>
        AssertBits(expected, BigInteger.Parse(numerator, CultureInfo.InvariantCulture), BigInteger.Parse(denominator, CultureInfo.InvariantCulture));

    [Fact]
    public void Nearest_TieAboveAnEvenSignificand_RoundsDown() => AssertBits(9007199254740992.0, _two53 + 1, 1);

    [Fact]
    public void Nearest_TieAboveAnOddSignificand_RoundsUp() => AssertBits(9007199254740996.0, _two53 + 3, 1);

    [Fact]
    public void Nearest_OneAboveATie_RoundsUp()
    {
        // 2^53 + 1 is halfway to 2^53 + 2; the excess is far below the last place of either term.
        BigInteger scale = BigInteger.One << 300;
        AssertBits(9007199254740994.0, ((_two53 + 1) * scale) + 1, scale);
    }

    [Fact]
    public void Nearest_OneBelowATie_RoundsDown()
    {
        BigInteger scale = BigInteger.One << 300;
        AssertBits(9007199254740994.0, ((_two53 + 3) * scale) - 1, scale);
    }

    [Fact]
    public void Nearest_AlmostTheNextPowerOfTwo_CarriesIntoTheExponent()
    {
        // 1 − 2^-54 is halfway between 1 − 2^-53 and 1; the even neighbour is 1.
        BigInteger two54 = BigInteger.One << 54;
        AssertBits(1.0, two54 - 1, two54);
        AssertBits(Math.BitDecrement(1.0), ((two54 - 1) * 3) - 1, two54 * 3);
    }

    [Fact]
    public void Nearest_DividingTwoRoundedTerms_WouldDiffer()
    {
        // 2^53 + 1 and 2^53 + 3 are both ties: rounded first they move apart, and so does their quotient.
        BigInteger numerator = _two53 + 1;
        BigInteger denominator = _two53 + 3;

        double once = Binary64Rounding.Nearest(numerator, denominator);

        Assert.NotEqual(9007199254740992.0 / 9007199254740996.0, once);
        AssertNearest(once, numerator, denominator);
    }

    [Fact]
    public void Nearest_SmallestSubnormal_IsKept() => AssertBits(double.Epsilon, 1, BigInteger.One << 1074);

    [Fact]
    public void Nearest_HalfOfTheSmallestSubnormal_TiesToZero() => AssertBits(0.0, 1, BigInteger.One << 1075);

    [Fact]
    public void Nearest_JustAboveHalfOfTheSmallestSubnormal_RoundsUp() =>
        AssertBits(double.Epsilon, (BigInteger.One << 100) + 1, BigInteger.One << 1175);

    [Fact]
    public void Nearest_OneAndAHalfSubnormals_TiesToTheEvenOne() => AssertBits(2 * double.Epsilon, 3, BigInteger.One << 1075);

    [Fact]
    public void Nearest_FarBelowTheSmallestSubnormal_IsZero() => AssertBits(0.0, 1, BigInteger.One << 20_000);

    [Fact]
    public void Nearest_TieBelowTheSmallestNormal_BecomesNormal()
    {
        // The largest subnormal is (2^52 − 1)·2^-1074; half a unit above it the even neighbour is the smallest normal, 2^-1022.
        AssertBits(BitConverter.UInt64BitsToDouble(0x0010_0000_0000_0000), (BigInteger.One << 53) - 1, BigInteger.One << 1075);
        AssertBits(BitConverter.UInt64BitsToDouble(0x000F_FFFF_FFFF_FFFF), (BigInteger.One << 52) - 1, BigInteger.One << 1074);
    }

    [Fact]
    public void Nearest_LargestFinite_IsKept() => AssertBits(double.MaxValue, (_two53 - 1) << 971, 1);

    [Fact]
    public void Nearest_HalfAUnitAboveTheLargestFinite_Throws()
    {
        BigInteger tie = ((_two53 << 1) - 1) << 970;

        AssertBits(double.MaxValue, tie - 1, 1);
        Assert.Throws<OverflowException>(() => Binary64Rounding.Nearest(tie, 1));
        Assert.Throws<OverflowException>(() => Binary64Rounding.Nearest(BigInteger.One << 5_000, 1));
    }

    [Fact]
    public void Nearest_HugeTermsOfOrdinaryQuotient_IsTheQuotient() =>
        AssertBits(1.0 / 3, BigInteger.Pow(10, 1_000), 3 * BigInteger.Pow(10, 1_000));

    [Fact]
    public void Nearest_RandomDecimals_AgreeWithTheDecimalParser()
    {
        // The parser of the runtime rounds a decimal text once as well, by other means.
        var random = new Random(20260821);
        for (int i = 0; i < 20_000; i++)
        {
            BigInteger digits = new BigInteger(random.NextInt64()) * random.NextInt64(1, long.MaxValue);
            int exponent = random.Next(0, 360);
            double expected = double.Parse($"{digits}e-{exponent}", NumberStyles.Float, CultureInfo.InvariantCulture);

            AssertBits(expected, digits, BigInteger.Pow(10, exponent));
        }
    }

    [Fact]
    public void Nearest_RandomQuotients_LieWithinHalfAUnit()
    {
        var random = new Random(7);
        var bytes = new byte[40];
        for (int i = 0; i < 5_000; i++)
        {
            random.NextBytes(bytes);
            var numerator = new BigInteger(bytes.AsSpan(0, random.Next(1, 40)), isUnsigned: true);
            random.NextBytes(bytes);
            BigInteger denominator = new BigInteger(bytes.AsSpan(0, random.Next(1, 40)), isUnsigned: true) + 1;

            AssertNearest(Binary64Rounding.Nearest(numerator, denominator), numerator, denominator);
        }
    }

    [Fact]
    public void Nearest_BadTerms_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("numerator", () => Binary64Rounding.Nearest(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("denominator", () => Binary64Rounding.Nearest(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("denominator", () => Binary64Rounding.Nearest(1, -1));
    }

    private static void AssertBits(double expected, BigInteger numerator, BigInteger denominator) =>
        Assert.Equal(
            BitConverter.DoubleToUInt64Bits(expected),
            BitConverter.DoubleToUInt64Bits(Binary64Rounding.Nearest(numerator, denominator)));

    /// <summary>Neither neighbour is nearer, by cross-multiplication of exact values.</summary>
    private static void AssertNearest(double value, BigInteger numerator, BigInteger denominator)
    {
        BigInteger scale = BigInteger.One << 1074;
        BigInteger exact = numerator * scale;
        BigInteger distance = BigInteger.Abs((Units(value) * denominator) - exact);
        Assert.True(distance <= BigInteger.Abs((Units(Math.BitIncrement(value)) * denominator) - exact));
        Assert.True(distance <= BigInteger.Abs((Units(Math.BitDecrement(value)) * denominator) - exact));
    }

    /// <summary>A binary64 value as a whole number of the smallest subnormal.</summary>
    private static BigInteger Units(double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(Math.Abs(value));
        int exponent = (int)(bits >> 52);
        BigInteger significand = bits & 0x000F_FFFF_FFFF_FFFF;
        BigInteger units = exponent == 0 ? significand : (significand + (BigInteger.One << 52)) << (exponent - 1);
        return value < 0 ? -units : units;
    }
}
