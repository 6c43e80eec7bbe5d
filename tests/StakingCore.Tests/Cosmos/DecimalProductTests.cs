using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Cosmos;
using StakingCore.Numerics;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Cosmos;

public sealed class DecimalProductTests
{
    [Fact]
    public void Products_EveryHostilePair_MatchTheOracle()
    {
        foreach ((BigInteger a, BigInteger b) in HostileValues.Pairs(DecimalUnits.Hostile))
        {
            AssertProducts(a, b);
        }
    }

    [Property(MaxTest = 4000, Arbitrary = [typeof(DecimalUnits)])]
    public void Products_AnyPair_MatchTheOracle(BigInteger a, BigInteger b) => AssertProducts(a, b);

    [Property(MaxTest = 2000, Arbitrary = [typeof(DecimalUnits)])]
    public void Mul_AroundTies_RoundsToEvenOnBothSides(BigInteger whole, BigInteger odd)
    {
        // (whole + 1/2) · odd is a tie where odd is odd; one unit more or less is not.
        BigInteger half = (whole % (BigInteger.One << 120) * DecimalOracle.E) + (DecimalOracle.E / 2);
        BigInteger factor = (odd % (BigInteger.One << 60)) | 1;
        foreach (BigInteger a in new[] { half - 1, half, half + 1 })
        {
            AssertProducts(a, factor);
            AssertProducts(-a, factor);
        }
    }

