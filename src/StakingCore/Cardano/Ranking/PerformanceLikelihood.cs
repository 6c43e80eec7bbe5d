using StakingCore.Amounts;

namespace StakingCore.Cardano.Ranking;

/// <summary>
/// How well each of 100 possible performances (0.005, 0.015, … 0.995) explains the blocks that a pool made: its history, as
/// the ledger keeps it.
/// </summary>
/// <remarks>
/// <para>
/// Source: cardano-ledger <c>Shelley/PoolRank.hs</c>, <c>likelihood</c>, <c>applyDecay</c>, <c>percentile'</c>;
/// <c>Shelley/LedgerState/PulsingReward.hs</c>, <c>updateNonMyopic</c>. Weights are natural logarithms in single
/// precision, computed in double precision, as in the ledger; they matter only up to a common summand.
/// </para>
/// <para>
/// Logarithm and exponential are the platform's, so an estimate can come out one sample (0.01) apart on another platform.
/// Immutable and thread-safe.
/// </para>
/// </remarks>
public sealed class PerformanceLikelihood
{
    /// <summary>The number of samples: 100.</summary>
    public const int SampleCount = 100;

    private const double SampleWidth = 0.01;

    // How much of the past's weight each further epoch leaves.
    private const float DecayFactor = 0.9f;

    // Named in the ledger as the percentile 0.5; see Estimate for what it really cuts.
    private const double Percentile = 0.5;

    // Far above anything that counts of 64 bits bring about, and far below where single precision would overflow.
    private const float LargestWeight = 1e30f;

    private static readonly double[] _samples = [.. Enumerable.Range(0, SampleCount).Select(i => (i + 0.5) / 100.0)];
    private static readonly float[] _prior = Normalize([.. _samples.Select(x => (float)LogBeta(40, 1, x))]);
    private readonly float[] _logWeights;

    private PerformanceLikelihood(float[] logWeights) => _logWeights = logWeights;

    /// <summary>No history: every performance explains nothing equally well.</summary>
    public static PerformanceLikelihood Empty { get; } = new(new float[SampleCount]);

    /// <summary>The 100 logarithmic weights, in the order of the samples.</summary>
    public ReadOnlySpan<float> LogWeightsBinary32 => _logWeights;

