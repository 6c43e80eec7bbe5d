using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Tests.Rewards;

[Properties(Arbitrary = [typeof(RewardGenerators)], MaxTest = 1000, QuietOnSuccess = true)]
public sealed class PoolSplittingTests
{
    [Property]
    public void Gain_OneMorePool_IsTheDifferenceOfTheUtilities(GeneratedGame game, byte extra, byte cutoff, byte pools)
    {
        StakePlayer player = game.Players[0];
        ExactRational fraction = new(extra, byte.MaxValue);
        int count = 1 + (pools % 4);

        // Any cutoff that every pool of the split can offer, so that all margins lie in 0 to 1.
        ExactRational weakest = Potential(game.Curve, player.Stake, player.Cost, count + 1);
        if (weakest.Sign <= 0)
        {
            return;
        }

        ExactRational theta = weakest * new ExactRational(cutoff, byte.MaxValue);

        Assert.Equal(
            Utility(game.Curve, player, fraction, theta, count + 1) - Utility(game.Curve, player, fraction, theta, count),
            PoolSplitting.Gain(game.Curve, player.Cost, fraction, theta));
    }

    [Property]
    public void ScaledGainAtCutoff_AnyPlayer_IsTheGainAtItsOwnPotential(GeneratedGame game, byte extra)
    {
        ExactRational fraction = new(extra, byte.MaxValue);
        var closed = RewardEquilibrium.Solve(game.Curve, game.Players);
        for (int i = 0; i < game.Players.Length; i++)
        {
            if (closed.Potentials[i].Sign >= 0)
            {
                Assert.Equal(
                    PoolSplitting.Gain(game.Curve, game.Players[i].Cost, fraction, closed.Potentials[i]) * (1 + game.Curve.PledgeInfluence),
                    PoolSplitting.ScaledGainAtCutoff(game.Curve, game.Players[i], fraction));
            }
        }
    }

    [Property]
    public void CriticalPledgeInfluence_AnyGame_IsWhereTheLastPlayerStopsGaining(GeneratedGame game, byte extra) =>
        AssertCritical(game.Curve.TargetPools, game.Curve.Rewards, game.Players, new ExactRational(extra, byte.MaxValue));

    /// <summary>No rewards; a pool that costs what a saturated one earns, and more; a cost that pledge makes good, just not, and not at all.</summary>
    [Theory]
    [InlineData(2, "0", "1", "0", "0")]
    [InlineData(1, "0", "1", "1", "1/2")]
    [InlineData(2, "1", "1/2", "1/2", "1")]
    [InlineData(2, "1", "1/2", "3/4", "1")]
    [InlineData(3, "2", "1/3", "3/2", "1/2")]
    [InlineData(1, "1", "1", "1/2", "0")]
    [InlineData(1, "1", "1", "1", "0")]
    [InlineData(1, "1", "1/2", "1", "1/2")]
    public void CriticalPledgeInfluence_Limits_AreWhereTheLastPlayerStopsGaining(
        int targetPools, string rewards, string stake, string cost, string extra)
    {
        StakePlayer[] players = [new(ExactRational.Parse(stake), ExactRational.Parse(cost)), new(default, ExactRational.Parse(cost))];

        AssertCritical(targetPools, ExactRational.Parse(rewards), players, ExactRational.Parse(extra));
    }

    [Property]
    public void SplitProofPledge_CutoffPledgedThatMuch_LeavesNoGain(GeneratedGame game, byte extra)
    {
        ExactRational cost = game.Players[0].Cost;
        if (PoolSplitting.SplitProofPledge(game.Curve, cost) is not { } pledge)
        {
            Assert.True(game.Curve.PledgeInfluence.IsZero);
            return;
        }

        // The cutoff as if no saturation bounded the pledge; a cost of zero is the hardest case.
        ExactRational theta = (game.Curve.Rewards / (1 + game.Curve.PledgeInfluence)
            * (game.Curve.SaturationPoint + (game.Curve.PledgeInfluence * pledge))) - cost;

        Assert.Equal(ExactRational.Zero, PoolSplitting.Gain(game.Curve, default, new ExactRational(extra, byte.MaxValue), theta));
    }

