using System.Numerics;

namespace StakingCore.Amounts;

public readonly partial struct Fraction :
    IAdditionOperators<Fraction, Fraction, Fraction>,
    ISubtractionOperators<Fraction, Fraction, Fraction>,
    IMultiplyOperators<Fraction, Fraction, Fraction>,
    IComparisonOperators<Fraction, Fraction, bool>
{
    /// <summary>Adds two fractions exactly.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">A term of the sum in lowest terms is above 2^64 − 1.</exception>
    public static Fraction operator +(Fraction left, Fraction right) => FromRatio(left.ToRatio() + right.ToRatio());

    /// <summary>Subtracts exactly.</summary>
    /// <param name="left">The fraction to take from.</param>
    /// <param name="right">The fraction to take.</param>
    /// <exception cref="OverflowException">
    /// The difference is below zero, or a term of it in lowest terms is above 2^64 − 1.
    /// </exception>
    public static Fraction operator -(Fraction left, Fraction right)
    {
        UInt128 minuend = (UInt128)left._numerator * right.Denominator;
        UInt128 subtrahend = (UInt128)right._numerator * left.Denominator;
        return minuend >= subtrahend
            ? FromRatio(new Ratio(minuend - subtrahend, (UInt128)left.Denominator * right.Denominator))
            : throw new OverflowException($"{left} minus {right} is below zero.");
    }

    /// <summary>Multiplies two fractions exactly.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">A term of the product in lowest terms is above 2^64 − 1.</exception>
    public static Fraction operator *(Fraction left, Fraction right) =>
        FromRatio(new Ratio((UInt128)left._numerator * right._numerator, (UInt128)left.Denominator * right.Denominator));

    /// <summary>Whether two fractions are equal.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    /// <summary>Whether two fractions differ.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    /// <summary>Whether the left fraction is the smaller one.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left fraction is the larger one.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left fraction is smaller or equal.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left fraction is larger or equal.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    private static Fraction FromRatio(Ratio ratio) =>
        ratio.Numerator <= ulong.MaxValue && ratio.Denominator <= ulong.MaxValue
            ? new Fraction((ulong)ratio.Numerator, (ulong)ratio.Denominator)
            : throw new OverflowException($"{ratio} does not fit 64-bit terms.");
}
