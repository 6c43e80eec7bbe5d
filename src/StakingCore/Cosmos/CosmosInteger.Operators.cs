using System.Numerics;

namespace StakingCore.Cosmos;

public readonly partial struct CosmosInteger :
    IAdditionOperators<CosmosInteger, CosmosInteger, CosmosInteger>,
    ISubtractionOperators<CosmosInteger, CosmosInteger, CosmosInteger>,
    IMultiplyOperators<CosmosInteger, CosmosInteger, CosmosInteger>,
    IDivisionOperators<CosmosInteger, CosmosInteger, CosmosInteger>,
    IModulusOperators<CosmosInteger, CosmosInteger, CosmosInteger>,
    IUnaryNegationOperators<CosmosInteger, CosmosInteger>,
    IComparisonOperators<CosmosInteger, CosmosInteger, bool>,
    IAdditiveIdentity<CosmosInteger, CosmosInteger>,
    IMinMaxValue<CosmosInteger>
{
    /// <inheritdoc />
    static CosmosInteger IAdditiveIdentity<CosmosInteger, CosmosInteger>.AdditiveIdentity => default;

    /// <summary>The same value; always in range.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CosmosInteger(int value) => (long)value;

    /// <summary>The same value; always in range.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CosmosInteger(long value) => new(value);

    /// <summary>The same value; always in range.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CosmosInteger(ulong value) => new(value);

    /// <summary>The same value; always in range.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CosmosInteger(UInt128 value) => new(value);

    /// <summary>The same value in 64 bits.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="OverflowException">The value does not fit.</exception>
    public static explicit operator long(CosmosInteger value) => (long)value._value;

    /// <summary>The same value in 64 bits without sign.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="OverflowException">The value does not fit.</exception>
    public static explicit operator ulong(CosmosInteger value) => (ulong)value._value;

    /// <summary>The same value in 128 bits without sign.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="OverflowException">The value does not fit.</exception>
    public static explicit operator UInt128(CosmosInteger value) => (UInt128)value._value;

    /// <summary>Adds two integers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">The sum is outside the range.</exception>
    public static CosmosInteger operator +(CosmosInteger left, CosmosInteger right) =>
        FromBigInteger(left._value + right._value);

    /// <summary>Subtracts one integer from another.</summary>
    /// <param name="left">The number to take from.</param>
    /// <param name="right">The number to take.</param>
    /// <exception cref="OverflowException">The difference is outside the range.</exception>
    public static CosmosInteger operator -(CosmosInteger left, CosmosInteger right) =>
        FromBigInteger(left._value - right._value);

    /// <summary>The number with the other sign; always in range.</summary>
    /// <param name="value">The number.</param>
    public static CosmosInteger operator -(CosmosInteger value) => new(-value._value);

    /// <summary>Multiplies two integers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">The product is outside the range.</exception>
    public static CosmosInteger operator *(CosmosInteger left, CosmosInteger right) =>
        FromBigInteger(left._value * right._value);

    /// <summary>The quotient, truncated toward zero.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static CosmosInteger operator /(CosmosInteger left, CosmosInteger right) => new(left._value / right._value);

    /// <summary>The remainder of the truncated quotient; it has the sign of the dividend.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static CosmosInteger operator %(CosmosInteger left, CosmosInteger right) => new(left._value % right._value);

    /// <summary>Whether two integers are equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CosmosInteger left, CosmosInteger right) => left.Equals(right);

    /// <summary>Whether two integers differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CosmosInteger left, CosmosInteger right) => !left.Equals(right);

    /// <summary>Whether the left integer is the smaller one.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(CosmosInteger left, CosmosInteger right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left integer is the larger one.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(CosmosInteger left, CosmosInteger right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left integer is smaller or equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(CosmosInteger left, CosmosInteger right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left integer is larger or equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(CosmosInteger left, CosmosInteger right) => left.CompareTo(right) >= 0;
}
