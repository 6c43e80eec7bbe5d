using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

[Properties(Arbitrary = [typeof(EpochGenerators)], MaxTest = 5000, QuietOnSuccess = true)]
public sealed class PoolRewardLawTests
{
    [Property]
    public void Member_LargerShare_NeverEarnsLess(SharedPool pool)
    {
        Amount<Lovelace> smaller = pool.Reward.Member(pool.Part);
        Amount<Lovelace> larger = pool.Reward.Member(pool.Whole);

        Assert.True(larger >= smaller);
    }

    [Property]
    public void Member_SplitInTwo_NeverGainsAndLosesAtMostOneLovelaceAPart(SharedPool pool)
    {
        Amount<Lovelace> whole = pool.Reward.Member(pool.Whole);
        Amount<Lovelace> parts = pool.Reward.Member(pool.Part) + pool.Reward.Member(pool.Whole - pool.Part);

        Assert.True(parts <= whole);
        Assert.True(whole - parts <= new Amount<Lovelace>(2));
    }

    [Property]
    public void Member_WholePoolWithoutOwners_EarnsWhatTheMarginLeaves(SharedPool pool)
    {
        Amount<Lovelace> all = pool.Reward.Member(pool.Reward.Stake);

        Assert.Equal(pool.Reward.AfterCost.MultiplyFloor(pool.Reward.Parameters.Margin.Complement), all);
    }

    [Property]
    public void Leader_AnyPool_TakesAtLeastTheCostAndAtMostTheReward(SharedPool pool)
    {
        Assert.True(pool.Reward.Leader <= pool.Reward.Total);
        Assert.True(pool.Reward.Leader >= Amount<Lovelace>.Min(pool.Reward.Parameters.Cost, pool.Reward.Total));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void PledgeMet_OwnersWithFive_IsMetByAtLeastThePledge(ulong pledge, bool isMet) =>
        Assert.Equal(isMet, PoolReward.Compute(
            new RewardEpoch { Parameters = RewardParameters.Mainnet, Available = default, Circulation = new(10), BlocksMade = 1 },
            new(10),
            new PoolParameters(new(pledge), default, default),
            new(7),
            new(5),
            1).PledgeMet);

    [Property]
    public void Optimal_AnyPool_IsAtMostItsSaturatedShare(SharedPool pool)
    {
        // At a0 = 0 the curve is R·min(σ, 1/k); pledge influence only takes from it what it gives to pledge.
        Assert.True(pool.Reward.Optimal.BaseUnits * pool.Epoch.Parameters.StakePoolTargetNumber <= pool.Epoch.Available.BaseUnits);
    }

    [Property]
    public void Optimal_PastSaturation_NoLongerGrows(SharedPool pool)
    {
        RewardEpoch epoch = pool.Epoch;
        Amount<Lovelace> saturated = epoch.SaturationPoint + Amount<Lovelace>.One;
        Amount<Lovelace> pledge = Amount<Lovelace>.Min(pool.Part, saturated);

        Assert.Equal(
            OptimalReward.Compute(epoch.Parameters, epoch.Available, epoch.Circulation, saturated, pledge),
            OptimalReward.Compute(epoch.Parameters, epoch.Available, epoch.Circulation, saturated + pool.Whole, pledge));
    }

    [Property]
    public void Optimal_MoreStakeAtTheSamePledge_NeverFalls(SharedPool pool)
    {
        RewardEpoch epoch = pool.Epoch;

        Assert.True(
            OptimalReward.Compute(epoch.Parameters, epoch.Available, epoch.Circulation, pool.Whole, pool.Part)
            <= OptimalReward.Compute(epoch.Parameters, epoch.Available, epoch.Circulation, pool.Reward.Stake, pool.Part));
    }
}
