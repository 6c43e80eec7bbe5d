using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Cosmos.Json;
using StakingCore.Numerics;

namespace StakingCore.Cosmos;

/// <summary>
/// The Cosmos SDK's integer (<c>math.Int</c>): signed, its absolute value at most 2^256 − 1; amounts of tokens are such.
/// </summary>
/// <remarks>
/// What the SDK answers with a panic is an <see cref="OverflowException"/> or a <see cref="DivideByZeroException"/> here.
/// <c>default</c> is zero and legal. Immutable and thread-safe; no operation but the conversions to and from
/// <see cref="BigInteger"/> and <see cref="ToString()"/> allocates. Source: cosmossdk.io/math v1.5.3, <c>int.go</c>.
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(CosmosIntegerJsonConverter))]
public readonly partial struct CosmosInteger : IEquatable<CosmosInteger>, IComparable<CosmosInteger>, IComparable
{
    private static readonly Signed320 _largest = new(
        ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0, negative: false);

    private readonly Signed320 _value;

    private CosmosInteger(in Signed320 value) => _value = value;

    /// <summary>Zero; the same as <c>default</c>.</summary>
    public static CosmosInteger Zero => default;

    /// <summary>One.</summary>
    public static CosmosInteger One => 1;

    /// <summary>2^256 − 1.</summary>
    public static CosmosInteger MaxValue => new(_largest);

    /// <summary>−(2^256 − 1).</summary>
    public static CosmosInteger MinValue => new(-_largest);

    internal Signed320 Value => _value;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => _value.Sign;

    /// <summary>Whether the number is zero.</summary>
    public bool IsZero => Sign == 0;

    /// <summary>Whether the number is below zero.</summary>
    public bool IsNegative => Sign < 0;

    /// <summary>Whether the number is above zero.</summary>
    public bool IsPositive => Sign > 0;

    /// <summary>Makes the integer of that value.</summary>
    /// <param name="value">Its absolute value is at most 2^256 − 1.</param>
    /// <exception cref="OverflowException">The value is outside the range.</exception>
    public static CosmosInteger FromBigInteger(BigInteger value) =>
        Signed320.TryFrom(value, out Signed320 units) ? Checked(units) : throw OutOfRange();

    /// <summary>The same value as a <see cref="BigInteger"/>; allocates.</summary>
    public BigInteger ToBigInteger() => _value.ToBigInteger();

    /// <summary>The absolute value; always in range.</summary>
    /// <param name="value">The number.</param>
    public static CosmosInteger Abs(CosmosInteger value) => new(value._value.WithSign(false));

    /// <summary>The smaller of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static CosmosInteger Min(CosmosInteger left, CosmosInteger right) => left <= right ? left : right;

    /// <summary>The larger of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static CosmosInteger Max(CosmosInteger left, CosmosInteger right) => left >= right ? left : right;

    /// <inheritdoc />
    public bool Equals(CosmosInteger other) => _value == other._value;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CosmosInteger other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(CosmosInteger other) => _value.CompareTo(other._value);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The object is no such integer.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        CosmosInteger other => CompareTo(other),
        _ => throw new ArgumentException($"Expected a {nameof(CosmosInteger)}, found {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>The integer of that value, which is refused above 2^256 − 1 in absolute value.</summary>
    internal static CosmosInteger Checked(in Signed320 value) => value.Top == 0 ? new(value) : throw OutOfRange();

    private static OverflowException OutOfRange() => new("The integer is above 2^256 - 1 in absolute value.");
}