    [Property(MaxTest = 1500, Arbitrary = [typeof(DecimalUnits)])]
    public void Products_AroundTheLimit_OverflowExactlyWhenTheOracleDoes(BigInteger factor)
    {
        if (factor.IsZero)
        {
            return;
        }

        BigInteger last = BigInteger.Min(DecimalOracle.Limit * DecimalOracle.E / BigInteger.Abs(factor), DecimalOracle.Limit);
        foreach (BigInteger other in new[] { last - 1, last, BigInteger.Min(last + 1, DecimalOracle.Limit) })
        {
            AssertProducts(factor, other);
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(NarrowUnits)])]
    public void Round_BothWidths_Agree(UInt128 a, UInt128 b)
    {
        foreach (DecimalRounding rounding in new[] { DecimalRounding.Truncate, DecimalRounding.HalfEven, DecimalRounding.Up })
        {
            foreach (bool negative in new[] { false, true })
            {
                Signed320 narrow = DecimalProduct.Narrow(a, b, negative, rounding);
                Signed320 wide = DecimalProduct.Wide(new Signed320(a, false), new Signed320(b, false), negative, rounding);
                Assert.Equal((a, b, rounding, wide.ToBigInteger()), (a, b, rounding, narrow.ToBigInteger()));
            }
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(NarrowUnits)])]
    public void TryMultiplyTruncate_AnyPair_IsExactOrLeavesItToOthers(UInt128 a, UInt128 b)
    {
        BigInteger product = (BigInteger)a * b;
        bool done = DecimalScale.TryMultiplyTruncate(a, b, out UInt128 result);
        Assert.Equal(product < BigInteger.One << 187, done);
        Assert.Equal(done ? product / DecimalOracle.E : 0, (BigInteger)result);
    }

    [Property(MaxTest = 4000, Arbitrary = [typeof(NarrowUnits)])]
    public void DecimalFactor_AnyPair_IsExactOrLeavesItToOthers(UInt128 a, UInt128 b, ulong word)
    {
        foreach (UInt128 units in new[] { b, word, DecimalScale.UnitsOfOne, ulong.MaxValue })
        {
            BigInteger product = (BigInteger)a * units;
            bool done = new DecimalFactor(units).TryMultiplyTruncate(a, out UInt128 result);
            Assert.True(done || product >= BigInteger.One << 187);
            Assert.Equal((a, units, done ? product / DecimalOracle.E : 0), (a, units, (BigInteger)result));
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(NarrowUnits)])]
    public void DecimalFactor_AroundMultiplesOfOne_IsExact(UInt128 value, ulong word)
    {
        if (word == 0)
        {
            return;
        }

        // The numbers just below and at the next whole unit.
        BigInteger units = (BigInteger)(value >> 6) * word / DecimalOracle.E;
        BigInteger at = ((units * DecimalOracle.E) + word - 1) / word;
        foreach (BigInteger near in new[] { at - 1, at, at + 1 }.Where(number => number.Sign >= 0 && number <= UInt128.MaxValue))
        {
            Assert.True(new DecimalFactor(word).TryMultiplyTruncate((UInt128)near, out UInt128 result) || near * word >= BigInteger.One << 187);
            Assert.True(result == 0 || near * word / DecimalOracle.E == (BigInteger)result, $"{near} x {word}");
        }
    }

    /// <summary>
    /// (10^9·2^k − 1)·(10^9·2^k + 1) is one below 10^18·2^2k: the product rounds to a power of two, so that the unit which is
    /// added runs through every limb below it.
    /// </summary>
    [Theory]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(96)]
    public void Products_JustBelowALimbsEdge_CarryIntoTheNext(int bits)
    {
        BigInteger middle = BigInteger.Pow(10, 9) << bits;
        Assert.Equal(BigInteger.One << (2 * bits), CosmosDecimal.FromUnits(middle - 1).Mul(CosmosDecimal.FromUnits(middle + 1)).ToUnits());
        AssertProducts(middle - 1, middle + 1);
        AssertProducts(1 - middle, middle + 1);
    }

    /// <summary>
    /// Small factors that divide 2^64·10^18: the factor's quotient by 10^18 is cut off, so the estimate ends one below the edge
    /// of a limb, and the correction has to carry.
    /// </summary>
    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(1000)]
    [InlineData(1 << 18)]
    public void DecimalFactor_QuotientAtALimbsEdge_IsCorrectedWithItsCarry(ulong units)
    {
        var value = (UInt128)((BigInteger.One << 64) * DecimalOracle.E / units);

        Assert.True(new DecimalFactor(units).TryMultiplyTruncate(value, out UInt128 result));
        Assert.Equal(UInt128.One << 64, result);
    }

    [Fact]
    public void DivRem_AroundMultiplesInEveryWidth_IsExact()
    {
        foreach (int bits in Enumerable.Range(0, 197))
        {
            foreach (int off in new[] { -1, 0, 1 })
            {
                BigInteger dividend = ((BigInteger.One << bits) * DecimalOracle.E) + off;
                ulong[] limbs = [.. Enumerable.Range(0, 4).Select(i => (ulong)((dividend >> (64 * i)) & ulong.MaxValue))];
                ulong rest = DecimalScale.DivRem(limbs[3], limbs[2], limbs[1], limbs[0], out ulong q3, out ulong q2, out ulong q1, out ulong q0);
                BigInteger quotient = q0 + ((BigInteger)q1 << 64) + ((BigInteger)q2 << 128) + ((BigInteger)q3 << 192);
                Assert.Equal((bits, off, dividend / DecimalOracle.E, dividend % DecimalOracle.E), (bits, off, quotient, (BigInteger)rest));
            }
        }
    }

    private static void AssertProducts(BigInteger a, BigInteger b)
    {
        var left = CosmosDecimal.FromUnits(a);
        var right = CosmosDecimal.FromUnits(b);
        DecimalOracle.Expect($"{a} Mul {b}", DecimalOracle.Mul(a, b), () => left.Mul(right));
        DecimalOracle.Expect($"{a} MulTruncate {b}", DecimalOracle.MulTruncate(a, b), () => left.MulTruncate(right));
        DecimalOracle.Expect($"{a} MulRoundUp {b}", DecimalOracle.MulRoundUp(a, b), () => left.MulRoundUp(right));
        if (DecimalOracle.IntegerInRange(b) is { } factor)
        {
            DecimalOracle.Expect(
                $"{a} MulInt {b}", DecimalOracle.InRange(a * factor), () => left.MulInt(CosmosInteger.FromBigInteger(factor)));
        }
    }
}
