using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ranking;
using static StakingCore.Tests.Cardano.Ranking.RankingSamples;

namespace StakingCore.Tests.Cardano.Ranking;

public sealed class PoolRankingTests
{
    [Fact]
    public void Compute_AnyOrderOfPools_GivesTheSameRanking()
    {
        // Three groups of pools that tie within the group; a sort that is not stable would mix the ids.
        PoolCandidate[] pools =
        [
            .. Enumerable.Range(0, 60).Select(i => Pool($"{i:x4}", margin: new Fraction((ulong)(i % 3), 10))),
        ];
        string[] expected = Ids(PoolRanking.Compute(Basis(), pools));
        string[] byGroup = [.. pools.OrderBy(pool => pool.Parameters.Margin).ThenBy(pool => pool.Id.Text, StringComparer.Ordinal).Select(pool => pool.Id.Text)];
        Assert.Equal(byGroup, expected);

        var random = new Random(11);
        for (int i = 0; i < 50; i++)
        {
            random.Shuffle(pools);
            var ranking = PoolRanking.Compute(Basis(), pools);
            Assert.Equal(expected, Ids(ranking));
            Assert.Equal(expected.Take(10).ToHashSet(), [.. ranking.TopPools.Select(id => id.Text)]);
        }
    }

    [Fact]
    public void Compute_TieAtTheCut_TakesTheLowerId()
    {
        var ranking = PoolRanking.Compute(Basis(targetNumber: 2), [Pool("c"), Pool("b"), Pool("a")]);

        Assert.True(ranking.IsTop(new PoolId("a")));
        Assert.True(ranking.IsTop(new PoolId("b")));
        Assert.False(ranking.IsTop(new PoolId("c")));
        Assert.Equal([1, 2, 3], ranking.Pools.Select(pool => pool.Place));
        Assert.Equal([true, true, false], ranking.Pools.Select(pool => pool.IsTop));
    }

    [Fact]
    public void Compute_PoolWithoutHistory_IsNeverTopButStillAnswersTheWallet()
    {
        var ranking = PoolRanking.Compute(Basis(), [Pool("new", performance: null), Pool("old", performance: 0.5)]);

        Assert.Equal(["old"], Ids(ranking));
        Assert.False(ranking.IsTop(new PoolId("new")));
        IReadOnlyList<NonMyopicReward> rewards = ranking.NonMyopicRewards(Lovelace(1_000_000_000));
        Assert.Equal(["new", "old"], rewards.Select(reward => reward.Pool.Text));
        Assert.Equal(
            NonMyopicReward.Compute(Basis(), Pool("new", performance: 0.885), false, Lovelace(1_000_000_000)).Total,
            rewards[0].Total);
    }

    [Fact]
    public void Compute_NoPools_IsEmpty()
    {
        var ranking = PoolRanking.Compute(Basis(), []);

        Assert.Empty(ranking.Pools);
        Assert.Empty(ranking.TopPools);
        Assert.Empty(ranking.NonMyopicRewards(Lovelace(1)));
    }

    [Fact]
    public void Compute_FewerPoolsThanWanted_AllAreTop() =>
        Assert.All(PoolRanking.Compute(Basis(uint.MaxValue), [Pool("a"), Pool("b", cost: ulong.MaxValue)]).Pools, pool => Assert.True(pool.IsTop));

    [Fact]
    public void Compute_OtherTopCount_IsTaken()
    {
        PoolCandidate[] pools = [Pool("a"), Pool("b")];

        Assert.Empty(PoolRanking.Compute(Basis(), pools, 0).TopPools);
        Assert.Equal([new PoolId("a")], PoolRanking.Compute(Basis(), pools, 1).TopPools);
    }

    [Fact]
    public void ComputeBinary64_CostTakesAll_IsZero()
    {
        // A saturated pool without pledge earns 10,000/10 ADA by 1.3, which is 769.230769… ADA.
        Assert.Equal(0, Desirability.ComputeBinary64(Basis(), Pool("a", pledge: 0, cost: 769_230_770).Parameters, PerformanceEstimate.Perfect));
        Assert.True(Desirability.ComputeBinary64(Basis(), Pool("a", pledge: 0, cost: 769_230_769).Parameters, PerformanceEstimate.Perfect) > 0);
    }

    [Fact]
    public void ComputeBinary64_NoPerformanceOrWholeMargin_IsZero()
    {
        Assert.Equal(0, Desirability.ComputeBinary64(Basis(), Pool("a").Parameters, default));
        Assert.Equal(0, Desirability.ComputeBinary64(Basis(), Pool("a", margin: Fraction.One).Parameters, PerformanceEstimate.Perfect));
    }

