using System.Numerics;
using StakingCore.Numerics;

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
    public static implicit operator CosmosInteger(long value) => new(new Signed320(Magnitude(value), value < 0));

    /// <summary>The same value; always in range.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CosmosInteger(ulong value) => new(new Signed320(value, false));

    /// <summary>The same value; always in range.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CosmosInteger(UInt128 value) => new(new Signed320(value, false));

    /// <summary>The same value in 64 bits.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="OverflowException">The value does not fit.</exception>
    public static explicit operator long(CosmosInteger value)
    {
        UInt128 magnitude = value.NarrowMagnitude("64 bits with sign");
        if (magnitude <= long.MaxValue)
        {
            return value.IsNegative ? -(long)magnitude : (long)magnitude;
        }

        return value.IsNegative && magnitude == 1UL << 63 ? long.MinValue : throw DoesNotFit("64 bits with sign");
    }

    /// <summary>The same value in 64 bits without sign.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="OverflowException">The value does not fit.</exception>
    public static explicit operator ulong(CosmosInteger value)
    {
        UInt128 magnitude = value.NarrowMagnitude("64 bits without sign");
        return !value.IsNegative && magnitude <= ulong.MaxValue ? (ulong)magnitude : throw DoesNotFit("64 bits without sign");
    }

    /// <summary>The same value in 128 bits without sign.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="OverflowException">The value does not fit.</exception>
    public static explicit operator UInt128(CosmosInteger value)
    {
        UInt128 magnitude = value.NarrowMagnitude("128 bits without sign");
        return !value.IsNegative ? magnitude : throw DoesNotFit("128 bits without sign");
    }

    /// <summary>Adds two integers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">The sum is outside the range.</exception>
    public static CosmosInteger operator +(CosmosInteger left, CosmosInteger right) =>
        Checked(Signed320.Add(left._value, right._value));

    /// <summary>Subtracts one integer from another.</summary>
    /// <param name="left">The number to take from.</param>
    /// <param name="right">The number to take.</param>
    /// <exception cref="OverflowException">The difference is outside the range.</exception>
    public static CosmosInteger operator -(CosmosInteger left, CosmosInteger right) =>
        Checked(Signed320.Add(left._value, -right._value));

    /// <summary>The number with the other sign; always in range.</summary>
    /// <param name="value">The number.</param>
    public static CosmosInteger operator -(CosmosInteger value) => new(-value._value);

    /// <summary>Multiplies two integers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">The product is outside the range.</exception>
    public static CosmosInteger operator *(CosmosInteger left, CosmosInteger right) =>
        Signed320.TryMultiply(left._value, right._value, out Signed320 product) ? Checked(product) : throw OutOfRange();

    /// <summary>The quotient, truncated toward zero.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static CosmosInteger operator /(CosmosInteger left, CosmosInteger right) =>
        new(Signed320.DivRem(left._value, right._value).Quotient);

    /// <summary>The remainder of the truncated quotient; it has the sign of the dividend.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static CosmosInteger operator %(CosmosInteger left, CosmosInteger right) =>
        new(Signed320.DivRem(left._value, right._value).Remainder);

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

    // |long.MinValue| is 2^63: negated in 128 bits it stays exact.
    private static UInt128 Magnitude(long value) => (UInt128)Int128.Abs(value);

    private static OverflowException DoesNotFit(string width) => new($"The integer does not fit {width}.");

    private UInt128 NarrowMagnitude(string width) => _value.IsNarrow ? _value.Low : throw DoesNotFit(width);
}