    /// <summary>A history from its stored weights, such as those in a dump of the ledger state.</summary>
    /// <param name="logWeightsBinary32">100 weights, each finite and within ±10^30.</param>
    /// <exception cref="ArgumentException">There are not 100 weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is out of range or not a number.</exception>
    public static PerformanceLikelihood FromLogWeightsBinary32(ReadOnlySpan<float> logWeightsBinary32)
    {
        if (logWeightsBinary32.Length != SampleCount)
        {
            throw new ArgumentException(
                $"Expected {SampleCount} weights, found {logWeightsBinary32.Length}.", nameof(logWeightsBinary32));
        }

        foreach (float weight in logWeightsBinary32)
        {
            if (!(MathF.Abs(weight) <= LargestWeight))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(logWeightsBinary32), weight, "A logarithmic weight is finite and within 10^30 of zero.");
            }
        }

        return new PerformanceLikelihood(logWeightsBinary32.ToArray());
    }

    /// <summary>What one epoch's blocks say.</summary>
    /// <param name="network">The slots of an epoch and the share of them that have a block.</param>
    /// <param name="decentralization">d of that epoch.</param>
    /// <param name="stakeShare">The pool's stake by the circulation, 0 to 1.</param>
    /// <param name="blocks">The blocks that the pool made.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A share is above 1, or there are more blocks than slots.
    /// </exception>
    public static PerformanceLikelihood OfEpoch(
        NetworkConstants network, Fraction decentralization, Ratio stakeShare, ulong blocks)
    {
        ArgumentNullException.ThrowIfNull(network);
        return OfEpoch(
            LeaderProbability.ComputeBinary64(network.ActiveSlotCoefficient, stakeShare, decentralization),
            network.SlotsPerEpoch,
            blocks);
    }

    /// <summary>What one epoch's blocks say, with the chance of a block already known.</summary>
    /// <param name="leaderProbabilityBinary64">The chance that the pool may make a block in a slot, 0 to 1.</param>
    /// <param name="slotsPerEpoch">The slots of the epoch, at least 1; those of the overlay included, as in the ledger.</param>
    /// <param name="blocks">The blocks that the pool made, at most as many as slots.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static PerformanceLikelihood OfEpoch(double leaderProbabilityBinary64, ulong slotsPerEpoch, ulong blocks)
    {
        if (leaderProbabilityBinary64 is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(leaderProbabilityBinary64), leaderProbabilityBinary64, "A probability is 0 to 1.");
        }

        ArgumentOutOfRangeException.ThrowIfZero(slotsPerEpoch);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(blocks, slotsPerEpoch);

        // x^n · (1 − t·x)^m, without the factors that are the same for every x.
        double made = blocks;
        double missed = slotsPerEpoch - blocks;
        var logWeights = new float[SampleCount];
        for (int i = 0; i < SampleCount; i++)
        {
            double x = _samples[i];
            logWeights[i] = (float)((made * Math.Log(x)) + (missed * Math.Log(1 - (leaderProbabilityBinary64 * x))));
        }

        return new PerformanceLikelihood(logWeights);
    }

    /// <summary>This history followed by one more epoch: all that was before counts nine tenths.</summary>
    /// <param name="epoch">What the epoch says.</param>
    public PerformanceLikelihood FollowedBy(PerformanceLikelihood epoch)
    {
        ArgumentNullException.ThrowIfNull(epoch);
        var sum = new float[SampleCount];
        for (int i = 0; i < SampleCount; i++)
        {
            float past = (float)(DecayFactor * _logWeights[i]);
            sum[i] = (float)(past + epoch._logWeights[i]);
        }

        float smallest = sum.Min();
        for (int i = 0; i < SampleCount; i++)
        {
            sum[i] = (float)(sum[i] - smallest);
        }

        return new PerformanceLikelihood(sum);
    }

    /// <summary>The performance to expect: a low quantile of what this history leaves of the prior Beta(40, 1).</summary>
    /// <remarks>
    /// The ledger asks for the percentile 0.5, but adds up densities without their sample width of 0.01, so that the sum of
    /// all is 100 and not 1. What it cuts off is the lowest 0.5 %, not half, and a pool without history is estimated at 0.885
    /// where the median is about 0.98. Wallets show the ledger's figure, so it is kept.
    /// </remarks>
    public PerformanceEstimate Estimate()
    {
        var posterior = new float[SampleCount];
        for (int i = 0; i < SampleCount; i++)
        {
            posterior[i] = (float)(_prior[i] + _logWeights[i]);
        }

        posterior = Normalize(posterior);
        double below = 0;
        for (int i = 0; i < SampleCount; i++)
        {
            if (below > Percentile)
            {
                return new PerformanceEstimate(_samples[i]);
            }

            below += Math.Exp(posterior[i]);
        }

        return PerformanceEstimate.Perfect;
    }

    private static double LogBeta(double a, double b, double x) => ((a - 1) * Math.Log(x)) + ((b - 1) * Math.Log(1 - x));

    /// <summary>Shifts the weights so that the area under their exponentials is one.</summary>
    private static float[] Normalize(float[] logWeights)
    {
        float largest = logWeights.Max();
        var shifted = new float[SampleCount];
        double area = 0;
        for (int i = 0; i < SampleCount; i++)
        {
            shifted[i] = (float)(logWeights[i] - largest);
            area += SampleWidth * Math.Exp(shifted[i]);
        }

        // At least one summand is SampleWidth · 1, so the logarithm is finite.
        float logArea = (float)Math.Log(area);
        for (int i = 0; i < SampleCount; i++)
        {
            shifted[i] = (float)(shifted[i] - logArea);
        }

        return shifted;
    }
}