    [Fact]
    public void ComputeBinary64_PledgeAboveSaturation_AddsNoMore()
    {
        double saturated = Desirability.ComputeBinary64(Basis(), Pool("a", pledge: 100_000_000_000).Parameters, PerformanceEstimate.Perfect);

        Assert.Equal(saturated, Desirability.ComputeBinary64(Basis(), Pool("a", pledge: ulong.MaxValue).Parameters, PerformanceEstimate.Perfect));
        Assert.Equal(1_000_000_000 - 170_000_000, saturated);
    }

    [Fact]
    public void ComputeBinary64_NothingCirculates_IsDefined() =>
        Assert.True(double.IsFinite(Desirability.ComputeBinary64(Basis(circulation: 0), Pool("a").Parameters, PerformanceEstimate.Perfect)));

    [Fact]
    public void ComputeBinary64_LargestFigures_IsFinite()
    {
        RankingBasis basis = Basis(circulation: ulong.MaxValue) with { RewardPot = Lovelace(ulong.MaxValue) };

        Assert.True(double.IsFinite(Desirability.ComputeBinary64(basis, Pool("a", pledge: ulong.MaxValue).Parameters, PerformanceEstimate.Perfect)));
    }

    [Fact]
    public void Compute_BadInput_IsRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("basis", () => PoolRanking.Compute(null!, []));
        Assert.Throws<ArgumentNullException>("pools", () => PoolRanking.Compute(Basis(), null!));
        Assert.Throws<ArgumentException>("pools", () => PoolRanking.Compute(Basis(), [null!]));
        Assert.Throws<ArgumentException>("pools", () => PoolRanking.Compute(Basis(), [Pool("a"), Pool("b"), Pool("a")]));
        Assert.Throws<ArgumentOutOfRangeException>("topCount", () => PoolRanking.Compute(Basis(), [], -1));
        Assert.Throws<ArgumentNullException>("basis", () => Desirability.ComputeBinary64(null!, default, default));
    }

    [Fact]
    public void Questions_UnknownPoolOrBadStake_AreRefusedByName()
    {
        var ranking = PoolRanking.Compute(Basis(), [Pool("a")]);

        Assert.Throws<ArgumentException>("pool", () => ranking.NonMyopicRewardOf(new PoolId("b"), Lovelace(1)));
        Assert.Throws<ArgumentException>("pool", () => ranking.IfDelegated(default, Lovelace(1)));
        Assert.Throws<ArgumentOutOfRangeException>("memberStake", () => ranking.NonMyopicRewardOf(new PoolId("a"), TooMuch));
        Assert.Throws<ArgumentOutOfRangeException>("memberStake", () => ranking.NonMyopicRewards(TooMuch));
        Assert.Throws<ArgumentOutOfRangeException>("further", () => ranking.IfDelegated(new PoolId("a"), TooMuch));
        Assert.Throws<ArgumentOutOfRangeException>("further", () => ranking.IfDelegated(new PoolId("a"), Lovelace(ulong.MaxValue)));
        Assert.False(ranking.IsTop(new PoolId("b")));
    }

    [Fact]
    public void IfDelegated_UpToTheSaturationPoint_IsNotOversaturated()
    {
        var ranking = PoolRanking.Compute(Basis(), [Pool("a")]);

        DelegationWhatIf at = ranking.IfDelegated(new PoolId("a"), Lovelace(50_000_000_000));
        DelegationWhatIf above = ranking.IfDelegated(new PoolId("a"), Lovelace(50_000_000_001));
        DelegationWhatIf below = ranking.IfDelegated(new PoolId("a"), Lovelace(49_999_999_000));

        Assert.Equal(new Ratio(1, 2), at.SaturationBefore);
        Assert.Equal(Ratio.One, at.SaturationAfter);
        Assert.False(at.IsOversaturated);
        Assert.Equal(Lovelace(0), at.RoomAfter);
        Assert.True(above.IsOversaturated);
        Assert.Equal(Lovelace(0), above.RoomAfter);
        Assert.Equal(Lovelace(1_000), below.RoomAfter);
        Assert.Equal(ranking.NonMyopicRewardOf(new PoolId("a"), Lovelace(50_000_000_000)), at.Reward);
    }

    [Fact]
    public void IfDelegated_Nothing_ChangesNothing()
    {
        DelegationWhatIf same = PoolRanking.Compute(Basis(), [Pool("a")]).IfDelegated(new PoolId("a"), default);

        Assert.Equal(same.StakeBefore, same.StakeAfter);
        Assert.Equal(same.SaturationBefore, same.SaturationAfter);
        Assert.Equal(Lovelace(0), same.Reward.Member);
    }

    private static string[] Ids(PoolRanking ranking) => [.. ranking.Pools.Select(pool => pool.Pool.Id.Text)];
}
