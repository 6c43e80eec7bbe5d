using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Tests.Rewards;

[Properties(Arbitrary = [typeof(RewardGenerators)], MaxTest = 500, QuietOnSuccess = true)]
public sealed class PoolTableTests
{
    [Property]
    public void Split_AnyPool_IsTheWholeReward(GeneratedPool pool, byte margin, ulong cost) =>
        Assert.All(pool.Curves, curve =>
        {
            ExactRational reward = curve.Reward(pool.StakeShare, pool.PledgeShare);
            var split = new RewardSplit(
                reward, pool.StakeShare, pool.PledgeShare, new ExactRational(cost, 1), new ExactRational(margin, byte.MaxValue));

            Assert.Equal(reward, split.OperatorReward + (split.MemberRatePerUnit * (pool.StakeShare - pool.PledgeShare)));
            Assert.True(split.MemberRatePerUnit.Sign >= 0);
        });

    [Property]
    public void Rank_AnyPools_IsAPermutationByDesirability(GeneratedPool first, GeneratedPool second, GeneratedPool third, byte margin)
    {
        PoolOffer[] offers =
        [
            Offer(first, margin), Offer(second, margin), Offer(third, margin), Offer(first, margin), Offer(second, 0),
        ];
        foreach (RewardCurve curve in first.Curves)
        {
            IReadOnlyList<PoolStanding> table = PoolTable.Rank(curve, offers);
            PoolStanding[] ranked = [.. table.OrderBy(pool => pool.Rank)];

            Assert.Equal(offers, table.Select(pool => pool.Offer));
            Assert.Equal([1, 2, 3, 4, 5], ranked.Select(pool => pool.Rank));
            Assert.True(table[0].Rank < table[3].Rank);
            for (int i = 1; i < ranked.Length; i++)
            {
                Assert.True(ranked[i - 1].Desirability >= ranked[i].Desirability);
            }
        }
    }

    [Fact]
    public void Rank_MorePoolsThanTargets_TheRestExpectTheirPledgeAlone()
    {
        var curve = new CardanoCurve(1, new ExactRational(3, 10), 1300);
        IReadOnlyList<PoolStanding> table = PoolTable.Rank(
            curve, [new(new(1, 2), new(1, 10), 100, 1), new(new(1, 2), new(1, 10), 100, new(1, 2))]);

        Assert.Equal([2, 1], table.Select(pool => pool.Rank));
        Assert.Equal(new ExactRational(1, 10), table[0].NonMyopicStake);
        Assert.Equal(ExactRational.One, table[1].NonMyopicStake);

        // R/(1 + a0)·(z0 + a0·λ) − c = 1000·1.03 − 100, of which half is the members'.
        Assert.Equal(930, table[1].Potential);
        Assert.Equal(465, table[1].Desirability);
        Assert.Equal(465, table[1].NonMyopicSplit.MemberRatePerUnit);
    }

    /// <summary>More pools than a sort leaves in place by itself.</summary>
    [Fact]
    public void Rank_HundredEqualPools_KeepTheOrderOfTheList()
    {
        var offer = new PoolOffer(new(1, 200), new(1, 1000), default, default);

        Assert.Equal(
            Enumerable.Range(1, 100),
            PoolTable.Rank(new CardanoCurve(10, 1, 1), [.. Enumerable.Repeat(offer, 100)]).Select(pool => pool.Rank));
    }

    [Fact]
    public void Rank_TenPoolsAimedAt_SaturationIsTenTimesTheStake() =>
        Assert.Equal(
            new ExactRational(1, 2),
            PoolTable.Rank(new CardanoCurve(10, 0, 1), [new(new(1, 20), default, default, default)])[0].Saturation);

    [Fact]
    public void Split_RewardBelowTheCost_GoesToTheOperator()
    {
        var split = new RewardSplit(5, new(1, 2), new(1, 4), 8, new(1, 10));

        Assert.Equal(5, split.OperatorReward);
        Assert.Equal(-3, split.OperatorUtility);
        Assert.True(split.MemberRatePerUnit.IsZero);
    }

    [Fact]
    public void Split_EmptyPoolWithoutCost_HasNothingToShare()
    {
        var split = new RewardSplit(default, default, default, default, new(1, 10));

        Assert.True(split.OperatorReward.IsZero);
        Assert.True(split.MemberRatePerUnit.IsZero);
    }

    private static PoolOffer Offer(GeneratedPool pool, byte margin) =>
        new(pool.StakeShare, pool.PledgeShare, new ExactRational(pool.Available, pool.TargetPools), new ExactRational(margin, byte.MaxValue));
}
