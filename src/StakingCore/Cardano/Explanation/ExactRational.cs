using System.Globalization;
using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Explanation;

/// <summary>
/// An exact rational number of any size and sign, in lowest terms: what a step of an explanation comes to before it is
/// rounded.
/// </summary>
/// <remarks>
/// Slow on purpose: no width to outgrow, nothing to round. <c>default</c> is zero and legal. Immutable and thread-safe.
/// </remarks>
public readonly struct ExactRational :
    IEquatable<ExactRational>,
    IComparable<ExactRational>,
    IAdditionOperators<ExactRational, ExactRational, ExactRational>,
    ISubtractionOperators<ExactRational, ExactRational, ExactRational>,
    IMultiplyOperators<ExactRational, ExactRational, ExactRational>,
    IDivisionOperators<ExactRational, ExactRational, ExactRational>,
    IComparisonOperators<ExactRational, ExactRational, bool>
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

    /// <summary>The numerator in lowest terms; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator in lowest terms, at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>Whether the number is whole.</summary>
    public bool IsWhole => _denominatorLessOne.IsZero;

    /// <summary>Adds exactly.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static ExactRational operator +(ExactRational left, ExactRational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Subtracts exactly.</summary>
    /// <param name="left">The number to take from.</param>
    /// <param name="right">The number to take.</param>
    public static ExactRational operator -(ExactRational left, ExactRational right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Multiplies exactly.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static ExactRational operator *(ExactRational left, ExactRational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Divides exactly.</summary>
    /// <param name="left">The number to divide.</param>
    /// <param name="right">The number to divide by.</param>
    /// <exception cref="DivideByZeroException">The right number is zero.</exception>
    public static ExactRational operator /(ExactRational left, ExactRational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether two numbers are equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ExactRational left, ExactRational right) => left.Equals(right);

    /// <summary>Whether two numbers differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ExactRational left, ExactRational right) => !left.Equals(right);

    /// <summary>Whether the left number is the smaller one.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(ExactRational left, ExactRational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is the larger one.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(ExactRational left, ExactRational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is smaller or equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(ExactRational left, ExactRational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is larger or equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(ExactRational left, ExactRational right) => left.CompareTo(right) >= 0;

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static ExactRational FromInteger(BigInteger value) => new(value, BigInteger.One);

    /// <summary>An amount in lovelace.</summary>
    /// <param name="value">The amount.</param>
    public static ExactRational FromAmount(Amount<Lovelace> value) => FromInteger((BigInteger)value.BaseUnits);

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

    /// <summary>The largest integer at or below the number.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

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

    /// <summary>The terms with a stroke between, or the numerator alone where the number is whole; the same in every culture.</summary>
    public override string ToString() => IsWhole
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>
    /// The decimal expansion, cut off towards zero and never rounded. The number is exactly this text when
    /// <paramref name="isExact"/> says so, and a little further from zero otherwise.
    /// </summary>
    /// <param name="decimals">The most decimals to write, 0 or more. An exact text leaves out trailing zeros.</param>
    /// <param name="isExact">Whether nothing was cut off.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is negative.</exception>
    public string ToTruncatedDecimal(int decimals, out bool isExact)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        var scaled = BigInteger.DivRem(
            BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals), Denominator, out BigInteger rest);
        isExact = rest.IsZero;
        string digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string whole = digits[..^decimals];
        string part = isExact ? digits[^decimals..].TrimEnd('0') : digits[^decimals..];
        string sign = Numerator.Sign < 0 ? "-" : string.Empty;
        return part.Length == 0 ? sign + whole : $"{sign}{whole}.{part}";
    }
}
