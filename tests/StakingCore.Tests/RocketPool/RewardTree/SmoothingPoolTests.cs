using FsCheck;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.RewardTree;
using StakingCore.Testing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.RewardTree;

[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 200, QuietOnSuccess = true)]
public sealed class SmoothingPoolTests
{
    [Property]
    public Property Distribute_AnyInterval_PartsSumToTheWhole(SmoothingPoolInterval interval, SmoothingPoolNode[] nodes) =>
        RocketPoolInvariants.RewardTreeSums(interval, SmoothingPool.Distribute(interval, nodes));

    [Fact]
    public void Distribute_ThreeStrikes_RemovesTheWholeNode()
    {
        var honest = new SmoothingPoolNode
        {
            LegacyRpl = default,
            Borrowed = new(Milli(24_000)),
            Minipools = [new(new(Milli(8_000)), Fixed18.Parse("0.14"), 10, default)],
        };
        var interval = new SmoothingPoolInterval { Balance = new(Ether), Shares = RevenueShares.Saturn1, RplPrice = new(Ether / 100) };
        SmoothingPoolDistribution result = SmoothingPool.Distribute(interval, [honest, honest with { MostStrikes = 3 }, honest with { MostStrikes = 2 }]);

        Assert.Equal(default, result.NodeEther[1]);
        Assert.Equal(result.NodeEther[0], result.NodeEther[2]);
        Assert.Equal(Milli(355), result.TotalNodeEther.BaseUnits);
    }

    [Fact]
    public void Distribute_SenselessNode_IsRefused()
    {
        var node = new SmoothingPoolNode { LegacyRpl = default, Borrowed = default, Minipools = [new(new(Milli(33_000)), default, 1, default)] };
        var idle = new SmoothingPoolMegapool { NodeBond = default, ActiveValidators = 0, EligibleRpl = default, Attestations = [1] };

        Assert.Throws<ArgumentException>(() => SmoothingPool.Distribute(default, [node]));
        Assert.Throws<ArgumentException>(() => SmoothingPool.Distribute(default, [node with { Minipools = [], Megapool = idle }]));
    }

    [Fact]
    public void Weight_PartOfTheInterval_IsProrated()
    {
        NodeWeight weight = NodeWeight.Compute(new(Milli(24_000)), new(Milli(100_000)), new(Ether / 100));

        Assert.Equal(weight.Weight / 4, weight.Prorated(7, 28));
        Assert.Throws<ArgumentOutOfRangeException>(() => weight.Prorated(29, 28));
        Assert.Throws<ArgumentOutOfRangeException>(() => NaturalLogarithm.Floor(default));
    }
}
