using System.Diagnostics;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.Amounts;

/// <summary>
/// An exact, non-negative rational number of two 64-bit terms, the narrowest of the three, for what goes into a calculation: a
/// margin, a rate, a protocol parameter. What comes out of one is a <see cref="Ratio"/> (128-bit terms); what may be negative or
/// of any size, an <see cref="ExactRational"/>.
/// </summary>
/// <remarks>
/// <para>
/// Range of each term: 0 to 2^64 − 1, denominator at least 1. <c>default</c> is zero (0/1) and legal. Two fractions
/// with the same value have the same terms, so equality is equality of terms. Immutable and thread-safe.
/// </para>
/// <para>
/// Protocol parameters are ratios of 64-bit words (Cardano's <c>BoundedRatio</c>), which decimal or binary floating point
/// cannot hold: 1/3 is a legal margin. It allocates nothing.
/// </para>
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(FractionJsonConverter))]
public readonly partial struct Fraction : IEquatable<Fraction>, IComparable<Fraction>, IComparable
{
    private readonly ulong _numerator;

    // Stored minus one, so that default is 0/1 and not 0/0.
    private readonly ulong _denominatorLessOne;

    /// <summary>Makes the fraction, reduced to lowest terms.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is zero.</exception>
    public Fraction(ulong numerator, ulong denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        ulong divisor = GreatestCommonDivisor.Of(numerator, denominator);
        _numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>Zero, 0/1; the same as <c>default</c>.</summary>
    public static Fraction Zero => default;

    /// <summary>One, 1/1.</summary>
    public static Fraction One => new(1, 1);

    /// <summary>The numerator in lowest terms.</summary>
    public ulong Numerator => _numerator;

    /// <summary>The denominator in lowest terms, at least 1.</summary>
    public ulong Denominator => unchecked(_denominatorLessOne + 1);

    /// <summary>Whether the fraction is zero.</summary>
    public bool IsZero => _numerator == 0;

    /// <summary>One minus this fraction.</summary>
    /// <exception cref="OverflowException">The fraction is above one.</exception>
    public Fraction Complement => _numerator <= Denominator
        ? new Fraction(Denominator - _numerator, Denominator)
        : throw new OverflowException($"1 minus {this} is below zero.");

    /// <inheritdoc />
    public bool Equals(Fraction other) =>
        _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne);

    /// <inheritdoc />
    public int CompareTo(Fraction other) =>
        ((UInt128)_numerator * other.Denominator).CompareTo((UInt128)other._numerator * Denominator);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The object is no fraction.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Fraction other => CompareTo(other),
        _ => throw new ArgumentException($"Expected a fraction, found {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>This fraction as a <see cref="Ratio"/>; always exact.</summary>
    public Ratio ToRatio() => Ratio.FromLowestTerms(_numerator, Denominator);
}
