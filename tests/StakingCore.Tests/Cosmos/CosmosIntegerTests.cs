using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Cosmos;
using StakingCore.Numerics;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Cosmos;

public sealed class CosmosIntegerTests
{
    private static readonly BigInteger[] _hostile = [.. DecimalUnits.Hostile.Where(value => DecimalOracle.IntegerInRange(value) is not null)
        .Append(DecimalOracle.IntegerLimit).Append(-DecimalOracle.IntegerLimit)];

    [Fact]
    public void Operators_EveryHostilePair_MatchBigInteger()
    {
        foreach ((BigInteger a, BigInteger b) in HostileValues.Pairs(_hostile))
        {
            AssertOperators(a, b);
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(DecimalUnits)])]
    public void Operators_AnyPair_MatchBigInteger(BigInteger a, BigInteger b) =>
        AssertOperators(a % (DecimalOracle.IntegerLimit + 1), b % (DecimalOracle.IntegerLimit + 1));

    [Fact]
    public void Conversions_HostileValues_FitOrThrow()
    {
        foreach (BigInteger a in _hostile)
        {
            var value = CosmosInteger.FromBigInteger(a);
            DecimalOracle.Expect($"long {a}", a >= long.MinValue && a <= long.MaxValue ? a : null, () => (CosmosInteger)(long)value);
            DecimalOracle.Expect($"ulong {a}", a.Sign >= 0 && a <= ulong.MaxValue ? a : null, () => (CosmosInteger)(ulong)value);
            DecimalOracle.Expect($"UInt128 {a}", a.Sign >= 0 && a <= UInt128.MaxValue ? a : null, () => (CosmosInteger)(UInt128)value);
        }

        Assert.Equal(long.MinValue, (long)(CosmosInteger)long.MinValue);
        Assert.Equal(-5, (BigInteger)(long)(CosmosInteger)(-5));
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(NarrowUnits)])]
    public void Signed320_BothWidths_Agree(UInt128 a, UInt128 b)
    {
        var left = new Signed320(a, false);
        var right = new Signed320(b, false);
        foreach ((bool leftNegative, bool rightNegative) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            Signed320 narrow = Signed320.AddNarrow(a, leftNegative, b, rightNegative);
            Signed320 wide = Signed320.AddWide(left.WithSign(leftNegative), right.WithSign(rightNegative));
            Assert.Equal(wide.ToBigInteger(), narrow.ToBigInteger());
            Assert.Equal(wide, narrow);
            Assert.True(Signed320.TryMultiplyWide(left, right, leftNegative, out Signed320 product));
            Assert.Equal(product, Signed320.MultiplyNarrow(a, b, leftNegative));
            if (b != 0)
            {
                Signed320 signed = left.WithSign(leftNegative);
                Assert.Equal(
                    Signed320.DivRemWide(signed, right, leftNegative),
                    Signed320.DivRem(signed, right));
            }
        }
    }

    private static void AssertOperators(BigInteger a, BigInteger b)
    {
        var left = CosmosInteger.FromBigInteger(a);
        var right = CosmosInteger.FromBigInteger(b);
        DecimalOracle.Expect($"{a} + {b}", DecimalOracle.IntegerInRange(a + b), () => left + right);
        DecimalOracle.Expect($"{a} - {b}", DecimalOracle.IntegerInRange(a - b), () => left - right);
        DecimalOracle.Expect($"{a} * {b}", DecimalOracle.IntegerInRange(a * b), () => left * right);
        DecimalOracle.Expect($"{a} / {b}", b.IsZero ? null : a / b, () => left / right);
        DecimalOracle.Expect($"{a} % {b}", b.IsZero ? null : a % b, () => left % right);
        Assert.Equal((-a, BigInteger.Abs(a)), ((-left).ToBigInteger(), CosmosInteger.Abs(left).ToBigInteger()));
        Assert.Equal(a.CompareTo(b), left.CompareTo(right));
        bool[] expected = [a == b, a != b, a < b, a > b, a <= b, a >= b];
        bool[] actual = [left == right, left != right, left < right, left > right, left <= right, left >= right];
        Assert.Equal(expected, actual);
        Assert.Equal(BigInteger.Min(a, b), CosmosInteger.Min(left, right).ToBigInteger());
        Assert.Equal(BigInteger.Max(a, b), CosmosInteger.Max(left, right).ToBigInteger());
        Assert.Equal((a.Sign, a.IsZero, a.Sign < 0, a.Sign > 0), (left.Sign, left.IsZero, left.IsNegative, left.IsPositive));
    }
}
