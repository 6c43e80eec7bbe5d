using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.Amounts;

/// <summary>
/// An exact, non-negative rational number of two 128-bit terms, for what a protocol's calculation reports as a proportion: a
/// saturation, a leverage, a performance. What goes into one is a <see cref="Fraction"/> (64-bit terms); what may be negative or
/// of any size, an <see cref="ExactRational"/>.
/// </summary>
/// <remarks>
/// Range of each term: 0 to 2^128 − 1, denominator at least 1. <c>default</c> is zero (0/1) and legal. In lowest terms. A
/// fraction's product with two amounts outgrows 64 bits, and this type holds it without rounding or allocating. Immutable and
/// thread-safe.
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(RatioJsonConverter))]
public readonly partial struct Ratio : IEquatable<Ratio>, IComparable<Ratio>, IComparable,
    IAdditionOperators<Ratio, Ratio, Ratio>, IComparisonOperators<Ratio, Ratio, bool>
{
    /// <summary>Makes the ratio, reduced to lowest terms.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator, at least 1.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Ratio(UInt128 numerator, UInt128 denominator)
    {
        if (denominator == 0)
        {
            throw new DivideByZeroException("A ratio to zero has no value.");
        }

        UInt128 divisor = GreatestCommonDivisor.Of(numerator, denominator);
        Numerator = numerator / divisor;
        DenominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>Zero, 0/1; the same as <c>default</c>.</summary>
    public static Ratio Zero => default;

    /// <summary>One, 1/1.</summary>
    public static Ratio One => new(1, 1);

    /// <summary>The numerator in lowest terms.</summary>
    public UInt128 Numerator { get; private init; }

    /// <summary>The denominator in lowest terms, at least 1.</summary>
    public UInt128 Denominator => unchecked(DenominatorLessOne + 1);

    // Stored minus one, so that default is 0/1 and not 0/0.
    private UInt128 DenominatorLessOne { get; init; }

    /// <summary>Adds two ratios exactly.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">A term of the sum in lowest terms is above 2^128 − 1.</exception>
    public static Ratio operator +(Ratio left, Ratio right)
    {
        // Knuth, The Art of Computer Programming 4.5.1: what the sum still has in common with its denominator, it has in
        // common with the greatest common divisor of both denominators. So the terms are the lowest before any is narrowed.
        UInt128 shared = GreatestCommonDivisor.Of(left.Denominator, right.Denominator);
        UInt128 scaleLeft = right.Denominator / shared;
        UInt128 scaleRight = left.Denominator / shared;
        UInt512 sum = ((UInt512)left.Numerator * scaleLeft) + ((UInt512)right.Numerator * scaleRight);
        UInt128 common = GreatestCommonDivisor.Of(shared, (UInt128)(sum % shared));
        UInt512 numerator = sum / common;
        UInt512 denominator = (UInt512)scaleRight * (right.Denominator / common);
        return numerator <= UInt128.MaxValue && denominator <= UInt128.MaxValue
            ? FromLowestTerms((UInt128)numerator, (UInt128)denominator)
            : throw new OverflowException($"{left} plus {right} does not fit 128-bit terms.");
    }

    /// <summary>Whether two ratios are equal.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    /// <summary>Whether two ratios differ.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>Whether the left ratio is the smaller one.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left ratio is the larger one.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left ratio is smaller or equal.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left ratio is larger or equal.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public bool Equals(Ratio other) => Numerator == other.Numerator && DenominatorLessOne == other.DenominatorLessOne;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Numerator, DenominatorLessOne);

    /// <inheritdoc />
    public int CompareTo(Ratio other) => MulDiv.CompareProducts(Numerator, other.Denominator, other.Numerator, Denominator);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The object is no ratio.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Ratio other => CompareTo(other),
        _ => throw new ArgumentException($"Expected a ratio, found {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>A ratio of terms that are known to have no common divisor, which saves looking for one.</summary>
    internal static Ratio FromLowestTerms(UInt128 numerator, UInt128 denominator) =>
        new() { Numerator = numerator, DenominatorLessOne = denominator - 1 };

    /// <summary>The largest integer at or below the ratio.</summary>
    public UInt128 Floor() => Numerator / Denominator;

    /// <summary>
    /// The ratio times a power of ten, to the nearest integer, ties to even: what a display with that many decimals
    /// needs, without floating point.
    /// </summary>
    /// <param name="decimals">0 to 38.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside 0 to 38.</exception>
    /// <exception cref="OverflowException">The result is above 2^128 − 1.</exception>
    public UInt128 ToScaledHalfEven(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 38);
        return MulDiv.HalfEven(Numerator, PowersOfTen.Get(decimals), Denominator);
    }
}
