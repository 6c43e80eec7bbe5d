using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

[Properties(Arbitrary = [typeof(SlashedPools)], MaxTest = 200, QuietOnSuccess = true)]
public sealed class LossColumnTests
{
    [Property]
    public void Split_AnyColumn_EqualsTheOracleInBothWidths(SlashedPool pool)
    {
        foreach (LossRounding rounding in Enum.GetValues<LossRounding>())
        {
            var loss = UInt128.Min(pool.Penalty, pool.Delegated);
            BigInteger[] expected = LossOracle.Split(loss, pool.BigDelegators, rounding);
            var expectedSums = new ColumnLoss(pool.Delegated, loss, pool.Penalty - loss);

            var wide = new UInt128[pool.Positions];
            Assert.Equal(expectedSums, LossColumn.Split(pool.Penalty, pool.Delegators, rounding, wide));
            Assert.Equal(expected, wide.Select(value => (BigInteger)value));
            if (pool.Delegators.All(stake => stake <= ulong.MaxValue))
            {
                ulong[] words = new ulong[pool.Positions];
                Assert.Equal(expectedSums, LossColumn.Split(pool.Penalty, [.. pool.Delegators.Select(stake => (ulong)stake)], rounding, words));
                Assert.Equal(expected, words.Select(value => (BigInteger)value));
            }
        }
    }

    /// <summary>Every column of three small positions and every penalty: all ties there are.</summary>
    [Theory]
    [InlineData(LossRounding.PrefixFloor)]
    [InlineData(LossRounding.LargestRemainder)]
    public void Split_EverySmallColumn_EqualsTheOracle(LossRounding rounding)
    {
        for (int code = 0; code < 7 * 7 * 7; code++)
        {
            ulong[] stakes = [(ulong)(code % 7), (ulong)(code / 7 % 7), (ulong)(code / 49)];
            BigInteger[] weights = [.. stakes.Select(stake => (BigInteger)stake)];
            for (BigInteger penalty = 0; penalty <= LossOracle.Sum(weights); penalty++)
            {
                ulong[] losses = new ulong[3];
                LossColumn.Split((UInt128)penalty, stakes, rounding, losses);
                Assert.Equal(LossOracle.Split(penalty, weights, rounding), losses.Select(loss => (BigInteger)loss));
            }
        }
    }

    /// <summary>64-bit positions whose sum needs more: the wide path under a narrow column.</summary>
    [Theory]
    [InlineData(LossRounding.PrefixFloor)]
    [InlineData(LossRounding.LargestRemainder)]
    public void Split_WordsThatSumAbove64Bits_EqualsTheOracle(LossRounding rounding)
    {
        ulong[] stakes = [.. Enumerable.Range(0, 1000).Select(i => ulong.MaxValue - ((ulong)i * 7919))];
        BigInteger[] weights = [.. stakes.Select(stake => (BigInteger)stake)];
        UInt128 penalty = (UInt128)LossOracle.Sum(weights) / 3;
        ulong[] losses = new ulong[stakes.Length];

        ColumnLoss sums = LossColumn.Split(penalty, stakes, rounding, losses);

        Assert.Equal(penalty, sums.Loss);
        Assert.Equal(LossOracle.Split(penalty, weights, rounding), losses.Select(loss => (BigInteger)loss));
    }

    [Fact]
    public void Split_MillionPositions_EqualsTheOracle()
    {
        var random = new Random(7);
        ulong[] stakes = [.. Enumerable.Range(0, 1_000_000).Select(_ => (ulong)random.NextInt64() >> (23 + random.Next(30)))];
        BigInteger[] weights = [.. stakes.Select(stake => (BigInteger)stake)];
        BigInteger penalty = (LossOracle.Sum(weights) / 20) + 7;
        ulong[] losses = new ulong[stakes.Length];

        LossColumn.Split((UInt128)penalty, stakes, LossRounding.PrefixFloor, losses);

        Assert.Equal(LossOracle.Split(penalty, weights, LossRounding.PrefixFloor), losses.Select(loss => (BigInteger)loss));
    }

    [Theory]
    [InlineData(LossRounding.PrefixFloor)]
    [InlineData(LossRounding.LargestRemainder)]
    public void Split_PenaltyAboveEverything_TakesAllAndReportsTheRest(LossRounding rounding)
    {
        ulong[] losses = [9, 9, 9, 9];

        ColumnLoss sums = LossColumn.Split(UInt128.MaxValue, [1, 0, ulong.MaxValue], rounding, losses);

        Assert.Equal([1, 0, ulong.MaxValue, 9], losses);
        Assert.Equal(new ColumnLoss((UInt128)1 << 64, (UInt128)1 << 64, UInt128.MaxValue - ((UInt128)1 << 64)), sums);
    }

    [Fact]
    public void Split_NothingThere_IsAllShortfall()
    {
        Assert.Equal(new ColumnLoss(0, 0, 5), LossColumn.Split(5, ReadOnlySpan<ulong>.Empty, LossRounding.PrefixFloor, []));
        ulong[] losses = [7, 7];
        Assert.Equal(new ColumnLoss(0, 0, 5), LossColumn.Split(5, [0, 0], LossRounding.LargestRemainder, losses));
        Assert.Equal([0, 0], losses);
    }

    [Fact]
    public void Split_SumAbove128Bits_Overflows() => Assert.Throws<OverflowException>(
        () => LossColumn.Split(1, [UInt128.MaxValue, 1], LossRounding.PrefixFloor, new UInt128[2]));

    [Fact]
    public void Split_SumOf128Bits_IsExact()
    {
        UInt128[] stakes = [UInt128.MaxValue - 2, 1, 1];
        var losses = new UInt128[3];

        LossColumn.Split(UInt128.MaxValue - 1, stakes, LossRounding.PrefixFloor, losses);

        Assert.Equal([UInt128.MaxValue - 3, 1, 1], losses);
    }

    [Fact]
    public void Split_UnusableColumns_AreRefusedByName()
    {
        ulong[] column = [1, 2, 3];
        Assert.Equal("losses", Assert.Throws<ArgumentException>(() => LossColumn.Split(1, column, LossRounding.PrefixFloor, new ulong[2])).ParamName);
        Assert.Equal("losses", Assert.Throws<ArgumentException>(() => LossColumn.Split(1, column, LossRounding.PrefixFloor, column)).ParamName);
        Assert.Equal("rounding", Assert.Throws<ArgumentOutOfRangeException>(() => LossColumn.Split(1, column, (LossRounding)2, new ulong[3])).ParamName);
    }
}
