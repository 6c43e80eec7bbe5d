using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.RewardTree;
using StakingCore.Testing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.RewardTree;

/// <summary>Weights, their logarithm and the fee of small bonds, against their formulas in unbounded integers.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 300, QuietOnSuccess = true)]
public sealed class NodeWeightTests
{
    private static readonly BigInteger _scale = Ether;

    [Property]
    public void Compute_AnyStake_IsTheFormula(SmoothingPoolNode node, SmoothingPoolInterval interval) =>
        AssertFormula(node.Borrowed, node.LegacyRpl, interval.RplPrice);

    /// <summary>At 15% the line ends and the curve begins, which does not meet it to the wei.</summary>
    [Fact]
    public void Compute_AroundFifteenPercent_ChangesTheFormula()
    {
        Amount<Wei> borrowed = new(Milli(100_000));
        for (uint near = 0; near < 5; near++)
        {
            AssertFormula(borrowed, new(Milli(15_000) - 2 + near), Fixed18.One);
        }

        AssertFormula(borrowed, new(Milli(1_000_000)), Fixed18.One);
        AssertFormula(default, new(Milli(1_000_000)), Fixed18.One);
        AssertFormula(new(1), new(1), Fixed18.One);
        Assert.Equal(default, NodeWeight.Compute(default, default, default));
    }

    [Fact]
    public void Prorated_AroundTheInterval_IsRoundedDownOrRefused()
    {
        var weight = NodeWeight.Compute(new(Milli(24_000)), new(10), Fixed18.One);

        Assert.Equal((UInt128)1_000, weight.Weight);
        Assert.Equal((UInt128)333, weight.Prorated(1, 3));
        Assert.Equal((UInt128)666, weight.Prorated(2, 3));
        Assert.Equal((weight.Weight, UInt128.Zero), (weight.Prorated(3, 3), weight.Prorated(0, 3)));
        Assert.Equal("secondsRegistered", Assert.Throws<ArgumentOutOfRangeException>(() => weight.Prorated(4, 3)).ParamName);
        Assert.Equal("intervalSeconds", Assert.Throws<ArgumentOutOfRangeException>(() => weight.Prorated(0, 0)).ParamName);
    }

    [Property]
    public void Floor_AnyNumber_IsThatOfTheSquarings(Fixed18 number) => AssertLogarithm(number.Parts + Ether);

    /// <summary>Powers of two have a whole logarithm to base 2, so no squaring; their neighbours do not.</summary>
    [Fact]
    public void Floor_AroundPowersOfTwo_IsThatOfTheSquarings()
    {
        for (int exponent = 0; exponent <= 67; exponent++)
        {
            UInt128 power = (UInt128)Ether << exponent;
            AssertLogarithm(power);
            AssertLogarithm(power + 1);
            AssertLogarithm(power + (power >> 1));
            AssertLogarithm((power << 1) - 1);
        }

        AssertLogarithm((UInt128)Ether << 68);
        AssertLogarithm(UInt128.MaxValue);

        // The root of 2, rounded up: its square, rounded down, is 2 to the part.
        AssertLogarithm(1_414_213_562_373_095_049);
        Assert.Equal(default, NaturalLogarithm.Floor(Fixed18.One));
        Assert.Equal("value", Assert.Throws<ArgumentOutOfRangeException>(() => NaturalLogarithm.Floor(new(Ether - 1))).ParamName);
    }

    /// <summary>10% and up to 4% more, for bonds below 16 ETH and only where the own fee is less.</summary>
    [Theory]
    [InlineData(15_999, "0.05", "0", "0.1")]
    [InlineData(15_999, "0.05", "5", "0.12")]
    [InlineData(15_999, "0.05", "9.999999999999999999", "0.139999999999999999")]
    [InlineData(15_999, "0.05", "10", "0.14")]
    [InlineData(15_999, "0.05", "1000", "0.14")]
    [InlineData(15_999, "0.13", "5", "0.13")]
    [InlineData(0, "0.1", "0.000000000000000025", "0.1")]
    [InlineData(0, "0.1", "0.000000000000000250", "0.100000000000000001")]
    [InlineData(16_000, "0.05", "10", "0.05")]
    [InlineData(32_000, "0", "10", "0")]
    public void BonusFee_AroundItsLines_IsTheFormula(uint milliBond, string fee, string percent, string expected) =>
        Assert.Equal(Fixed18.Parse(expected), BonusFee.Compute(new(Milli(milliBond)), Fixed18.Parse(fee), Fixed18.Parse(percent)));

    [Fact]
    public void BonusFee_AWeiBelowSixteenEther_IsTheBonus()
    {
        Assert.Equal("0.14", BonusFee.Compute(new(Milli(16_000) - 1), Fixed18.Zero, Fixed18.Parse("10")).ToString());
        Assert.Equal("0", BonusFee.Compute(new(Milli(16_000)), Fixed18.Zero, Fixed18.Parse("10")).ToString());
    }

    private static void AssertFormula(Amount<Wei> borrowed, Amount<Rpl> stake, Fixed18 price)
    {
        BigInteger value = (BigInteger)stake.BaseUnits * price.Parts / _scale;
        BigInteger percent = borrowed.IsZero ? 0 : value * 100 * _scale / borrowed.BaseUnits;
        BigInteger weight = percent <= 15 * _scale
            ? 100 * value
            : (BigInteger.Parse("13613700000000000000", null) + (2 * Logarithm(percent - (13 * _scale)))) * borrowed.BaseUnits / _scale;

        var actual = NodeWeight.Compute(borrowed, stake, price);

        Assert.Equal((value, percent, weight), (actual.Value.BaseUnits, actual.PercentOfBorrowed.Parts, actual.Weight));
    }

    private static void AssertLogarithm(UInt128 parts)
    {
        BigInteger actual = NaturalLogarithm.Floor(new(parts)).Parts;

        Assert.Equal(Logarithm(parts), actual);
        Assert.Equal(BigInteger.Log((BigInteger)parts) - BigInteger.Log(_scale), (double)actual / Ether, 1e-9);
    }

    // The whole part by halving, then a bit of the fraction by each squaring, until a bit is worth nothing.
    private static BigInteger Logarithm(BigInteger value)
    {
        int whole = 0;
        while (value >> (whole + 1) >= _scale)
        {
            whole++;
        }

        BigInteger result = whole * _scale;
        BigInteger rest = value >> whole;
        for (BigInteger bit = _scale / 2; bit > 0 && rest != _scale; bit /= 2)
        {
            rest = rest * rest / _scale;
            if (rest >= 2 * _scale)
            {
                result += bit;
                rest /= 2;
            }
        }

        return result * _scale / 1_442_695_040_888_963_407;
    }
}
