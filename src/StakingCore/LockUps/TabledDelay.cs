using StakingCore.Amounts;

namespace StakingCore.LockUps;

/// <summary>A detection delay by table, kept as the cumulative probability of each delay that occurs.</summary>
internal sealed class TabledDelay : DetectionDelay
{
    private readonly (ulong Delay, ExactRational Within)[] _cumulative;

    internal TabledDelay(IEnumerable<(ulong Delay, ExactRational Probability)> probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        var sums = new SortedDictionary<ulong, ExactRational>();
        foreach ((ulong delay, ExactRational probability) in probabilities)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(probability, ExactRational.Zero, nameof(probabilities));
            sums[delay] = sums.GetValueOrDefault(delay) + probability;
        }

        ExactRational sum = ExactRational.Zero;
        _cumulative = [.. sums.Where(entry => !entry.Value.IsZero).Select(entry => (entry.Key, sum += entry.Value))];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sum, ExactRational.One, nameof(probabilities));
        UndetectableMass = ExactRational.One - sum;
    }

    public override ExactRational UndetectableMass { get; }

    public override ExactRational UndetectedAt(ulong lockUp, ulong processing = 0)
    {
        ExactRational within = ExactRational.Zero;
        foreach ((ulong delay, ExactRational cumulative) in _cumulative)
        {
            if (lockUp < processing || delay > lockUp - processing)
            {
                break;
            }

            within = cumulative;
        }

        return ExactRational.One - within;
    }

    private protected override ulong? LeastLockUp(ExactRational tolerated, ulong processing) => tolerated >= ExactRational.One
        ? 0
        : First(within => ExactRational.One - within <= tolerated, processing);

    private protected override ulong? LeastDeterring(Func<ExactRational, bool> isDeterredAt, ulong processing, ulong searchedPeriods) =>
        First(isDeterredAt, processing);

    // The probability changes only at the delays that occur, so no other lock-up is the least one.
    private ulong? First(Func<ExactRational, bool> suffices, ulong processing)
    {
        foreach ((ulong delay, ExactRational within) in _cumulative)
        {
            if (suffices(within))
            {
                return delay + processing;
            }
        }

        return null;
    }
}
