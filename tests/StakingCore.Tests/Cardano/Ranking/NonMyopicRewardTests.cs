using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ranking;
using static StakingCore.Tests.Cardano.Ranking.RankingSamples;

namespace StakingCore.Tests.Cardano.Ranking;

public sealed class NonMyopicRewardTests
{
    [Fact]
    public void Compute_TopPoolBelowSaturation_CountsAsSaturated()
    {
        NonMyopicReward reward = NonMyopicReward.Compute(Basis(), Pool("a", pledge: 0), true, Lovelace(1_000_000_000));

        Assert.Equal(new Ratio(1, 10), reward.StakeShare);
        Assert.Equal(Lovelace(769_230_769), reward.Optimal);
        Assert.Equal(Lovelace(769_230_769), reward.Total);

        // (769,230,769 − 170,000,000) · 1,000 / 100,000 ADA.
        Assert.Equal(Lovelace(5_992_307), reward.Member);
    }

    [Fact]
    public void Compute_TopPoolAboveSaturation_CountsWithItsStake()
    {
        NonMyopicReward reward = NonMyopicReward.Compute(Basis(), Pool("a", stake: 150_000_000_000), true, Lovelace(50_000_000_000));

        Assert.Equal(new Ratio(1, 5), reward.StakeShare);
    }

    [Fact]
    public void Compute_OtherPool_CountsPledgeAndDelegatorOnly()
    {
        NonMyopicReward reward = NonMyopicReward.Compute(Basis(), Pool("a", cost: 0), false, Lovelace(4_000_000_000));

        Assert.Equal(new Ratio(1, 200), reward.StakeShare);
        Assert.Equal(
            OptimalReward.Compute(Parameters(), Lovelace(10_000_000_000), Lovelace(1_000_000_000_000), Lovelace(5_000_000_000), Lovelace(1_000_000_000)),
            reward.Optimal);
        Assert.Equal(Lovelace(reward.Total.BaseUnits * 4 / 5), reward.Member);
    }

    [Fact]
    public void Compute_OtherPoolWithoutPledgeOrDelegator_IsZero()
    {
        NonMyopicReward reward = NonMyopicReward.Compute(Basis(), Pool("a", pledge: 0, cost: 0), false, default);

        Assert.Equal(Ratio.Zero, reward.StakeShare);
        Assert.Equal(Lovelace(0), reward.Total);
        Assert.Equal(Lovelace(0), reward.Member);
    }

    [Fact]
    public void Compute_PledgeUnmet_PromisesNothing()
    {
        NonMyopicReward reward = NonMyopicReward.Compute(Basis(), Pool("a", ownerStake: 999_999_999), true, Lovelace(1_000_000_000));

        Assert.False(reward.PledgeMet);
        Assert.Equal(Lovelace(0), reward.Optimal);
        Assert.Equal(Lovelace(0), reward.Total);
        Assert.Equal(Lovelace(0), reward.Member);
        Assert.Equal(new Ratio(1, 10), reward.StakeShare);
    }

    [Fact]
    public void Compute_TotalExactlyTheCost_LeavesNothing()
    {
        Assert.Equal(Lovelace(0), Member(cost: 769_230_769));
        Assert.Equal(Lovelace(1), Member(cost: 769_230_768));

        // A delegator with all of a saturated pool's stake takes all that the cost leaves.
        static Amount<Lovelace> Member(ulong cost) =>
            NonMyopicReward.Compute(Basis(), Pool("a", stake: 0, pledge: 0, cost: cost), true, Lovelace(100_000_000_000)).Member;
    }

    [Fact]
    public void Compute_WholeMargin_LeavesNothing() =>
        Assert.Equal(Lovelace(0), NonMyopicReward.Compute(Basis(), Pool("a", margin: Fraction.One), true, Lovelace(1_000_000_000)).Member);

