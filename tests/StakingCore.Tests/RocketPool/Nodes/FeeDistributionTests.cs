using System.Numerics;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Nodes;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Nodes;

/// <summary>A node's average fee and what its distributor splits by it, against the contracts' formulas in big integers.</summary>
public sealed class FeeDistributionTests
{
    private static readonly BigInteger _one = Ether;
    private static readonly Fixed18 _fee = Fixed18.Parse("0.14");

    [Fact]
    public void Average_ByBond_IsTheContracts()
    {
        var random = new Random(21);
        UInt128[] bonds = [Milli(16_000), Milli(8_000), Milli(4_000), 0, Milli(32_000), 1];
        for (int i = 0; i < 300; i++)
        {
            BondSizeFees[] sizes =
            [
                .. Enumerable.Range(0, random.Next(5)).Select(_ =>
                {
                    ulong count = (ulong)random.Next(4);
                    return new BondSizeFees(new(bonds[random.Next(bonds.Length)]), count, new(count * (ulong)random.NextInt64((long)Ether / 5)));
                }),
            ];
            BigInteger borrowed = Sum(sizes, size => Borrowed(size));
            BigInteger average = Sum(sizes, size => size.Count == 0 || borrowed == 0
                ? 0
                : size.FeeSum.Parts * (Borrowed(size) * _one / borrowed) / size.Count) / _one;
            BigInteger count = Sum(sizes, size => size.Count);

            Assert.Equal(average, AverageNodeFee.Compute(RocketPoolRelease.Atlas, sizes).Parts);
            Assert.Equal(
                count == 0 ? 0 : Sum(sizes, size => size.FeeSum.Parts) / count, AverageNodeFee.Compute(RocketPoolRelease.Redstone, sizes).Parts);
        }
    }

    [Fact]
    public void Average_OfEqualFees_LosesWhatTheWeightsLose()
    {
        BondSizeFees[] sizes = [new(new(Milli(16_000)), 2, new(2 * _fee.Parts)), new(new(Milli(8_000)), 1, _fee)];

        Assert.Equal(Fixed18.Parse("0.139999999999999999"), AverageNodeFee.Compute(RocketPoolRelease.Atlas, sizes));
        Assert.Equal(_fee, AverageNodeFee.Compute(RocketPoolRelease.Redstone, sizes));
    }

    /// <summary>Fees and weights near 2^128 are kept whole on the way to an average that fits.</summary>
    [Fact]
    public void Average_OfTheLargestFees_IsKeptWhole()
    {
        BondSizeFees[] sizes = [new(new(Milli(16_000)), 1, new(UInt128.MaxValue))];

        Assert.Equal(UInt128.MaxValue, AverageNodeFee.Compute(RocketPoolRelease.Atlas, sizes).Parts);
        Assert.Equal(UInt128.MaxValue, AverageNodeFee.Compute(RocketPoolRelease.Redstone, sizes).Parts);
        Assert.Throws<OverflowException>(() => AverageNodeFee.Compute(RocketPoolRelease.Redstone, [.. sizes, .. sizes]));
    }

    [Fact]
    public void Average_SenselessArguments_AreRefusedByName()
    {
        BondSizeFees[] tooLarge = [new(new(Milli(32_000) + 1), 1, default)];

        Assert.Equal("release", Assert.Throws<ArgumentOutOfRangeException>(() => AverageNodeFee.Compute(RocketPoolRelease.Launch, [])).ParamName);
        Assert.Equal("size", Assert.Throws<ArgumentOutOfRangeException>(() => AverageNodeFee.Compute(RocketPoolRelease.Atlas, tooLarge)).ParamName);
        Assert.Equal(default, AverageNodeFee.Compute(RocketPoolRelease.Atlas, []));
        Assert.Equal(default, AverageNodeFee.Compute(RocketPoolRelease.Redstone, []));
    }

    [Fact]
    public void Distribute_AnyBalance_IsTheContracts()
    {
        foreach (UInt128 balance in (UInt128[])[0, 1, 2, 3, Milli(1_234) + 567, UInt128.MaxValue])
        {
            foreach (UInt128 fee in (UInt128[])[0, 1, _fee.Parts, Ether - 1, Ether])
            {
                BigInteger half = (BigInteger)balance / 2;
                AssertShares(half + (half * fee / _one), RocketPoolRelease.Redstone, balance, fee, Milli(99_999), 1);
                foreach (ulong minipools in (ulong[])[1, 2, 3])
                {
                    BigInteger stake = minipools * 32 * _one;
                    foreach (UInt128 borrowed in (UInt128[])[0, Milli(16_000), Milli(24_000), Milli(28_000) + 1, (UInt128)stake - 1])
                    {
                        BigInteger ratio = borrowed == 0 ? 2 * _one : stake * _one / (stake - borrowed);
                        BigInteger part = balance * _one / ratio;
                        AssertShares(part + ((balance - part) * fee / _one), RocketPoolRelease.Atlas, balance, fee, borrowed, minipools);
                    }
                }
            }
        }
    }

    [Fact]
    public void Distribute_FeeFarAboveOne_IsRefused()
    {
        Fixed18 twice = new(2 * (UInt128)Ether);
        var refusal = new RocketPoolRefusal(RocketPoolRule.NodeShareAboveBalance) { AtMost = 100 };

        Assert.Equal(refusal, FeeDistribution.Compute(RocketPoolRelease.Redstone, new(100), twice, default, 0).Refusal);
        Assert.Equal(refusal, FeeDistribution.Compute(RocketPoolRelease.Atlas, new(100), twice, default, 0).Refusal);

        // The odd wei is not charged, so the smallest fee above 1 leaves it.
        Assert.Equal(new Amount<Wei>(1), FeeDistribution.Compute(RocketPoolRelease.Redstone, new(101), Fixed18.One, default, 0).Value.User);
    }

    [Fact]
    public void Distribute_WithoutARatio_IsRefusedByItsRule()
    {
        Assert.Equal(
            new RocketPoolRefusal(RocketPoolRule.BorrowedAboveStake) { Found = Milli(32_000) + 1, AtMost = Milli(32_000) },
            FeeDistribution.Compute(RocketPoolRelease.Atlas, new(1), _fee, new(Milli(32_000) + 1), 1).Refusal);
        Assert.Equal(
            RocketPoolRule.NothingBonded,
            FeeDistribution.Compute(RocketPoolRelease.HoustonUpdate, new(1), _fee, new(Milli(32_000)), 1).Refusal?.Rule);
        Assert.True(FeeDistribution.Compute(RocketPoolRelease.Saturn1, new(1), _fee, new(Milli(32_000)), 1).IsAccepted);
        Assert.Equal("release", Assert.Throws<ArgumentOutOfRangeException>(
            () => FeeDistribution.Compute(RocketPoolRelease.Launch, default, default, default, 0)).ParamName);
    }

    private static void AssertShares(BigInteger node, RocketPoolRelease release, UInt128 balance, UInt128 fee, UInt128 borrowed, ulong minipools)
    {
        FeeDistribution shares = FeeDistribution.Compute(release, new(balance), new(fee), new(borrowed), minipools).Value;

        Assert.Equal((node, (BigInteger)balance - node), (shares.Node.BaseUnits, shares.User.BaseUnits));
    }

    private static BigInteger Borrowed(BondSizeFees size) => ((32 * _one) - size.Bond.BaseUnits) * size.Count;

    private static BigInteger Sum(BondSizeFees[] sizes, Func<BondSizeFees, BigInteger> figure) =>
        sizes.Select(figure).Aggregate(BigInteger.Zero, BigInteger.Add);
}
