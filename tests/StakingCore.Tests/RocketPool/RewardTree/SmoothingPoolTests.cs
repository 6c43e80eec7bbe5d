using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.RewardTree;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.RewardTree;

[Properties(MaxTest = 200, QuietOnSuccess = true)]
public sealed class SmoothingPoolTests
{
    [Property]
    public void Distribute_AnyInterval_PartsSumToTheWhole(int seed)
    {
        var random = new Random(seed);
        var interval = new SmoothingPoolInterval
        {
            Balance = new((UInt128)(ulong)random.NextInt64() * (ulong)random.Next(1, 50)),
            PendingVoterEther = new((ulong)random.NextInt64((long)Ether)),
            Shares = RevenueShares.Saturn1,
            RplPrice = new(Ether / 100),
            HasBonus = random.Next(2) == 0,
        };
        SmoothingPoolNode[] nodes = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Node(random))];
        SmoothingPoolDistribution result = SmoothingPool.Distribute(interval, nodes);

        Assert.Equal(
            interval.Balance + interval.PendingVoterEther,
            result.RethEther + result.TotalNodeEther + result.TotalVoterEther + result.PdaoEther);
        Assert.True(result.BonusScalar <= Fixed18.One);
    }

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

    private static SmoothingPoolNode Node(Random random) => new()
    {
        LegacyRpl = new(Milli((ulong)random.Next(1_000_000))),
        Borrowed = new(Milli((ulong)random.Next(100_000))),
        Minipools =
        [
            .. Enumerable.Range(0, random.Next(4)).Select(_ => new SmoothingPoolMinipool(
                new(Milli(random.Next(2) == 0 ? 8_000UL : 16_000UL)), new(Ether / 100 * (ulong)random.Next(21)), (ulong)random.Next(100), new((ulong)random.NextInt64()))),
        ],
        Megapool = random.Next(2) == 0 ? null : new SmoothingPoolMegapool
        {
            NodeBond = new(Milli(8_000)),
            ActiveValidators = 2,
            EligibleRpl = new((ulong)random.Next()),
            Attestations = [(ulong)random.Next(100), (ulong)random.Next(100)],
        },
    };
}
