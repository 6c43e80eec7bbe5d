using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

/// <summary>The estimate of the optimal reward where it is weakest: at integers, at the corners, and at the limits of 64 bits.</summary>
public sealed class OptimalRewardCurveTests
{
    private static readonly ulong[] _corners =
        [0, 1, 2, 3, 1_000_003, 1UL << 32, (1UL << 53) - 1, (1UL << 53) + 1, 45_000_000_000_000_000, ulong.MaxValue - 1, ulong.MaxValue];

    [Theory]
    [InlineData("0/1", null)]
    [InlineData("3/10", null)]
    [InlineData("18446744073709551615/1", null)]
    [InlineData("1/18446744073709551615", null)]
    [InlineData("18446744073709551557/18446744073709551533", null)]
    [InlineData("3/10", "1/1")]
    [InlineData("3/10", "3/2")]
    [InlineData("3/10", "7/2")]
    [InlineData("3/10", "4294967295/1")]
    [InlineData("3/10", "4294967296/1")]
    [InlineData("3/10", "18446744073709551615/1")]
    [InlineData("3/10", "18446744073709551557/3")]
    public void Floor_EveryCorner_EqualsTheOracle(string a0, string? cap)
    {
        foreach (uint pools in (uint[])[1, 2, 500, uint.MaxValue])
        {
            RewardParameters parameters = RewardParameters.Mainnet with
            {
                PoolPledgeInfluence = Fraction.Parse(a0),
                StakePoolTargetNumber = pools,
                MaxPledgeLeverage = cap is null ? null : Fraction.Parse(cap),
            };
            foreach (ulong available in _corners)
            {
                foreach (ulong circulation in _corners)
                {
                    var curve = new OptimalRewardCurve(parameters, available, circulation);
                    foreach (ulong stake in _corners)
                    {
                        Check(parameters, curve, available, circulation, stake, 0);
                        Check(parameters, curve, available, circulation, stake, stake / 2);
                        Check(parameters, curve, available, circulation, stake, stake);
                    }
                }
            }
        }
    }

    /// <summary>At a0 = 0 the reward is R·stake/T: stakes are chosen so that it is whole, and one lovelace to either side.</summary>
    [Fact]
    public void Floor_OnAndBesideAnInteger_EqualsTheOracle()
    {
        RewardParameters parameters = RewardParameters.Mainnet with { PoolPledgeInfluence = default, StakePoolTargetNumber = 1 };
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++)
        {
            ulong reward = (ulong)random.NextInt64(1, 1L << random.Next(2, 44));
            ulong scale = (ulong)random.NextInt64(1, 1L << random.Next(2, 18));
            ulong available = reward + (ulong)random.NextInt64(1, 1L << 44);
            ulong circulation = available * scale;
            var curve = new OptimalRewardCurve(parameters, available, circulation);
            Check(parameters, curve, available, circulation, reward * scale, 0);
            Check(parameters, curve, available, circulation, (reward * scale) - 1, 0);
            Check(parameters, curve, available, circulation, (reward * scale) + 1, 0);
        }
    }

    private static void Check(
        RewardParameters parameters, OptimalRewardCurve curve, ulong available, ulong circulation, ulong stake, ulong pledge)
    {
        BigInteger expected = RewardOracle.Optimal(parameters, available, circulation, stake, pledge);
        ulong actual = curve.Floor(stake, pledge);
        if (expected != actual)
        {
            Assert.Fail($"R {available}, T {circulation}, stake {stake}, pledge {pledge}: expected {expected}, computed {actual}");
        }
    }
}
