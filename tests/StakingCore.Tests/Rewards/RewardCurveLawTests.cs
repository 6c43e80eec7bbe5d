using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Rewards;

namespace StakingCore.Tests.Rewards;

[Properties(Arbitrary = [typeof(RewardGenerators)], MaxTest = 1000, QuietOnSuccess = true)]
public sealed class RewardCurveLawTests
{
    // Small enough that no kink of a generated pool lies within it: shares are multiples of 1/(circulation·k·denominator of L).
    private static readonly ExactRational _step = new(1, BigInteger.One << 200);

    [Property]
    public void Cardano_RoundedDown_IsTheOptimalReward(GeneratedPool pool)
    {
        RewardParameters parameters = RewardParameters.Mainnet with
        {
            PoolPledgeInfluence = pool.PledgeInfluence,
            StakePoolTargetNumber = (uint)pool.TargetPools,
            MaxPledgeLeverage = pool.MaxLeverage,
        };
        Amount<Lovelace> optimal = OptimalReward.Compute(
            parameters, new(pool.Available), new(pool.Circulation), new(pool.Stake), new(pool.Pledge));

        Assert.Equal((BigInteger)optimal.BaseUnits, pool.Curve.Reward(pool.StakeShare, pool.PledgeShare).Floor());
    }

    [Property]
    public void Reward_MoreStake_NeverFalls(GeneratedPool pool, uint more)
    {
        ExactRational larger = pool.StakeShare + new ExactRational(more, pool.Circulation);

        Assert.All(pool.Curves, curve =>
            Assert.True(curve.Reward(larger, pool.PledgeShare) >= curve.Reward(pool.StakeShare, pool.PledgeShare)));
    }

    [Property]
    public void Reward_PastSaturation_NoLongerGrows(GeneratedPool pool, uint more) =>
        Assert.All(pool.Curves, curve =>
        {
            var full = ExactRational.Max(curve.SaturationFor(pool.PledgeShare), pool.PledgeShare);

            Assert.Equal(
                curve.Reward(full, pool.PledgeShare), curve.Reward(full + new ExactRational(more, pool.Circulation), pool.PledgeShare));
            Assert.True(curve.Reward(full, pool.PledgeShare) * curve.TargetPools <= curve.Rewards);
            Assert.NotEqual(RewardLimit.None, curve.MarginalsAt(full, pool.PledgeShare).Limit);
        });

    [Property]
    public void Reward_LeverageCap_NeverRaises(GeneratedPool pool) =>
        Assert.True(
            pool.Curve.Reward(pool.StakeShare, pool.PledgeShare) <= pool.Uncapped.Reward(pool.StakeShare, pool.PledgeShare));

    [Property]
    public void Reward_SaturatedPool_IsTheSameOnTheThreePledgeCurves(GeneratedPool pool)
    {
        var full = ExactRational.Max(pool.Curve.SaturationPoint, pool.StakeShare);
        ExactRational expected = pool.Uncapped.Reward(full, pool.PledgeShare);

        Assert.All(pool.Curves[1..4], curve => Assert.Equal(expected, curve.Reward(full, pool.PledgeShare)));
    }

    [Property]
    public void Marginals_AnyPool_AreTheLimitOfDifferences(GeneratedPool pool) =>
        Assert.All(pool.Curves, curve =>
        {
            RewardMarginals marginals = curve.MarginalsAt(pool.StakeShare, pool.PledgeShare);

            AssertNear(curve, pool, _step, default, marginals.PerDelegatedStake);
            AssertNear(curve, pool, _step, _step, marginals.PerOwnStake);
            if (pool.Pledge < pool.Stake)
            {
                AssertNear(curve, pool, default, _step, marginals.PerPledge);
            }
        });

    [Property]
    public void Marginals_Delegation_AddsNothingExactlyWhereALimitBites(GeneratedPool pool)
    {
        if (pool.Available == 0)
        {
            return;
        }

        Assert.All(pool.Curves, curve =>
        {
            RewardMarginals marginals = curve.MarginalsAt(pool.StakeShare, pool.PledgeShare);

            Assert.Equal(marginals.Limit == RewardLimit.None, marginals.PerDelegatedStake.Sign > 0);
            Assert.True(marginals.Limit != RewardLimit.Leverage || curve.MaxLeverage is not null);
        });
    }

    [Theory]
    [InlineData("1/20", "1/100", RewardLimit.None)]
    [InlineData("1/20", "1/200", RewardLimit.Leverage)]
    [InlineData("1/10", "1/100", RewardLimit.Saturation)]
    [InlineData("1/10", "1/101", RewardLimit.Leverage)]
    [InlineData("1/2", "1/20", RewardLimit.Saturation)]
    [InlineData("0", "0", RewardLimit.Leverage)]
    public void Limit_TenPoolsAndLeverageTen_IsTheSmallerOne(string stake, string pledge, RewardLimit expected)
    {
        var curve = new CardanoCurve(10, new ExactRational(3, 10), 1, maxLeverage: 10);

        Assert.Equal(expected, curve.MarginalsAt(ExactRational.Parse(stake), ExactRational.Parse(pledge)).Limit);
    }

    [Fact]
    public void Marginals_EmptyPrivatePool_LosesByMorePledgeAtTheSameStake()
    {
        var curve = new CardanoCurve(10, 1, 1);
        RewardMarginals marginals = curve.MarginalsAt(new ExactRational(1, 50), new ExactRational(1, 50));

        Assert.True(marginals.PerPledge.Sign < 0);
        Assert.Equal(marginals.PerDelegatedStake + marginals.PerPledge, marginals.PerOwnStake);
    }

    private static void AssertNear(RewardCurve curve, GeneratedPool pool, ExactRational stake, ExactRational pledge, ExactRational slope)
    {
        ExactRational before = curve.Reward(pool.StakeShare, pool.PledgeShare);
        ExactRational after = curve.Reward(pool.StakeShare + stake, pool.PledgeShare + pledge);

        // The curve is a cubic with coefficients far below 2^100, so the rest of the expansion is below 2^100 steps.
        Assert.True(ExactRational.Abs(((after - before) / _step) - slope) <= _step * (BigInteger.One << 110));
    }
}