    [Fact]
    public void Compute_LowPerformance_RoundsTheProductDown()
    {
        NonMyopicReward reward = NonMyopicReward.Compute(Basis(), Pool("a", pledge: 0, performance: 0.5), true, Lovelace(1));

        Assert.Equal(Lovelace(769_230_769), reward.Optimal);
        Assert.Equal(Lovelace(384_615_384), reward.Total);
    }

    [Fact]
    public void Compute_NoHistory_TakesTheFreshEstimate()
    {
        NonMyopicReward without = NonMyopicReward.Compute(Basis(), Pool("a", performance: null), false, Lovelace(1_000_000_000));
        NonMyopicReward fresh = NonMyopicReward.Compute(Basis(), Pool("a", performance: 0.885), false, Lovelace(1_000_000_000));

        Assert.Equal(fresh, without);
    }

    [Fact]
    public void Compute_PledgeMetByStakeElsewhere_CountsAsAtMostSaturated()
    {
        // The wallet query counts owners' stake wherever it is, so the pledge can be above all that the pool has.
        RankingBasis basis = Basis();
        NonMyopicReward reward = NonMyopicReward.Compute(basis, Pool("a", stake: 1, pledge: 500_000_000_000), true, Lovelace(1));

        Assert.Equal(new Ratio(1, 10), reward.StakeShare);
        Assert.Equal(Lovelace(1_000_000_000), reward.Optimal);
    }

    [Fact]
    public void Compute_LeverageCap_LimitsATopPool()
    {
        // Pledge of 1,000 ADA with a cap of 10: only 10,000 of the 100,000 ADA earn.
        NonMyopicReward capped = NonMyopicReward.Compute(Basis(leverageCap: new Fraction(10, 1)), Pool("a"), true, Lovelace(1_000_000_000));
        NonMyopicReward without = NonMyopicReward.Compute(Basis(leverageCap: new Fraction(10, 1)), Pool("a", pledge: 0), true, Lovelace(1_000_000_000));

        Assert.Equal(
            OptimalReward.Compute(Parameters(), Lovelace(10_000_000_000), new Ratio(1, 100), new Ratio(1, 1000)),
            capped.Optimal);
        Assert.Equal(Lovelace(0), without.Optimal);
    }

    [Fact]
    public void Compute_NothingCirculates_PromisesNothing()
    {
        Assert.Equal(Lovelace(0), NonMyopicReward.Compute(Basis(circulation: 0), Pool("a"), true, Lovelace(5)).Member);
        Assert.Equal(Lovelace(0), NonMyopicReward.Compute(Basis(circulation: 0), Pool("a"), false, Lovelace(5)).Member);
    }

    [Fact]
    public void Compute_LargestFigures_StaysExact()
    {
        RankingBasis basis = Basis(targetNumber: 1, circulation: ulong.MaxValue) with { RewardPot = Lovelace(ulong.MaxValue) };
        PoolCandidate pool = Pool("a", stake: ulong.MaxValue, pledge: ulong.MaxValue, cost: 0);

        NonMyopicReward reward = NonMyopicReward.Compute(basis, pool, true, Lovelace(ulong.MaxValue));

        // The protocol's binary64 product rounds 2^64 − 1 up; half of it is this delegator's.
        Assert.Equal(Lovelace(ulong.MaxValue), reward.Optimal);
        Assert.Equal(Lovelace((UInt128)1 << 64), reward.Total);
        Assert.Equal(Lovelace((UInt128)1 << 63), reward.Member);
    }

    [Fact]
    public void Compute_BadInput_IsRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("basis", () => NonMyopicReward.Compute(null!, Pool("a"), true, default));
        Assert.Throws<ArgumentNullException>("pool", () => NonMyopicReward.Compute(Basis(), null!, true, default));
        Assert.Throws<ArgumentOutOfRangeException>("memberStake", () => NonMyopicReward.Compute(Basis(), Pool("a"), true, TooMuch));
    }
}
