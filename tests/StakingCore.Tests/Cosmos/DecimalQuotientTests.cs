using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Cosmos;
using StakingCore.Numerics;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Cosmos;

public sealed class DecimalQuotientTests
{
    private static readonly CosmosMathVersion _old = new(1, 3, 0);

    [Fact]
    public void Quotients_EveryHostilePair_MatchTheOracle()
    {
        foreach ((BigInteger a, BigInteger b) in HostileValues.Pairs(DecimalUnits.Hostile))
        {
            AssertQuotients(a, b);
        }
    }

    [Property(MaxTest = 4000, Arbitrary = [typeof(DecimalUnits)])]
    public void Quotients_AnyPair_MatchTheOracle(BigInteger a, BigInteger b) => AssertQuotients(a, b);

    [Property(MaxTest = 3000, Arbitrary = [typeof(DecimalUnits)])]
    public void Quotients_AroundTiesAndWholeUnits_MatchTheOracle(BigInteger divisor, BigInteger quotient)
    {
        // Dividends whose exact quotient is within a hair of k or k + 1/2 units: where 36 and 18 decimals round differently.
        BigInteger b = divisor % (BigInteger.One << 190);
        BigInteger halves = quotient % (BigInteger.One << 60);
        BigInteger near = halves * b / (2 * DecimalOracle.E);
        for (int off = -1; off <= 2; off++)
        {
            AssertQuotients(near + off, b);
        }
    }

    [Theory]
    [InlineData("-1", "3", "-0.333333333333333332")]
    [InlineData("1", "-3", "-0.333333333333333332")]
    [InlineData("1", "3", "0.333333333333333334")]
    [InlineData("-0.000000000000000001", "3", "0.000000000000000000")]
    public void QuoRoundUp_NegativeQuotients_GoOneUnitUp(string a, string b, string expected) =>
        Assert.Equal(expected, CosmosDecimal.Parse(a).QuoRoundUp(CosmosDecimal.Parse(b)).ToString());

    [Theory]
    [InlineData("-1", "3", "-0.333333333333333333")]
    [InlineData("1", "3", "0.333333333333333334")]
    [InlineData("0.000000000000000001", "2000000000000000000", "0.000000000000000000")]
    public void QuoRoundUp_BeforeFullRange_LooksAtThirtySixDecimals(string a, string b, string expected) =>
        Assert.Equal(expected, CosmosDecimal.Parse(a).QuoRoundUp(CosmosDecimal.Parse(b), _old).ToString());

