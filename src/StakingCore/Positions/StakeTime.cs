using System.Globalization;
using System.Text.Json.Serialization;
using StakingCore.Positions.Json;

namespace StakingCore.Positions;

/// <summary>
/// A point in time that knows its measure, so that epochs and seconds are not mixed. Both are whole numbers from 0 to
/// 2^64 − 1; <c>default</c> is period 0.
/// </summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Value">The count: an epoch's number, a height, seconds since an origin that the caller chose.</param>
[JsonConverter(typeof(StakeTimeJsonConverter))]
public readonly record struct StakeTime(TimeMeasure Measure, ulong Value) : IComparable<StakeTime>, IComparable
{
    /// <summary>A point in seconds.</summary>
    /// <param name="value">Seconds since an origin that the caller chose.</param>
    public static StakeTime Second(ulong value) => new(TimeMeasure.Seconds, value);

    /// <summary>A block.</summary>
    /// <param name="value">Its height.</param>
    public static StakeTime Block(ulong value) => new(TimeMeasure.Blocks, value);

    /// <summary>An epoch.</summary>
    /// <param name="value">Its number.</param>
    public static StakeTime Epoch(ulong value) => new(TimeMeasure.Epochs, value);

    /// <summary>An era.</summary>
    /// <param name="value">Its number.</param>
    public static StakeTime Era(ulong value) => new(TimeMeasure.Eras, value);

    /// <summary>A cycle.</summary>
    /// <param name="value">Its number.</param>
    public static StakeTime Cycle(ulong value) => new(TimeMeasure.Cycles, value);

    /// <summary>Whether the left point is the earlier one.</summary>
    /// <param name="left">One point.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public static bool operator <(StakeTime left, StakeTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left point is the later one.</summary>
    /// <param name="left">One point.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public static bool operator >(StakeTime left, StakeTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left point is earlier or the same.</summary>
    /// <param name="left">One point.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public static bool operator <=(StakeTime left, StakeTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left point is later or the same.</summary>
    /// <param name="left">One point.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public static bool operator >=(StakeTime left, StakeTime right) => left.CompareTo(right) >= 0;

    /// <summary>The point that many steps later.</summary>
    /// <param name="steps">How many, in the same measure.</param>
    /// <exception cref="OverflowException">The point is above 2^64 − 1.</exception>
    public StakeTime After(ulong steps) => this with { Value = Value + steps };

    /// <summary>How many steps this point lies after another.</summary>
    /// <param name="earlier">The earlier point, or the same.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="earlier"/> is later than this one.</exception>
    public ulong Since(StakeTime earlier)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier, this);
        return Value - earlier.Value;
    }

    /// <summary>The earlier of two points.</summary>
    /// <param name="left">One point.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public static StakeTime Earlier(StakeTime left, StakeTime right) => left <= right ? left : right;

    /// <summary>The later of two points.</summary>
    /// <param name="left">One point.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public static StakeTime Later(StakeTime left, StakeTime right) => left >= right ? left : right;

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public int CompareTo(StakeTime other) => Measure == other.Measure
        ? Value.CompareTo(other.Value)
        : throw new ArgumentException($"{this} and {other} are not in the same measure.", nameof(other));

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The object is no such point, or in another measure.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        StakeTime other => CompareTo(other),
        _ => throw new ArgumentException($"Expected a stake time, found {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>The measure's singular and the count, for example <c>epoch 210</c>; the same in every culture.</summary>
    public override string ToString()
    {
        string singular = Measure switch
        {
            TimeMeasure.Periods => "period",
            TimeMeasure.Seconds => "second",
            TimeMeasure.Blocks => "block",
            TimeMeasure.Epochs => "epoch",
            TimeMeasure.Eras => "era",
            TimeMeasure.Cycles => "cycle",
            _ => Measure.ToString(),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{singular} {Value}");
    }
}
