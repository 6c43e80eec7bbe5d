using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ranking;

namespace StakingCore.Tests.Cardano.Ranking;

public sealed class PerformanceLikelihoodTests
{
    private static readonly Ratio _oneThousandth = new(1, 1000);

    [Fact]
    public void Fresh_NoHistory_IsTheLowQuantileAndNotTheMedian() => Assert.Equal(0.885, PerformanceEstimate.Fresh.Binary64, 12);

    [Fact]
    public void Estimate_MoreBlocks_NeverFalls()
    {
        // A pool with a thousandth of the circulation expects about 22 blocks an epoch.
        double before = 0;
        for (ulong blocks = 0; blocks <= 80; blocks++)
        {
            double estimate = OfEpoch(blocks).Estimate().Binary64;
            Assert.True(estimate >= before, $"{blocks} blocks: {estimate} after {before}");
            before = estimate;
        }

        Assert.True(OfEpoch(0).Estimate().Binary64 < PerformanceEstimate.Fresh.Binary64);
        Assert.True(before > PerformanceEstimate.Fresh.Binary64);
    }

    [Fact]
    public void Estimate_NoChanceOfABlock_SaysNothing()
    {
        Assert.Equal(PerformanceEstimate.Fresh, PerformanceLikelihood.OfEpoch(NetworkConstants.Mainnet, Fraction.One, _oneThousandth, 0).Estimate());
        Assert.Equal(PerformanceEstimate.Fresh, PerformanceLikelihood.OfEpoch(NetworkConstants.Mainnet, default, Ratio.Zero, 0).Estimate());
    }

    [Fact]
    public void Estimate_EveryEpochMissed_GoesDownToTheLowestSamples()
    {
        PerformanceLikelihood history = PerformanceLikelihood.Empty;
        for (int epoch = 0; epoch < 200; epoch++)
        {
            history = history.FollowedBy(PerformanceLikelihood.OfEpoch(0.01, 432_000, 0));
        }

        Assert.InRange(history.Estimate().Binary64, 0.005, 0.1);
    }

    [Fact]
    public void Estimate_ExtremeWeights_StaysANumber()
    {
        var weights = new float[PerformanceLikelihood.SampleCount];
        weights[40] = 1e30f;
        weights[41] = -1e30f;

        // All the weight is on one sample, and the estimate is the first one after it.
        Assert.Equal(0.415, PerformanceLikelihood.FromLogWeightsBinary32(weights).Estimate().Binary64, 12);
    }

    [Fact]
    public void Estimate_WeightOnTheLastSample_IsOne()
    {
        var weights = new float[PerformanceLikelihood.SampleCount];
        weights[^1] = 1e6f;

        Assert.Equal(PerformanceEstimate.Perfect, PerformanceLikelihood.FromLogWeightsBinary32(weights).Estimate());
    }

    [Fact]
    public void FollowedBy_AnEpoch_DecaysThePastAndShiftsTheSmallestToZero()
    {
        var ramp = new float[PerformanceLikelihood.SampleCount];
        for (int i = 0; i < ramp.Length; i++)
        {
            ramp[i] = i + 1;
        }

        PerformanceLikelihood history = PerformanceLikelihood.FromLogWeightsBinary32(ramp).FollowedBy(PerformanceLikelihood.Empty);

        ReadOnlySpan<float> weights = history.LogWeightsBinary32;
        for (int i = 0; i < ramp.Length; i++)
        {
            Assert.Equal((float)((float)(0.9f * ramp[i]) - 0.9f), weights[i]);
        }
    }

    [Fact]
    public void FollowedBy_FirstEpoch_KeepsTheEstimate() =>
        Assert.Equal(OfEpoch(20).Estimate(), PerformanceLikelihood.Empty.FollowedBy(OfEpoch(20)).Estimate());

    [Fact]
    public void FollowedBy_BadEpochs_ForgetsThemInTime()
    {
        PerformanceLikelihood history = OfEpoch(0).FollowedBy(OfEpoch(0));
        double low = history.Estimate().Binary64;
        for (int epoch = 0; epoch < 60; epoch++)
        {
            history = history.FollowedBy(OfEpoch(23));
        }

        Assert.True(low < 0.65);
        Assert.True(history.Estimate().Binary64 > 0.9);
    }

