using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Rewards;
using StakingCore.Testing;
using StakingCore.Tests.Cardano;

namespace StakingCore.Tests.Delegation;

public sealed class PoolSaturationTests
{
    private static DelegationParameters Parameters => new()
    {
        TargetPools = 500,
        PledgeInfluence = new Fraction(3, 10),
        LiquidWeight = Fraction.One,
        UnbondingDelayEpochs = 10,
        EvidenceWindowEpochs = 10,
        IssuanceRate = new Fraction(3, 1000),
        TreasuryRate = new Fraction(1, 5),
    };

    /// <summary>
    /// At equal performance, that is with blocks in proportion to weight, a saturated pool's optimum no longer grows with its
    /// liquid stake while the members' weight does: what a unit earns before the floor falls strictly.
    /// </summary>
    [Property(MaxTest = 3000, QuietOnSuccess = true)]
    public Property Return_PastSaturation_FallsStrictlyAsThePoolGrows() => Prop.ForAll(
        Arb.From(
            from total in LogUniform.UInt64(45_000_000_000_000_000).Where(total => total > 1_000_000)
            from bond in LogUniform.UInt64(total / 1_000)
            from excess in LogUniform.UInt64(total / 4)
            from more in LogUniform.UInt64(total / 4).Where(more => more > 0)
            select (total, bond, excess, more)),
        input =>
        {
            (ulong total, ulong bond, ulong excess, ulong more) = input;
            ulong weight = (total / Parameters.TargetPools) + 1 + excess;
            PoolEpochReward smaller = AtEqualPerformance(total, bond, weight);
            PoolEpochReward larger = AtEqualPerformance(total, bond, weight + more);

            Assert.Equal(RewardLimit.Saturation, smaller.Limit);
            Assert.Equal(Ratio.One, smaller.Performance);
            Assert.Equal(Ratio.One, larger.Performance);
            Assert.Equal(smaller.Reward, larger.Reward);
            BigRational perUnit = PerUnit(smaller);
            Assert.True(perUnit > PerUnit(larger) || perUnit == BigInteger.Zero);
            Assert.True(smaller.Member(smaller.Liquid / 3) >= larger.Member(smaller.Liquid / 3));
        });

    [Fact]
    public void Return_FourTimesSaturated_IsAQuarterForAMember()
    {
        PoolEpochReward atSaturation = AtEqualPerformance(1_000_000_000_000, 0, 2_000_000_000);
        PoolEpochReward fourTimes = AtEqualPerformance(1_000_000_000_000, 0, 8_000_000_000);

        Assert.Equal(RewardLimit.None, atSaturation.Limit);
        Assert.Equal(RewardLimit.Saturation, fourTimes.Limit);
        Assert.Equal((UInt128)2_000_000_000, fourTimes.RewardableWeight);
        Assert.Equal((UInt128)1_538_461, atSaturation.Member(2_000_000_000));
        Assert.Equal((UInt128)384_615, fourTimes.Member(2_000_000_000));
    }

    /// <summary>The figures of the decision on the saturation cap; the reported weight is floored, the share is not.</summary>
    [Theory]
    [InlineData(10_000, 7, 1_000_000, 10, 110_120, 1_428)]
    [InlineData(10_000, 7, 1_000_000, 1_429, 142_857, 1_428)]
    [InlineData(999, 500, 1_000_000_000, 0, 1_538_461, 1)]
    [InlineData(37, 6, 1_000_000_000, 7, 166_666_666, 6)]
    public void Optimum_CapThatIsNoWholeNumber_IsTakenExactly(
        ulong total, uint targetPools, ulong available, ulong bond, ulong optimum, ulong rewardable)
    {
        var actual = PoolEpochReward.Compute(
            Parameters with { TargetPools = targetPools },
            new RewardedEpoch(available, total, total, 1),
            new RewardedPool(bond, 0, total - bond, 0, Fraction.Zero, 1));

        Assert.Equal((UInt128)optimum, actual.Optimum);
        Assert.Equal((UInt128)rewardable, actual.RewardableWeight);
        Assert.Equal(RewardLimit.Saturation, actual.Limit);
    }

    [Fact]
    public void Limit_LeverageAndSaturation_NamesTheOneThatBitesFirst()
    {
        var epoch = new RewardedEpoch(1_000_000, 1_000_000, 1_000_000, 1);
        DelegationParameters parameters = Parameters with { TargetPools = 10, LeverageLimit = new Fraction(10, 1) };

        var leveraged = PoolEpochReward.Compute(parameters, epoch, new RewardedPool(5_000, 0, 195_000, 0, Fraction.Zero, 1));
        var saturated = PoolEpochReward.Compute(parameters, epoch, new RewardedPool(15_000, 0, 185_000, 0, Fraction.Zero, 1));
        var both = PoolEpochReward.Compute(parameters, epoch, new RewardedPool(10_000, 0, 190_000, 0, Fraction.Zero, 1));

        Assert.Equal((RewardLimit.Leverage, (UInt128)50_000), (leveraged.Limit, leveraged.RewardableWeight));
        Assert.Equal((RewardLimit.Saturation, (UInt128)100_000), (saturated.Limit, saturated.RewardableWeight));
        Assert.Equal((RewardLimit.Leverage, (UInt128)100_000), (both.Limit, both.RewardableWeight));
        Assert.Equal(new Ratio(40, 1), leveraged.Leverage);
    }

    // The pool alone made blocks, and its weight is all weight: a performance of exactly 1.
    private static PoolEpochReward AtEqualPerformance(ulong total, ulong bond, ulong weight) => PoolEpochReward.Compute(
        Parameters,
        new RewardedEpoch(1_000_000_000, total, weight, 1),
        new RewardedPool(bond, 0, weight - bond, 0, Fraction.Zero, 1));

    private static BigRational PerUnit(PoolEpochReward pool) => new(pool.AfterCost, pool.Weight);
}