    [Fact]
    public void Quo_AboveATieByLessThanThirtySixDecimals_IsRoundedTwice()
    {
        // 0.5 units and a hair: the nearest unit is 1, the SDK sees a tie and takes the even 0.
        var divisor = CosmosDecimal.FromUnits((2 * BigInteger.Pow(10, 40)) - 1);
        var dividend = CosmosDecimal.FromUnits(BigInteger.Pow(10, 22));

        Assert.Equal(BigInteger.Zero, dividend.Quo(divisor).ToUnits());
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(NarrowUnits)])]
    public void Round_BothWidths_Agree(UInt128 a, UInt128 b)
    {
        if (b == 0)
        {
            return;
        }

        foreach (DecimalRounding rounding in Enum.GetValues<DecimalRounding>())
        {
            foreach (bool negative in new[] { false, true })
            {
                Signed320 narrow = DecimalQuotient.Narrow(a, b, negative, rounding);
                Signed320 wide = DecimalQuotient.Wide(new Signed320(a, false), new Signed320(b, false), negative, rounding);
                Assert.Equal((a, b, rounding, wide.ToBigInteger()), (a, b, rounding, narrow.ToBigInteger()));
            }
        }
    }

    /// <summary>
    /// Truncated quotients of 2^64 or 2^128, or one unit less, and a rest: the unit that a rounding adds or takes runs through
    /// every limb below.
    /// </summary>
    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    public void Quotients_AtALimbsEdge_CarryAndBorrow(int bits)
    {
        var random = new Random(bits);
        BigInteger edge = BigInteger.One << bits;
        int below = 0;
        int above = 0;
        for (int i = 0; i < 200; i++)
        {
            BigInteger divisor = random.NextInt64(500_000_000_000_000_000, 1_000_000_000_000_000_000);
            BigInteger last = edge * divisor / DecimalOracle.E;
            foreach (BigInteger dividend in new[] { last, last + 1 })
            {
                BigInteger quotient = BigInteger.DivRem(dividend * DecimalOracle.E, divisor, out BigInteger rest);
                below += quotient == edge - 1 && 2 * rest > divisor ? 1 : 0;
                above += quotient == edge && !rest.IsZero ? 1 : 0;
                AssertQuotients(dividend, divisor);
                AssertQuotients(-dividend, divisor);
            }
        }

        Assert.True(below > 20 && above > 20, $"{below} quotients below the edge, {above} at it");
    }

    /// <summary>
    /// A divisor b of h·s, h half of 10^18, and a rest of (b + s)/2: the decimals after the 18th are h + 1, one above a tie, so an
    /// even quotient goes up in every width.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void Quo_OneBeyondATie_GoesUp(int bits)
    {
        BigInteger divisor = DecimalOracle.E * DecimalOracle.E << bits;
        BigInteger dividend = ((5 * DecimalOracle.E / 2) + 1) << bits;

        Assert.Equal(3, CosmosDecimal.FromUnits(dividend).Quo(CosmosDecimal.FromUnits(divisor)).ToUnits());
        AssertQuotients(dividend, divisor);
        AssertQuotients(dividend - 1, divisor);
    }

    /// <summary>Divisors and rests of all 128 bits, where h times what is beyond the half ends just below the divisor.</summary>
    [Fact]
    public void Quo_TiesOfTheLargestDivisor_GoToTheEvenOne()
    {
        BigInteger divisor = (BigInteger.One << 128) - 3;
        BigInteger half = DecimalOracle.E / 2;
        BigInteger inverse = BigInteger.ModPow(divisor, (DecimalOracle.E * 2 / 5) - 1, DecimalOracle.E);
        Assert.True((divisor * inverse % DecimalOracle.E).IsOne);
        for (int below = 0; below < 40; below++)
        {
            BigInteger beyond = (divisor / half) - below;
            if (beyond.IsEven)
            {
                continue;
            }

            BigInteger rest = (divisor + beyond) / 2;
            BigInteger quotient = (DecimalOracle.E - (rest % DecimalOracle.E)) * inverse % DecimalOracle.E;
            BigInteger dividend = BigInteger.DivRem((quotient * divisor) + rest, DecimalOracle.E, out BigInteger left);
            Assert.True(left.IsZero);
            AssertQuotients(dividend, divisor);
            AssertQuotients(-dividend, divisor);
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(NarrowUnits)])]
    public void ShortDivision_NearAnyMultiple_IsExact(UInt128 divisor, UInt128 quotient, ulong off)
    {
        if (divisor == 0)
        {
            return;
        }

        BigInteger limit = BigInteger.One << 188;
        BigInteger multiple = BigInteger.Min((BigInteger)divisor * quotient, limit) - (off % 3) + 1;
        BigInteger dividend = BigInteger.Max(multiple, 0);
        ulong n2 = (ulong)(dividend >> 128);
        ulong n1 = (ulong)((dividend >> 64) & ulong.MaxValue);
        ulong n0 = (ulong)(dividend & ulong.MaxValue);
        var d1 = (ulong)(divisor >> 64);
        ulong d0 = unchecked((ulong)divisor);
        ulong q2 = 0;
        ulong q1;
        ulong q0;
        ulong r1 = 0;
        ulong r0;
        if (d1 == 0)
        {
            r0 = ShortDivision.DivRem(n2, n1, n0, d0, out q2, out q1, out q0);
        }
        else
        {
            ShortDivision.DivRem(n2, n1, n0, d1, d0, out q1, out q0, out r1, out r0);
        }

        var rest = new UInt128(r1, r0);
        BigInteger found = q0 + ((BigInteger)q1 << 64) + ((BigInteger)q2 << 128);
        Assert.Equal((dividend, divisor, dividend / divisor, dividend % divisor), (dividend, divisor, found, (BigInteger)rest));
    }

    private static void AssertQuotients(BigInteger a, BigInteger b)
    {
        var left = CosmosDecimal.FromUnits(a);
        var right = CosmosDecimal.FromUnits(b);
        DecimalOracle.Expect($"{a} Quo {b}", DecimalOracle.Quo(a, b), () => left.Quo(right));
        DecimalOracle.Expect($"{a} QuoTruncate {b}", DecimalOracle.QuoTruncate(a, b), () => left.QuoTruncate(right));
        DecimalOracle.Expect($"{a} QuoRoundUp {b}", DecimalOracle.QuoRoundUp(a, b), () => left.QuoRoundUp(right));
        DecimalOracle.Expect($"{a} QuoRoundUp {b} before", DecimalOracle.OldQuoRoundUp(a, b), () => left.QuoRoundUp(right, _old));
        if (DecimalOracle.IntegerInRange(b) is { } divisor)
        {
            DecimalOracle.Expect(
                $"{a} QuoInt {b}",
                divisor.IsZero ? null : a / divisor,
                () => left.QuoInt(CosmosInteger.FromBigInteger(divisor)));
        }
    }
}
