using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.LockUps;

/// <summary>The same probability of detection in every period.</summary>
internal sealed class GeometricDelay : DetectionDelay
{
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
            return 1 + processing;
        }

        if (_missed == ExactRational.One || tolerated.IsZero)
        {
            return null;
        }

        ulong enough = 1;
        while (!PowerComparison.IsAtMost(_missed, enough, tolerated))
        {
            // Doubling stops at the largest lock-up there is, and fails only where that is not enough either.
            enough = enough > ulong.MaxValue / 2 && enough < ulong.MaxValue ? ulong.MaxValue : enough * 2;
        }

        return Least(enough / 2, enough, periods => PowerComparison.IsAtMost(_missed, periods, tolerated)) + processing;
    }

    private protected override ulong? LeastDeterring(Func<ExactRational, bool> isDeterredAt, ulong processing, ulong searchedPeriods)
    {
        if (_missed == ExactRational.One || !isDeterredAt(ExactRational.One))
        {
            return null;
        }

        ulong tooFew = 0;
        ulong enough = 1;
        while (!isDeterredAt(ExactRational.One - Missed(enough)))
        {
            if (enough == searchedPeriods)
            {
                throw new InvalidOperationException($"Not deterred within the {searchedPeriods} periods that are searched.");
            }

            (tooFew, enough) = (enough, ulong.Min(enough * 2, searchedPeriods));
        }

        return Least(tooFew, enough, periods => isDeterredAt(ExactRational.One - Missed(periods))) + processing;
    }

    // The least number that suffices, where one is known that does and one that does not.
    private static ulong Least(ulong tooFew, ulong enough, Func<ulong, bool> suffices)
    {
        while (enough - tooFew > 1)
        {
            ulong middle = tooFew + ((enough - tooFew) / 2);
            (tooFew, enough) = suffices(middle) ? (tooFew, middle) : (middle, enough);
        }

        return enough;
    }

    // Powers of coprime numbers are coprime, so there is nothing to reduce.
    private ExactRational Missed(ulong periods)
    {
        int exponent = (int)periods;
        return ExactRational.FromLowestTerms(BigInteger.Pow(_missed.Numerator, exponent), BigInteger.Pow(_missed.Denominator, exponent));
    }
}
