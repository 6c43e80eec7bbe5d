using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Rewards;
using StakingCore.Tests.Cardano;

namespace StakingCore.Tests.Delegation;

[Properties(Arbitrary = [typeof(BoundaryGenerators)], MaxTest = 1500, QuietOnSuccess = true)]
public sealed class PoolEpochRewardLawTests
{
    [Property]
    public void Compute_AnyPool_IsTheOracle(GeneratedBoundary boundary)
    {
        DelegationParameters parameters = boundary.Parameters;
        BigInteger allWeight = boundary.AllWeight;
        foreach (RewardedPool pool in boundary.Rewarded)
        {
            var actual = PoolEpochReward.Compute(parameters, boundary.Epoch, pool);

            BigInteger weight = DelegationOracle.Weight(parameters, pool.Bond, pool.Locked, pool.Liquid);
            BigInteger optimum = DelegationOracle.Optimum(parameters, boundary.Available, boundary.TotalStake, pool.Bond, weight);
            BigRational performance = DelegationOracle.Performance(pool.Blocks, boundary.AllBlocks, weight, allWeight);
            BigInteger reward = (performance * optimum).Floor();
            Assert.Equal(weight, (BigInteger)actual.Weight);
            Assert.Equal(pool.Bond + pool.Locked + pool.Liquid, actual.Controlled);
            Assert.Equal(pool.Bond == 0 ? null : new Ratio(actual.Controlled, pool.Bond), actual.Leverage);
            Assert.Equal(
                DelegationOracle.RewardableWeight(parameters, boundary.TotalStake, pool.Bond, weight), (BigInteger)actual.RewardableWeight);
            Assert.Equal(DelegationOracle.Limit(parameters, boundary.TotalStake, pool.Bond, weight), actual.Limit);
            Assert.Equal(actual.Limit == RewardLimit.None, actual.RewardableWeight == actual.Weight);
            Assert.Equal(optimum, (BigInteger)actual.Optimum);
            Assert.Equal(performance, (BigRational)actual.Performance);
            Assert.Equal(reward, (BigInteger)actual.Reward);
            Assert.Equal(
                DelegationOracle.Operator(reward, pool.Cost, pool.Margin, pool.Bond, weight), (BigInteger)actual.OperatorReward);
            Assert.Equal(
                weight.IsZero ? 0 : DelegationOracle.Member(reward, pool.Cost, pool.Margin, pool.Locked, weight),
                (BigInteger)actual.Member(pool.Locked));
        }
    }

    [Property]
    public void Optimum_MoreStakeAboveTheLeverageLimit_AddsNothing(GeneratedBoundary boundary, ulong more)
    {
        // All else, T and the performance included, stays the same: only this pool's liquid stake grows.
        DelegationParameters parameters = boundary.Parameters with { LeverageLimit = boundary.Parameters.LeverageLimit ?? new Fraction(10, 1) };
        RewardedEpoch epoch = boundary.Epoch with { TotalStake = ulong.MaxValue, AllWeight = ulong.MaxValue };
        foreach (RewardedPool pool in boundary.Rewarded)
        {
            var before = PoolEpochReward.Compute(parameters, epoch, pool);
            if (before.Limit == RewardLimit.None)
            {
                continue;
            }

            UInt128 room = ulong.MaxValue - before.Controlled;
            var after = PoolEpochReward.Compute(parameters, epoch, pool with { Liquid = pool.Liquid + UInt128.Min(more, room) });
            Assert.Equal(before.Optimum, after.Optimum);
            Assert.Equal(before.RewardableWeight, after.RewardableWeight);
        }
    }

    [Property]
    public void Pot_AnyReserve_IsTheOracle(DelegationParameters parameters, ulong reserve, ulong fees)
    {
        ulong held = reserve / 2;
        ulong paid = fees / 2;

        var pot = EpochPot.Compute(parameters, held, paid);

        (BigInteger treasury, BigInteger available) = DelegationOracle.Pot(parameters, held, paid);
        Assert.Equal(treasury, (BigInteger)pot.Treasury);
        Assert.Equal(available, (BigInteger)pot.Available);
        Assert.Equal(pot.Issuance + paid, pot.Treasury + pot.Available);
    }
}
