using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Megapools;

public sealed class RevenueHistoryTests
{
    private static readonly RevenueShares _start = Shares("0.05", "0.09", "0.01");

    [Fact]
    public void From_ThreeShares_AreStoredEachInItsSeries()
    {
        RevenueHistory history = RevenueHistory.From(10, _start);

        Assert.Equal(_start, Latest(history));
        Assert.Equal(_start, Averages(history, 10, 10));
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.SnapshotMissing, 9, atLeast: 10), history.SplitSince(9, 10).Refusal);
    }

    [Fact]
    public void With_OneShare_ChangesThatAlone()
    {
        RevenueHistory history = RevenueHistory.From(10, _start);

        Assert.Equal(_start with { Node = Fixed18.Parse("0.07") }, Latest(history.WithNode(20, Fixed18.Parse("0.07"))));
        Assert.Equal(_start with { Voter = Fixed18.Parse("0.07") }, Latest(history.WithVoter(20, Fixed18.Parse("0.07"))));
        Assert.Equal(_start with { Pdao = Fixed18.Parse("0.07") }, Latest(history.WithPdao(20, Fixed18.Parse("0.07"))));
        Assert.Throws<ArgumentOutOfRangeException>(() => history.WithVoter(9, Fixed18.One));
        Assert.Equal(_start, Latest(history));
    }

    /// <summary>Half of the span each: the mean of both values. Over the second half alone: the second.</summary>
    [Fact]
    public void SplitSince_SharesThatChanged_AveragesEach()
    {
        RevenueHistory history = RevenueHistory.From(10, _start)
            .WithNode(20, Fixed18.Parse("0.07"))
            .WithVoter(20, Fixed18.Parse("0.13"))
            .WithPdao(20, Fixed18.Parse("0.05"));

        Assert.Equal(Shares("0.06", "0.11", "0.03"), Averages(history, 10, 30));
        Assert.Equal(Shares("0.07", "0.13", "0.05"), Averages(history, 20, 30));
        Assert.Equal("0.8", history.SplitSince(10, 30).Value.Reth.ToString());
    }

    [Fact]
    public void SplitSince_ShareWithoutAValue_IsRefusedByItsFirstTime()
    {
        RevenueHistory history = new RevenueHistory().WithNode(5, _start.Node).WithVoter(7, _start.Voter).WithPdao(9, _start.Pdao);

        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.SnapshotMissing, 4, atLeast: 5), history.SplitSince(4, 10).Refusal);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.SnapshotMissing, 6, atLeast: 7), history.SplitSince(6, 10).Refusal);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.SnapshotMissing, 8, atLeast: 9), history.SplitSince(8, 10).Refusal);
        Assert.Equal(_start, Averages(history, 9, 10));
        Assert.Equal(RocketPoolRule.SnapshotMissing, new RevenueHistory().SplitSince(1, 1).Refusal!.Rule);
    }

    [Fact]
    public void SplitSince_SharesAboveOne_AreRefused()
    {
        RevenueHistory history = RevenueHistory.From(0, Shares("0.5", "0.25", "0.25"));
        RevenueHistory above = history.WithPdao(0, Fixed18.Parse("0.25001"));

        Assert.Equal(default, history.SplitSince(0, 1).Value.Reth);
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.SharesAboveOne, Fixed18.Parse("1.00001").Parts, atMost: Ether), above.SplitSince(0, 1).Refusal);
    }

    [Fact]
    public void Of_SharesAroundOne_LeavesTheRestToReth()
    {
        Assert.Equal(new Fixed18(1), RevenueSplit.Of(new(new(Ether - 2), new(1), default)).Value.Reth);
        Assert.Equal(default, RevenueSplit.Of(new(new(Ether - 2), new(1), new(1))).Value.Reth);
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.SharesAboveOne, (UInt128)Ether + 1, atMost: Ether),
            RevenueSplit.Of(new(new(Ether - 2), new(1), new(2))).Refusal);
        Assert.Equal("0.86", RevenueSplit.Of(RevenueShares.Saturn1).Value.Reth.ToString());
        Assert.Equal(Shares("0.05", "0.09", "0"), RevenueShares.Saturn1);
    }

    /// <summary>The council may move a hundredth, and no more than the voters have.</summary>
    [Theory]
    [InlineData("0.09", "0.01", "0.06", "0.08")]
    [InlineData("0.09", "0", "0.05", "0.09")]
    [InlineData("0.004", "0.004", "0.054", "0")]
    [InlineData("0.01", "0.01", "0.06", "0")]
    public void WithAdder_UpToTheMost_MovesFromVotersToNodes(string voter, string adder, string nodeAfter, string voterAfter)
    {
        RevenueShares shares = Shares("0.05", voter, "0.02");

        Assert.Equal(Shares(nodeAfter, voterAfter, "0.02"), shares.WithAdder(Fixed18.Parse(adder)).Value);
    }

    [Theory]
    [InlineData("0.09", "0.01")]
    [InlineData("0.004", "0.004")]
    public void WithAdder_OnePartMore_IsRefusedWithTheMost(string voter, string most)
    {
        UInt128 parts = Fixed18.Parse(most).Parts;

        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.AdderTooLarge, parts + 1, atMost: parts),
            Shares("0.05", voter, "0").WithAdder(new(parts + 1)).Refusal);
    }

    private static RevenueShares Shares(string node, string voter, string pdao) =>
        new(Fixed18.Parse(node), Fixed18.Parse(voter), Fixed18.Parse(pdao));

    private static RevenueShares Latest(RevenueHistory history) => new(history.Node.Latest, history.Voter.Latest, history.Pdao.Latest);

    private static RevenueShares Averages(RevenueHistory history, ulong since, ulong now)
    {
        RevenueSplit split = history.SplitSince(since, now).Value;
        return new(split.Node, split.Voter, split.Pdao);
    }
}
