using System.Globalization;
using System.Text.Json.Serialization;
using StakingCore.Positions.Json;

namespace StakingCore.Positions;

/// <summary>
/// From when to when stake gave its weight to a pool or validator: from <see cref="Start"/> (included) to <see cref="End"/>
/// (excluded), or still going on. <c>default</c> is empty.
/// </summary>
[JsonConverter(typeof(ExposureIntervalJsonConverter))]
public readonly record struct ExposureInterval
{
    private readonly ulong _end;

    private ExposureInterval(StakeTime start, ulong end, bool isOngoing)
    {
        Start = start;
        _end = end;
        IsOngoing = isOngoing;
    }

    /// <summary>The first point of exposure.</summary>
    public StakeTime Start { get; }

    /// <summary>The first point after it; null while it goes on.</summary>
    public StakeTime? End => IsOngoing ? null : new StakeTime(Start.Measure, _end);

    /// <summary>Whether no end is known.</summary>
    public bool IsOngoing { get; }

    /// <summary>Whether it holds no point.</summary>
    public bool IsEmpty => !IsOngoing && _end == Start.Value;

    /// <summary>An exposure without an end so far.</summary>
    /// <param name="start">The first point.</param>
    public static ExposureInterval From(StakeTime start) => new(start, 0, isOngoing: true);

    /// <summary>An exposure that ended.</summary>
    /// <param name="start">The first point.</param>
    /// <param name="end">The first point after it; the same as the start for none at all.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is earlier than the start.</exception>
    public static ExposureInterval Between(StakeTime start, StakeTime end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new ExposureInterval(start, end.Value, isOngoing: false);
    }

    /// <summary>Whether a point lies in it.</summary>
    /// <param name="time">The point.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public bool Contains(StakeTime time) => time >= Start && (IsOngoing || time.Value < _end);

    /// <summary>The same exposure, ended at a point: cut short if that is earlier than its end, empty if earlier than its start.</summary>
    /// <param name="end">The first point that is no longer part of it.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public ExposureInterval Until(StakeTime end)
    {
        StakeTime earliest = End is StakeTime known ? StakeTime.Earlier(known, end) : end;
        return Between(Start, StakeTime.Later(Start, earliest));
    }

    /// <summary>Both ends in brackets, for example <c>[epoch 3, epoch 8)</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"[{Start}, {(End is StakeTime end ? end.ToString() : "ongoing")})");
}
