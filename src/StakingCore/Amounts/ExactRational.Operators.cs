using System.Numerics;

namespace StakingCore.Amounts;

public readonly partial struct ExactRational :
    IAdditionOperators<ExactRational, ExactRational, ExactRational>,
    ISubtractionOperators<ExactRational, ExactRational, ExactRational>,
    IMultiplyOperators<ExactRational, ExactRational, ExactRational>,
    IDivisionOperators<ExactRational, ExactRational, ExactRational>,
    IUnaryNegationOperators<ExactRational, ExactRational>,
    IComparisonOperators<ExactRational, ExactRational, bool>
{
    /// <summary>A whole number as it is.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExactRational(BigInteger value) => FromInteger(value);

    /// <summary>A whole number as it is.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExactRational(long value) => FromInteger(value);

    /// <summary>A whole number as it is.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExactRational(uint value) => FromInteger(value);

    /// <summary>A whole number as it is.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExactRational(ulong value) => FromInteger(value);

    /// <summary>A whole number as it is, such as the base units of a stake.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExactRational(UInt128 value) => FromInteger(value);

    /// <summary>A fraction as it is.</summary>
    /// <param name="value">The fraction.</param>
    public static implicit operator ExactRational(Fraction value) => FromFraction(value);

    /// <summary>A ratio as it is.</summary>
    /// <param name="value">The ratio.</param>
    public static implicit operator ExactRational(Ratio value) => FromRatio(value);

    /// <summary>The number with the other sign.</summary>
    /// <param name="value">The number.</param>
    public static ExactRational operator -(ExactRational value) => new(-value.Numerator, value.Denominator);

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
}