    [Fact]
    public void LogWeightsBinary32_StoredAndRead_AreTheSame()
    {
        PerformanceLikelihood history = OfEpoch(20).FollowedBy(OfEpoch(25));

        Assert.Equal(
            history.LogWeightsBinary32.ToArray(),
            PerformanceLikelihood.FromLogWeightsBinary32(history.LogWeightsBinary32).LogWeightsBinary32.ToArray());
    }

    [Fact]
    public void OfEpoch_EverySlotMade_FavoursTheLastSample()
    {
        ReadOnlySpan<float> weights = PerformanceLikelihood.OfEpoch(1, 100, 100).LogWeightsBinary32;

        for (int i = 1; i < weights.Length; i++)
        {
            Assert.True(weights[i] > weights[i - 1]);
        }
    }

    [Theory]
    [InlineData(0, 1, 0, 1, 0.0)]
    [InlineData(1, 1, 0, 1, 0.05)]
    [InlineData(1, 1, 1, 1, 0.0)]
    [InlineData(1, 2, 0, 1, 0.025320565519103666)]
    [InlineData(1, 2, 1, 2, 0.012660282759551833)]
    public void LeaderProbability_KnownShares_IsOneMinusThePower(ulong share, ulong of, ulong d, ulong outOf, double expected) =>
        Assert.Equal(expected, LeaderProbability.ComputeBinary64(new Fraction(1, 20), new Ratio(share, of), new Fraction(d, outOf)), 15);

    [Fact]
    public void LeaderProbability_EverySlotActive_IsOneForAnyStake()
    {
        Assert.Equal(1, LeaderProbability.ComputeBinary64(Fraction.One, new Ratio(1, 1_000_000), default));
        Assert.Equal(0, LeaderProbability.ComputeBinary64(Fraction.One, Ratio.Zero, default));
    }

    [Fact]
    public void LeaderProbability_BadInput_IsRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("activeSlotCoefficient", () => LeaderProbability.ComputeBinary64(default, Ratio.One, default));
        Assert.Throws<ArgumentOutOfRangeException>("activeSlotCoefficient", () => LeaderProbability.ComputeBinary64(new Fraction(21, 20), Ratio.One, default));
        Assert.Throws<ArgumentOutOfRangeException>("stakeShare", () => LeaderProbability.ComputeBinary64(Fraction.One, new Ratio(2, 1), default));
        Assert.Throws<ArgumentOutOfRangeException>("decentralization", () => LeaderProbability.ComputeBinary64(Fraction.One, Ratio.One, new Fraction(2, 1)));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void PerformanceEstimate_OutsideZeroToOne_IsRefusedByName(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>("binary64", () => new PerformanceEstimate(value));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void OfEpoch_NoProbability_IsRefusedByName(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>("leaderProbabilityBinary64", () => PerformanceLikelihood.OfEpoch(value, 1, 0));

    [Fact]
    public void OfEpoch_BadInput_IsRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("network", () => PerformanceLikelihood.OfEpoch(null!, default, _oneThousandth, 0));
        Assert.Throws<ArgumentOutOfRangeException>("slotsPerEpoch", () => PerformanceLikelihood.OfEpoch(0.5, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("blocks", () => PerformanceLikelihood.OfEpoch(0.5, 10, 11));
        Assert.Throws<ArgumentNullException>("epoch", () => PerformanceLikelihood.Empty.FollowedBy(null!));
    }

    [Fact]
    public void FromLogWeightsBinary32_BadInput_IsRefusedByName()
    {
        var weights = new float[PerformanceLikelihood.SampleCount];
        weights[3] = float.NaN;

        Assert.Throws<ArgumentException>("logWeightsBinary32", () => PerformanceLikelihood.FromLogWeightsBinary32(new float[99]));
        Assert.Throws<ArgumentOutOfRangeException>("logWeightsBinary32", () => PerformanceLikelihood.FromLogWeightsBinary32(weights));
    }

    private static PerformanceLikelihood OfEpoch(ulong blocks) =>
        PerformanceLikelihood.OfEpoch(NetworkConstants.Mainnet, default, _oneThousandth, blocks);
}
