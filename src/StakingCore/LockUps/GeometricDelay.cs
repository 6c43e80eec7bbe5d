using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.LockUps;

/// <summary>The same probability of detection in every period.</summary>
internal sealed class GeometricDelay : DetectionDelay
{
    private const int SearchedPeriods = 1 << 14;

    // The probability that one period passes without detection.
    private readonly ExactRational _missed;

    internal GeometricDelay(ExactRational perPeriod)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perPeriod, ExactRational.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perPeriod, ExactRational.One);
        _missed = ExactRational.One - perPeriod;
    }

    public override ExactRational UndetectableMass => _missed == ExactRational.One ? ExactRational.One : ExactRational.Zero;

    public override ExactRational UndetectedAt(ulong lockUp, ulong processing = 0) =>
        lockUp <= processing ? ExactRational.One : Missed(lockUp - processing);

    private protected override ulong? LeastLockUp(ExactRational tolerated, ulong processing)
    {
        if (tolerated >= ExactRational.One)
        {
            return processing;
        }

        if (_missed.IsZero)
        {
            return checked(1 + processing);
        }

        if (_missed == ExactRational.One || tolerated.IsZero)
        {
            return null;
        }

        ulong enough = 1;
        while (!PowerComparison.IsAtMost(_missed, enough, tolerated))
        {
            enough = checked(enough * 2);
        }

        return checked(Least(enough, periods => PowerComparison.IsAtMost(_missed, periods, tolerated)) + processing);
    }

    private protected override ulong? LeastDeterring(Func<ExactRational, bool> isDeterredAt, ulong processing)
    {
        if (_missed == ExactRational.One || !isDeterredAt(ExactRational.One))
        {
            return null;
        }

        ulong enough = 1;
        while (!isDeterredAt(ExactRational.One - Missed(enough)))
        {
            enough *= 2;
            if (enough > SearchedPeriods)
            {
                throw new InvalidOperationException($"Not deterred within the {SearchedPeriods} periods that are searched.");
            }
        }

        return checked(Least(enough, periods => isDeterredAt(ExactRational.One - Missed(periods))) + processing);
    }

    // The least number that suffices, where the given one does, half of it does not, and so does none below.
    private static ulong Least(ulong enough, Func<ulong, bool> suffices)
    {
        ulong tooFew = enough / 2;
        while (enough - tooFew > 1)
        {
            ulong middle = tooFew + ((enough - tooFew) / 2);
            (tooFew, enough) = suffices(middle) ? (tooFew, middle) : (middle, enough);
        }

        return enough;
    }

    private ExactRational Missed(ulong periods)
    {
        int exponent = checked((int)periods);
        return new ExactRational(BigInteger.Pow(_missed.Numerator, exponent), BigInteger.Pow(_missed.Denominator, exponent));
    }
}
