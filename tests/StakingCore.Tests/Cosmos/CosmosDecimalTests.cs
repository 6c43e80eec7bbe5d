using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Cosmos;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Cosmos;

public sealed class CosmosDecimalTests
{
    [Fact]
    public void SumsAndComparisons_EveryHostilePair_MatchTheOracle()
    {
        foreach ((BigInteger a, BigInteger b) in HostileValues.Pairs(DecimalUnits.Hostile))
        {
            AssertSums(a, b);
        }
    }

    [Property(MaxTest = 4000, Arbitrary = [typeof(DecimalUnits)])]
    public void SumsAndComparisons_AnyPair_MatchTheOracle(BigInteger a, BigInteger b) => AssertSums(a, b);

    [Fact]
    public void WholeNumbers_EveryHostileValue_MatchTheOracle()
    {
        foreach (BigInteger a in DecimalUnits.Hostile)
        {
            AssertWhole(a);
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(DecimalUnits)])]
    public void WholeNumbers_AnyValue_MatchTheOracle(BigInteger a)
    {
        AssertWhole(a);
        AssertWhole((a / DecimalOracle.E * DecimalOracle.E) + (DecimalOracle.E / 2 * a.Sign));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(1431)]
    public void Power_HostileBases_MatchesTheOracle(ulong exponent)
    {
        foreach (BigInteger a in DecimalUnits.Hostile.Append(DecimalOracle.E * 1001 / 1000))
        {
            DecimalOracle.Expect($"{a} ^ {exponent}", DecimalOracle.Power(a, exponent), () => CosmosDecimal.FromUnits(a).Power(exponent));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(1000)]
    public void TryApproxRoot_HostileValues_MatchesTheOracle(ulong degree)
    {
        foreach (BigInteger a in DecimalUnits.Hostile.Append(DecimalOracle.E * 1001 / 1000))
        {
            BigInteger? expected = DecimalOracle.ApproxRoot(a, degree);
            bool found = CosmosDecimal.FromUnits(a).TryApproxRoot(degree, out CosmosDecimal root);
            Assert.Equal((a, expected is not null, expected ?? 0), (a, found, root.ToUnits()));
        }
    }

    [Fact]
    public void TryApproxSqrt_WhereHalvesAreFloored_IsOneUnitLower()
    {
        // The figures of the report that made the SDK take the rule back.
        var value = CosmosDecimal.Parse("1.000000011823380862");

        Assert.True(value.TryApproxSqrt(out CosmosDecimal now));
        Assert.True(value.TryApproxRoot(2, new CosmosMathVersion(1, 1, 2), out CosmosDecimal then));

        Assert.Equal("1.000000005911690414", now.ToString());
        Assert.Equal("1.000000005911690413", then.ToString());
    }

    [Theory]
    [InlineData("-4", "-1.000000000000000000")]
    [InlineData("0", "0.000000000000000000")]
    [InlineData("4", "1.000000000000000000")]
    public void TryApproxRoot_OfDegreeZeroBeforeFullRange_KeepsTheSign(string value, string expected)
    {
        Assert.True(CosmosDecimal.Parse(value).TryApproxRoot(0, new CosmosMathVersion(1, 3, 0), out CosmosDecimal root));
        Assert.Equal(expected, root.ToString());
    }

    [Fact]
    public void RequireRange_AroundThreeHundredFifteenBits_RefusesBeforeFullRangeOnly()
    {
        var last = CosmosDecimal.FromUnits((BigInteger.One << 315) - 1);
        CosmosDecimal first = last + CosmosDecimal.SmallestUnit;
        var old = new CosmosMathVersion(1, 3, 0);

        Assert.Equal(last, last.RequireRange(old));
        Assert.Equal(-last, (-last).RequireRange(old));
        Assert.Equal(first, first.RequireRange(CosmosMathVersion.Current));
        Assert.Throws<OverflowException>(() => first.RequireRange(old));
        Assert.Throws<OverflowException>(() => (-first).RequireRange(old));
    }

    [Fact]
    public void FromInteger_WithDecimals_CountsThem()
    {
        Assert.Equal("0.050000000000000000", CosmosDecimal.FromInteger(5, 2).ToString());
        Assert.Equal(CosmosDecimal.SmallestUnit, CosmosDecimal.FromInteger(1, 18));
        Assert.Throws<ArgumentOutOfRangeException>(() => CosmosDecimal.FromInteger(1, 19));
        Assert.Throws<ArgumentOutOfRangeException>(() => CosmosDecimal.FromInteger(1, -1));
    }

    [Fact]
    public void FromUnits_OutsideTheRange_Throws()
    {
        Assert.Equal(CosmosDecimal.MaxValue, CosmosDecimal.FromUnits(DecimalOracle.Limit));
        Assert.Equal(CosmosDecimal.MinValue, CosmosDecimal.FromUnits(-DecimalOracle.Limit));
        Assert.Throws<OverflowException>(() => CosmosDecimal.FromUnits(DecimalOracle.Limit + 1));
        Assert.Throws<OverflowException>(() => CosmosDecimal.FromUnits(-(BigInteger.One << 400)));
    }

    private static void AssertSums(BigInteger a, BigInteger b)
    {
        var left = CosmosDecimal.FromUnits(a);
        var right = CosmosDecimal.FromUnits(b);
        DecimalOracle.Expect($"{a} + {b}", DecimalOracle.InRange(a + b), () => left + right);
        DecimalOracle.Expect($"{a} - {b}", DecimalOracle.InRange(a - b), () => left - right);
        bool[] expected = [a == b, a != b, a < b, a > b, a <= b, a >= b];
        bool[] actual = [left == right, left != right, left < right, left > right, left <= right, left >= right];
        Assert.Equal(expected, actual);
        Assert.Equal(a.CompareTo(b), left.CompareTo(right));
        Assert.Equal(a == b, left.Equals((object)right));
        Assert.Equal(BigInteger.Min(a, b), CosmosDecimal.Min(left, right).ToUnits());
        Assert.Equal(BigInteger.Max(a, b), CosmosDecimal.Max(left, right).ToUnits());
    }

    private static void AssertWhole(BigInteger a)
    {
        var value = CosmosDecimal.FromUnits(a);
        DecimalOracle.Expect($"RoundInt {a}", DecimalOracle.IntegerInRange(DecimalOracle.Chop(a)), () => value.RoundInt());
        DecimalOracle.Expect($"TruncateInt {a}", a / DecimalOracle.E, () => value.TruncateInt());
        DecimalOracle.Expect($"TruncateDec {a}", a / DecimalOracle.E * DecimalOracle.E, () => value.TruncateDec());
        DecimalOracle.Expect($"Ceil {a}", DecimalOracle.InRange(DecimalOracle.Ceil(a)), () => value.Ceil());
        Assert.Equal(-a, (-value).ToUnits());
        Assert.Equal(BigInteger.Abs(a), CosmosDecimal.Abs(value).ToUnits());
        Assert.Equal((a % DecimalOracle.E).IsZero, value.IsInteger);
        Assert.Equal((a.Sign, a.IsZero, a.Sign < 0, a.Sign > 0), (value.Sign, value.IsZero, value.IsNegative, value.IsPositive));
    }
}