    [Theory]
    [InlineData("1/50", "1/100", "1/1000", "9/10", "49/200")]
    [InlineData("1/10", "1/100", "1/1000", "9/10", "89/200")]
    [InlineData("1", "1/1000", "1/1000", "9/10", "1/25")]
    [InlineData("2", "1/200", "3/1000", "1/2", "11/80")]
    [InlineData("1/100", "1/100", "1/1000", "9/10", "0")]
    [InlineData("0", "1/100", "1/1000", "9/10", "0")]
    [InlineData("0", "1/100", "1/1000", "1", null)]
    public void MajorityStake_SpecificationTables_AreReproduced(string a0, string pledge, string cost, string dumping, string? expected)
    {
        var curve = new CardanoCurve(100, ExactRational.Parse(a0), 1);
        ExactRational? stake = SybilBound.MajorityStake(
            curve, ExactRational.Parse(pledge), ExactRational.Parse(cost), ExactRational.Parse(dumping));

        Assert.Equal(expected, stake?.ToString());
    }

    /// <summary>Twice the rewards at twice the cost are the same game in another unit of money.</summary>
    [Fact]
    public void MajorityStake_MoneyInAnotherUnit_IsTheSame()
    {
        var cost = new ExactRational(1, 1_000);
        var half = new ExactRational(1, 2);
        ExactRational? once = SybilBound.MajorityStake(new CardanoCurve(100, 1, 1), new ExactRational(1, 100), cost, half);
        ExactRational? twice = SybilBound.MajorityStake(new CardanoCurve(100, 1, 2), new ExactRational(1, 100), 2 * cost, half);

        Assert.Equal(new ExactRational(9, 20), once);
        Assert.Equal(once, twice);
    }

    [Fact]
    public void LeveragedStake_LeverageOne_IsTheShareItself() =>
        Assert.Equal(new ExactRational(1, 2), SybilBound.LeveragedStake(new ExactRational(1, 2), 1));

    [Fact]
    public void LeveragedStake_HalfAtLeverageTen_IsATwentieth() =>
        Assert.Equal(new ExactRational(1, 20), SybilBound.LeveragedStake(new ExactRational(1, 2), 10));

    private static void AssertCritical(int targetPools, ExactRational rewards, StakePlayer[] players, ExactRational fraction)
    {
        if (PoolSplitting.CriticalPledgeInfluence(targetPools, rewards, players, fraction) is not { } threshold)
        {
            Assert.NotEqual(0, Gaining(1_000_000_000));
            return;
        }

        Assert.True(threshold.Sign >= 0);
        Assert.Equal(0, Gaining(threshold));
        Assert.Equal(0, Gaining(threshold + 1));
        if (threshold.Sign > 0)
        {
            Assert.NotEqual(0, Gaining(threshold * new ExactRational(999_999_999, 1_000_000_000)));
        }

        int Gaining(ExactRational a0) => PoolSplitting.CountGaining(
            RewardEquilibrium.Solve(new CardanoCurve(targetPools, a0, rewards), players), fraction);
    }

    private static ExactRational Potential(CardanoCurve curve, ExactRational stake, ExactRational cost, int pools) =>
        curve.Reward(curve.SaturationPoint, ExactRational.Min(stake, curve.SaturationPoint) / pools) - cost;

    /// <summary>The operator's saturated pools, each offering exactly the cutoff, reward and split by themselves.</summary>
    private static ExactRational Utility(
        CardanoCurve curve, StakePlayer player, ExactRational fraction, ExactRational theta, int pools)
    {
        ExactRational z0 = curve.SaturationPoint;
        var pledge = ExactRational.Min(player.Stake, z0);
        ExactRational utility = (player.Stake - pledge) * theta * curve.TargetPools;
        for (int pool = 0; pool < pools; pool++)
        {
            ExactRational cost = pool == 0 ? player.Cost : player.Cost * fraction;
            ExactRational margin = 1 - (theta / Potential(curve, player.Stake, cost, pools));
            utility += new RewardSplit(curve.Reward(z0, pledge / pools), z0, pledge / pools, cost, margin).OperatorUtility;
        }

        return utility;
    }
}
