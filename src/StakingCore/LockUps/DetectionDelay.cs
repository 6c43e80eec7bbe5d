using StakingCore.Amounts;

namespace StakingCore.LockUps;

/// <summary>
/// How long after a fault it is proven, as a distribution over whole periods: what a lock-up has to outlast. Probability that
/// is missing belongs to faults that are never proven, such as those that only people outside the protocol can judge.
/// </summary>
/// <remarks>
/// A fault counts as caught if its delay plus the processing time is at most the lock-up. Exact. Immutable and thread-safe.
/// </remarks>
public abstract class DetectionDelay
{
    /// <summary>How many periods of watching <see cref="EconomicMinimumLockUp"/> searches unless told otherwise.</summary>
    public const ulong DefaultSearchedPeriods = 1 << 14;

    private protected DetectionDelay()
    {
    }

    /// <summary>The probability that a fault is never proven, 0 to 1.</summary>
    public abstract ExactRational UndetectableMass { get; }

    /// <summary>A distribution by table.</summary>
    /// <param name="probabilities">The probability of each delay; a delay may stand several times. Their sum is at most 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="probabilities"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is negative, or their sum above 1.</exception>
    public static DetectionDelay FromProbabilities(IEnumerable<(ulong Delay, ExactRational Probability)> probabilities) =>
        new TabledDelay(probabilities);

    /// <summary>Proven in each period, from the first after the fault on, with the same probability.</summary>
    /// <param name="perPeriod">That probability, 0 to 1; with 0 nothing is ever proven.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perPeriod"/> is no probability.</exception>
    public static DetectionDelay Geometric(ExactRational perPeriod) => new GeometricDelay(perPeriod);

    /// <summary>The probability that the fault is not proven in time: P[delay + processing &gt; lock-up].</summary>
    /// <param name="lockUpPeriods">The lock-up, in periods.</param>
    /// <param name="processingPeriods">Periods from the proof to the penalty.</param>
    /// <exception cref="OverflowException">A geometric delay over 2^31 periods or more: the exact power is out of reach.</exception>
    public abstract ExactRational UndetectedAt(ulong lockUpPeriods, ulong processingPeriods = 0);

    /// <summary>The probability that the fault is proven in time: P[delay + processing ≤ lock-up].</summary>
    /// <param name="lockUpPeriods">The lock-up, in periods.</param>
    /// <param name="processingPeriods">Periods from the proof to the penalty.</param>
    /// <exception cref="OverflowException">A geometric delay over 2^31 periods or more: the exact power is out of reach.</exception>
    public ExactRational DetectedWithin(ulong lockUpPeriods, ulong processingPeriods = 0) => ExactRational.One - UndetectedAt(lockUpPeriods, processingPeriods);

    /// <summary>The least lock-up that leaves at most a given probability undetected.</summary>
    /// <param name="tolerated">That probability ε, not negative.</param>
    /// <param name="processingPeriods">Periods from the proof to the penalty.</param>
    /// <returns>
    /// The lock-up; none where the undetectable mass is above <paramref name="tolerated"/>. Where a probability of 1 or more is
    /// tolerated, a table gives 0, as nothing need be proven; the geometric form counts whole periods of watching and adds the
    /// processing also to none, so it gives <paramref name="processingPeriods"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tolerated"/> is negative.</exception>
    /// <exception cref="OverflowException">The lock-up is above 2^64 − 1.</exception>
    public LockUpRequirement MinimumLockUp(ExactRational tolerated, ulong processingPeriods = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tolerated, ExactRational.Zero);
        return new LockUpRequirement(LeastLockUp(tolerated, processingPeriods), UndetectableMass);
    }

    /// <summary>
    /// The least lock-up under which an attack does not pay, given by whether it is deterred at a probability of being proven
    /// in time.
    /// </summary>
    /// <param name="isDeterredAt">
    /// Whether the attack is deterred at that probability, 0 to 1. Once it is, it must be at every higher one, as in every
    /// attack economy where being caught costs something.
    /// </param>
    /// <param name="processingPeriods">Periods from the proof to the penalty.</param>
    /// <param name="searchedPeriods">
    /// For a geometric delay, the most periods of watching that are tried, at least 1: its exact powers grow with them, and the
    /// threshold is known only by asking. A table is always searched whole.
    /// </param>
    /// <returns>The lock-up, 0 where the attack is deterred anyway; none where time alone does not deter it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="isDeterredAt"/> is null.</exception>
    /// <exception cref="OverflowException">The lock-up is above 2^64 − 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="searchedPeriods"/> is zero, or 2^31 or more.</exception>
    /// <exception cref="InvalidOperationException">A geometric delay needs more periods than are searched.</exception>
    public LockUpRequirement EconomicMinimumLockUp(
        Func<ExactRational, bool> isDeterredAt, ulong processingPeriods = 0, ulong searchedPeriods = DefaultSearchedPeriods)
    {
        ArgumentNullException.ThrowIfNull(isDeterredAt);
        ArgumentOutOfRangeException.ThrowIfZero(searchedPeriods);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(searchedPeriods, (ulong)int.MaxValue);
        return new LockUpRequirement(
            isDeterredAt(ExactRational.Zero) ? 0 : LeastDeterring(isDeterredAt, processingPeriods, searchedPeriods), UndetectableMass);
    }

    private protected abstract ulong? LeastLockUp(ExactRational tolerated, ulong processing);

    // Not deterred without any detection.
    private protected abstract ulong? LeastDeterring(Func<ExactRational, bool> isDeterredAt, ulong processing, ulong searchedPeriods);
}
