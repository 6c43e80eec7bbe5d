using System.Diagnostics;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Amounts;

/// <summary>
/// A whole, non-negative number of base units of one currency, for example lovelace or wei.
/// </summary>
/// <remarks>
/// <para>
/// Range: 0 to 2^128 − 1. Anything outside is refused with <see cref="OverflowException"/>, never wrapped.
/// <c>default</c> is zero and legal. Immutable and thread-safe.
/// </para>
/// <para>
/// Amounts add, subtract and compare; they do not multiply by each other, because stake times stake has no meaning. A
/// share of an amount is taken with a <see cref="Fraction"/>, and the rounding is in the method's name.
/// </para>
/// </remarks>
/// <typeparam name="TUnit">The unit, for example <see cref="Lovelace"/>.</typeparam>
[DebuggerDisplay("{ToString(\"L\")}")]
[JsonConverter(typeof(AmountJsonConverterFactory))]
public readonly partial struct Amount<TUnit> : IEquatable<Amount<TUnit>>, IComparable<Amount<TUnit>>, IComparable
    where TUnit : struct, IAmountUnit
{
    private readonly UInt128 _baseUnits;

    /// <summary>Makes an amount of that many base units.</summary>
    /// <param name="baseUnits">Whole base units; every value is legal.</param>
    public Amount(UInt128 baseUnits) => _baseUnits = baseUnits;

    /// <summary>No units at all; the same as <c>default</c>.</summary>
    public static Amount<TUnit> Zero => default;

    /// <summary>One base unit, the smallest amount above zero.</summary>
    public static Amount<TUnit> One => new(UInt128.One);

    /// <summary>Zero.</summary>
    public static Amount<TUnit> MinValue => default;

    /// <summary>2^128 − 1 base units.</summary>
    public static Amount<TUnit> MaxValue => new(UInt128.MaxValue);

    /// <summary>The amount in base units.</summary>
    public UInt128 BaseUnits => _baseUnits;

    /// <summary>Whether the amount is zero.</summary>
    public bool IsZero => _baseUnits == UInt128.Zero;

    /// <summary>Makes an amount from whole display units: 5 of <see cref="Lovelace"/> is 5 ADA, 5,000,000 lovelace.</summary>
    /// <param name="displayUnits">Whole display units.</param>
    /// <exception cref="OverflowException">The amount is above <see cref="MaxValue"/>.</exception>
    public static Amount<TUnit> FromDisplayUnits(UInt128 displayUnits) =>
        new(displayUnits * PowersOfTen.Get(TUnit.Decimals));

    /// <summary>The smaller of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static Amount<TUnit> Min(Amount<TUnit> left, Amount<TUnit> right) => left <= right ? left : right;

    /// <summary>The larger of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static Amount<TUnit> Max(Amount<TUnit> left, Amount<TUnit> right) => left >= right ? left : right;

    /// <inheritdoc />
    public bool Equals(Amount<TUnit> other) => _baseUnits == other._baseUnits;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Amount<TUnit> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _baseUnits.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(Amount<TUnit> other) => _baseUnits.CompareTo(other._baseUnits);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The object is an amount of another unit, or no amount at all.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Amount<TUnit> other => CompareTo(other),
        _ => throw new ArgumentException($"Expected an amount in {TUnit.Symbol}, found {obj.GetType()}.", nameof(obj)),
    };
}
