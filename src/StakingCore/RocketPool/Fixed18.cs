using System.Globalization;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Numerics;
using StakingCore.RocketPool.Json;

namespace StakingCore.RocketPool;

/// <summary>
/// A non-negative number with 18 decimals, as the contracts hold every share, fee, rate and price: a whole number of parts of
/// 10^18.
/// </summary>
/// <remarks>
/// Range: 0 to 2^128 − 1 parts, about 3.4·10^20. <c>default</c> is zero and legal. A price is ETH for one RPL. Products round
/// down, as on the chain, and their intermediate values are kept whole.
/// </remarks>
/// <param name="Parts">The number in parts of 10^18.</param>
[JsonConverter(typeof(Fixed18JsonConverter))]
public readonly record struct Fixed18(UInt128 Parts) : IComparable<Fixed18>
{
    internal const ulong Scale = 1_000_000_000_000_000_000;

    /// <summary>One: 10^18 parts.</summary>
    public static Fixed18 One => new(Scale);

    /// <summary>Zero.</summary>
    public static Fixed18 Zero => default;

    /// <summary>Whether the number is zero.</summary>
    public bool IsZero => Parts == 0;

    /// <summary>Whether the left number is smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Fixed18 left, Fixed18 right) => left.Parts < right.Parts;

    /// <summary>Whether the left number is larger.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Fixed18 left, Fixed18 right) => left.Parts > right.Parts;

    /// <summary>Whether the left number is smaller or the same.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Fixed18 left, Fixed18 right) => left.Parts <= right.Parts;

    /// <summary>Whether the left number is larger or the same.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Fixed18 left, Fixed18 right) => left.Parts >= right.Parts;

    /// <summary>The smaller of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static Fixed18 Min(Fixed18 left, Fixed18 right) => left <= right ? left : right;

    /// <summary>The larger of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static Fixed18 Max(Fixed18 left, Fixed18 right) => left >= right ? left : right;

    /// <summary>One amount measured in another, rounded down: ⌊10^18 · part ÷ whole⌋.</summary>
    /// <typeparam name="TUnit">The unit of both.</typeparam>
    /// <param name="part">What is measured.</param>
    /// <param name="whole">What it is measured in; not zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="whole"/> is zero.</exception>
    /// <exception cref="OverflowException">The result is above 2^128 − 1 parts.</exception>
    public static Fixed18 RatioFloor<TUnit>(Amount<TUnit> part, Amount<TUnit> whole)
        where TUnit : struct, IAmountUnit => new(MulDiv.Floor(part.BaseUnits, Scale, whole.BaseUnits));

    /// <summary>Reads a decimal such as <c>0.14</c> with at most 18 decimals; no sign, no exponent, the same in every culture.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no such decimal.</exception>
    /// <exception cref="OverflowException">The number is above 2^128 − 1 parts.</exception>
    public static Fixed18 Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ScaledDecimal.TryRead(text, 18, out UInt128 parts) switch
        {
            DecimalReading.Read => new Fixed18(parts),
            DecimalReading.TooLarge => throw new OverflowException($"{QuotedText.Of(text)} is above 2^128 - 1 parts of 10^18."),
            _ => throw new FormatException($"{QuotedText.Of(text)} is no decimal of at most 18 places."),
        };
    }

    /// <summary>That share of an amount, rounded down.</summary>
    /// <typeparam name="TUnit">The amount's unit.</typeparam>
    /// <param name="amount">The amount.</param>
    /// <exception cref="OverflowException">The result is above 2^128 − 1.</exception>
    public Amount<TUnit> MultiplyFloor<TUnit>(Amount<TUnit> amount)
        where TUnit : struct, IAmountUnit => new(MulDiv.Floor(amount.BaseUnits, Parts, Scale));

    /// <inheritdoc />
    public int CompareTo(Fixed18 other) => Parts.CompareTo(other.Parts);

    /// <summary>The number as a decimal without trailing zeros; the same in every culture.</summary>
    public override string ToString()
    {
        (UInt128 whole, UInt128 rest) = UInt128.DivRem(Parts, Scale);
        return rest == 0
            ? whole.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{whole}.{(ulong)rest:d18}").TrimEnd('0');
    }
}
