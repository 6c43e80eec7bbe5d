using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Amounts;

public readonly partial struct Amount<TUnit> :
    IAdditionOperators<Amount<TUnit>, Amount<TUnit>, Amount<TUnit>>,
    ISubtractionOperators<Amount<TUnit>, Amount<TUnit>, Amount<TUnit>>,
    IComparisonOperators<Amount<TUnit>, Amount<TUnit>, bool>,
    IAdditiveIdentity<Amount<TUnit>, Amount<TUnit>>,
    IMinMaxValue<Amount<TUnit>>
{
    /// <inheritdoc />
    static Amount<TUnit> IAdditiveIdentity<Amount<TUnit>, Amount<TUnit>>.AdditiveIdentity => default;

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">The sum is above <see cref="MaxValue"/>.</exception>
    public static Amount<TUnit> operator +(Amount<TUnit> left, Amount<TUnit> right) =>
        new(left._baseUnits + right._baseUnits);

    /// <summary>Subtracts one amount from another.</summary>
    /// <param name="left">The amount to take from.</param>
    /// <param name="right">The amount to take.</param>
    /// <exception cref="OverflowException">The difference is below zero.</exception>
    public static Amount<TUnit> operator -(Amount<TUnit> left, Amount<TUnit> right) =>
        left._baseUnits >= right._baseUnits
            ? new(left._baseUnits - right._baseUnits)
            : throw new OverflowException($"{left:L} minus {right:L} is below zero.");

    /// <summary>Whether two amounts are equal.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Amount<TUnit> left, Amount<TUnit> right) => left._baseUnits == right._baseUnits;

    /// <summary>Whether two amounts differ.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Amount<TUnit> left, Amount<TUnit> right) => left._baseUnits != right._baseUnits;

    /// <summary>Whether the left amount is the smaller one.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Amount<TUnit> left, Amount<TUnit> right) => left._baseUnits < right._baseUnits;

    /// <summary>Whether the left amount is the larger one.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Amount<TUnit> left, Amount<TUnit> right) => left._baseUnits > right._baseUnits;

    /// <summary>Whether the left amount is smaller or equal.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Amount<TUnit> left, Amount<TUnit> right) => left._baseUnits <= right._baseUnits;

    /// <summary>Whether the left amount is larger or equal.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Amount<TUnit> left, Amount<TUnit> right) => left._baseUnits >= right._baseUnits;

    /// <summary>This amount minus another, or zero where the other is larger.</summary>
    /// <param name="other">The amount to take.</param>
    public Amount<TUnit> SaturatingSubtract(Amount<TUnit> other) =>
        _baseUnits > other._baseUnits ? new(_baseUnits - other._baseUnits) : default;

    /// <summary>A fraction of this amount, rounded down; the product is exact before the rounding.</summary>
    /// <param name="fraction">The factor; may be above one.</param>
    /// <exception cref="OverflowException">The result is above <see cref="MaxValue"/>.</exception>
    public Amount<TUnit> MultiplyFloor(Fraction fraction) =>
        new(MulDiv.Floor(_baseUnits, fraction.Numerator, fraction.Denominator));

    /// <summary>A fraction of this amount, rounded up; the product is exact before the rounding.</summary>
    /// <param name="fraction">The factor; may be above one.</param>
    /// <exception cref="OverflowException">The result is above <see cref="MaxValue"/>.</exception>
    public Amount<TUnit> MultiplyCeiling(Fraction fraction) =>
        new(MulDiv.Ceiling(_baseUnits, fraction.Numerator, fraction.Denominator));

    /// <summary>A fraction of this amount, rounded to the nearest unit, ties to the even one.</summary>
    /// <param name="fraction">The factor; may be above one.</param>
    /// <exception cref="OverflowException">The result is above <see cref="MaxValue"/>.</exception>
    public Amount<TUnit> MultiplyHalfEven(Fraction fraction) =>
        new(MulDiv.HalfEven(_baseUnits, fraction.Numerator, fraction.Denominator));

    /// <summary>This amount as an exact multiple of another.</summary>
    /// <param name="other">The amount to measure in; not zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="other"/> is zero.</exception>
    public Ratio RatioTo(Amount<TUnit> other) => new(_baseUnits, other._baseUnits);
}
