using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Amounts;

/// <summary>
/// An exact rational number of two unbounded terms and either sign, for figures to go on calculating with: what a calculation
/// comes to before it is rounded, and the economics of stake (leverage, coverage, equilibria). A protocol's parameter is a
/// <see cref="Fraction"/> (64-bit terms), a proportion that it reports a <see cref="Ratio"/> (128-bit terms).
/// </summary>
/// <remarks>
/// In lowest terms. Slow on purpose: no width to outgrow, nothing to round. It allocates, so hot paths use fixed widths. The two
/// narrower types and whole numbers of up to 128 bits convert to it by themselves, since nothing is lost. <c>default</c> is zero and legal. Immutable and thread-safe.
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(ExactRationalJsonConverter))]
public readonly partial struct ExactRational : IEquatable<ExactRational>, IComparable<ExactRational>, IComparable
{
    // Stored minus one, so that default is 0/1 and not 0/0.
    private readonly BigInteger _denominatorLessOne;

    /// <summary>Makes the number, reduced to lowest terms.</summary>
    /// <param name="numerator">The numerator, of any sign.</param>
    /// <param name="denominator">The denominator, not zero.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public ExactRational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A ratio to zero has no value.");
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    private ExactRational((BigInteger Numerator, BigInteger Denominator) lowestTerms)
    {
        Numerator = lowestTerms.Numerator;
        _denominatorLessOne = lowestTerms.Denominator - 1;
    }

    /// <summary>Zero; the same as <c>default</c>.</summary>
    public static ExactRational Zero => default;

    /// <summary>One.</summary>
    public static ExactRational One => new(BigInteger.One, BigInteger.One);

    /// <summary>The numerator in lowest terms; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator in lowest terms, at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>Whether the number is zero.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>Whether the number is whole.</summary>
    public bool IsWhole => _denominatorLessOne.IsZero;

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static ExactRational FromInteger(BigInteger value) => new(value, BigInteger.One);

    /// <summary>An amount in its base units.</summary>
    /// <param name="value">The amount.</param>
    /// <typeparam name="TUnit">The amount's unit.</typeparam>
    public static ExactRational FromAmount<TUnit>(Amount<TUnit> value)
        where TUnit : struct, IAmountUnit => FromInteger((BigInteger)value.BaseUnits);

    /// <summary>A protocol parameter.</summary>
    /// <param name="value">The parameter.</param>
    public static ExactRational FromFraction(Fraction value) => new(value.Numerator, value.Denominator);

    /// <summary>A proportion.</summary>
    /// <param name="value">The proportion.</param>
    public static ExactRational FromRatio(Ratio value) => new(value.Numerator, value.Denominator);

    /// <summary>The smaller of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static ExactRational Min(ExactRational left, ExactRational right) => left <= right ? left : right;

    /// <summary>The larger of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static ExactRational Max(ExactRational left, ExactRational right) => left >= right ? left : right;

    /// <summary>The number without its sign.</summary>
    /// <param name="value">The number.</param>
    public static ExactRational Abs(ExactRational value) => value.Sign < 0 ? -value : value;

    /// <summary>The largest integer at or below the number.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The smallest integer at or above the number.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <inheritdoc />
    public bool Equals(ExactRational other) =>
        Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ExactRational other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <inheritdoc />
    public int CompareTo(ExactRational other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The object is no exact rational.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        ExactRational other => CompareTo(other),
        _ => throw new ArgumentException($"Expected an exact rational, found {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>The number of two that are coprime already, the second positive: without looking for a common divisor.</summary>
    internal static ExactRational FromLowestTerms(BigInteger numerator, BigInteger denominator) => new((numerator, denominator));
}
