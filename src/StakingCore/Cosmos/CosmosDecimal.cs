using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Cosmos.Json;
using StakingCore.Numerics;

namespace StakingCore.Cosmos;

/// <summary>
/// The Cosmos SDK's decimal (<c>LegacyDec</c>): a signed number of units of 10^-18, with the SDK's own rounding rules; shares,
/// rates and reward ratios are such.
/// </summary>
/// <remarks>
/// <para>
/// Range: at most 2^256 − 10^-18 in absolute value; before math v1.4.0 the units had to fit 315 bits
/// (<see cref="RequireRange"/>). What the SDK answers with a panic is an <see cref="OverflowException"/> or a
/// <see cref="DivideByZeroException"/> here. <c>default</c> is zero and legal. Immutable and thread-safe; no operation but the
/// conversions to and from <see cref="BigInteger"/> and <see cref="ToString()"/> allocates.
/// </para>
/// <para>
/// There is no <c>*</c> and no <c>/</c>: the SDK has several roundings of a product and of a quotient, and which one a rule
/// takes is part of the rule. The methods have the SDK's names. Source: cosmossdk.io/math v1.5.3, <c>legacy_dec.go</c>.
/// </para>
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(CosmosDecimalJsonConverter))]
public readonly partial struct CosmosDecimal : IEquatable<CosmosDecimal>, IComparable<CosmosDecimal>, IComparable
{
    // 315 bits are four limbs and 59 bits of the fifth.
    private const ulong OldTopLimit = 1UL << 59;

    private static readonly Signed320 _largest = new(
        ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, DecimalScale.UnitsOfOne - 1, negative: false);

    private readonly Signed320 _units;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CosmosDecimal(in Signed320 units) => _units = units;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CosmosDecimal(UInt128 units) => _units = new Signed320(units, false);

    /// <summary>The decimals after the point: 18.</summary>
    public static int Decimals => DecimalScale.Decimals;

    /// <summary>Zero; the same as <c>default</c>.</summary>
    public static CosmosDecimal Zero => default;

    /// <summary>One: 10^18 units.</summary>
    public static CosmosDecimal One => new(new Signed320(DecimalScale.UnitsOfOne, false));

    /// <summary>One unit: 10^-18.</summary>
    public static CosmosDecimal SmallestUnit => new(new Signed320(UInt128.One, false));

    /// <summary>2^256 − 10^-18.</summary>
    public static CosmosDecimal MaxValue => new(_largest);

    /// <summary>−(2^256 − 10^-18).</summary>
    public static CosmosDecimal MinValue => new(-_largest);

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => _units.Sign;

    /// <summary>Whether the number is zero.</summary>
    public bool IsZero => Sign == 0;

    /// <summary>Whether the number is below zero.</summary>
    public bool IsNegative => Sign < 0;

    /// <summary>Whether the number is above zero.</summary>
    public bool IsPositive => Sign > 0;

    /// <summary>Whether nothing stands after the point.</summary>
    public bool IsInteger => TruncateDec() == this;

    /// <summary>The decimal of that whole value; always in range.</summary>
    /// <param name="value">The whole number.</param>
    public static CosmosDecimal FromInteger(CosmosInteger value) => FromInteger(value, 0);

    /// <summary>The decimal of that many units of 10^-<paramref name="decimals"/>: 5 with 2 decimals is 0.05.</summary>
    /// <param name="value">The units.</param>
    /// <param name="decimals">0 to 18.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are below 0 or above 18.</exception>
    public static CosmosDecimal FromInteger(CosmosInteger value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, Decimals);
        var scale = new Signed320(PowersOfTen.Get(Decimals - decimals), false);
        return Multiply(value.Value, scale);
    }

    /// <summary>The decimal of that many units of 10^-18.</summary>
    /// <param name="units">At most 2^256 · 10^18 − 1 in absolute value.</param>
    /// <exception cref="OverflowException">The units are outside the range.</exception>
    public static CosmosDecimal FromUnits(BigInteger units) => Signed320.TryFrom(units, out Signed320 value)
        ? Checked(value)
        : throw DecimalScale.OutOfRange();

    /// <summary>The number of units of 10^-18; allocates.</summary>
    public BigInteger ToUnits() => _units.ToBigInteger();

    /// <summary>The absolute value; always in range.</summary>
    /// <param name="value">The number.</param>
    public static CosmosDecimal Abs(CosmosDecimal value) => value.IsNegative ? -value : value;

    /// <summary>The smaller of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static CosmosDecimal Min(CosmosDecimal left, CosmosDecimal right) => left <= right ? left : right;

    /// <summary>The larger of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static CosmosDecimal Max(CosmosDecimal left, CosmosDecimal right) => left >= right ? left : right;

    /// <summary>Whether this number is in the range of that version of the number module.</summary>
    /// <param name="version">The version; only before v1.4.0 can the answer be no.</param>
    internal bool IsInRange(CosmosMathVersion version) => version.HasFullRange || _units.Top < OldTopLimit;

    /// <summary>
    /// This number, if it is in the range of that version of the number module. Applied to the result of an operation, it
    /// gives the operation of that version.
    /// </summary>
    /// <param name="version">The version; only before v1.4.0 can it refuse.</param>
    /// <exception cref="OverflowException">The units need more than 315 bits and the version is older than v1.4.0.</exception>
    internal CosmosDecimal RequireRange(CosmosMathVersion version) => IsInRange(version)
        ? this
        : throw new OverflowException($"The decimal needs more than 315 bits, the range before math v1.4.0 (here {version}).");

    /// <inheritdoc />
    public bool Equals(CosmosDecimal other) => _units == other._units;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CosmosDecimal other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _units.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(CosmosDecimal other) => _units.CompareTo(other._units);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The object is no such decimal.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        CosmosDecimal other => CompareTo(other),
        _ => throw new ArgumentException($"Expected a {nameof(CosmosDecimal)}, found {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>The units, where the number is not negative and they are below 2^128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGetNarrow(out UInt128 units)
    {
        units = _units.Low;
        return _units.IsNarrow && !_units.IsNegative;
    }

    private static CosmosDecimal Checked(in Signed320 units) =>
        DecimalScale.IsInRange(units) ? new(units) : throw DecimalScale.OutOfRange();

    private static CosmosDecimal Multiply(in Signed320 left, in Signed320 right) =>
        Signed320.TryMultiply(left, right, out Signed320 product) ? Checked(product) : throw DecimalScale.OutOfRange();
}
