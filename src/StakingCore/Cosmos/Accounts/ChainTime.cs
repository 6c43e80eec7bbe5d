using System.Globalization;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>A moment as a chain keeps it: seconds since 1970 and nanoseconds. <c>default</c> is the start of 1970.</summary>
/// <remarks>
/// .NET's own types count 100 nanoseconds; a completion time that is rounded would mature a block early or late.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ChainTime : IComparable<ChainTime>
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long SecondsOfFirstInstant = -62_135_596_800;
    private const long SecondsOfLastInstant = 253_402_300_799;

    /// <summary>Makes a moment.</summary>
    /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z, from year 1 (−62135596800) to the end of 9999 (253402300799).</param>
    /// <param name="nanoseconds">What is beyond the second, from 0 to 999999999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of its range.</exception>
    [JsonConstructor]
    public ChainTime(long seconds, int nanoseconds = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seconds, SecondsOfFirstInstant);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seconds, SecondsOfLastInstant);
        ArgumentOutOfRangeException.ThrowIfNegative(nanoseconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(nanoseconds, NanosecondsPerSecond);
        Seconds = seconds;
        Nanoseconds = nanoseconds;
    }

    /// <summary>Seconds since 1970.</summary>
    public long Seconds { get; }

    /// <summary>What is beyond the second, from 0 to 999999999.</summary>
    public int Nanoseconds { get; }

    /// <summary>9999-12-31T23:59:59Z: until then a validator that signed twice is jailed.</summary>
    internal static ChainTime DoubleSignJailEnd { get; } = new(SecondsOfLastInstant);

    /// <summary>Whether the left moment is earlier.</summary>
    /// <param name="left">One moment.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(ChainTime left, ChainTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left moment is later.</summary>
    /// <param name="left">One moment.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(ChainTime left, ChainTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left moment is earlier or the same.</summary>
    /// <param name="left">One moment.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(ChainTime left, ChainTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left moment is later or the same.</summary>
    /// <param name="left">One moment.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(ChainTime left, ChainTime right) => left.CompareTo(right) >= 0;

    /// <summary>The moment so much later.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="span">How much later; negative: earlier.</param>
    /// <exception cref="OverflowException">The result is beyond the year 9999 or before year 1.</exception>
    public static ChainTime operator +(ChainTime moment, TimeSpan span) => moment.Add(span);

    /// <summary>The moment so much later.</summary>
    /// <param name="span">How much later; negative: earlier.</param>
    /// <exception cref="OverflowException">The result is beyond the year 9999 or before year 1.</exception>
    public ChainTime Add(TimeSpan span)
    {
        long nanoseconds = Nanoseconds + (span.Ticks % TimeSpan.TicksPerSecond * 100);
        long carried = nanoseconds < 0 ? -1 : nanoseconds / NanosecondsPerSecond;
        long seconds = Seconds + (span.Ticks / TimeSpan.TicksPerSecond) + carried;
        return seconds is >= SecondsOfFirstInstant and <= SecondsOfLastInstant
            ? new ChainTime(seconds, (int)(nanoseconds - (carried * NanosecondsPerSecond)))
            : throw new OverflowException($"{this} and {span} lead out of the years 1 to 9999.");
    }

    /// <inheritdoc />
    public int CompareTo(ChainTime other) => (Seconds, Nanoseconds).CompareTo((other.Seconds, other.Nanoseconds));

    /// <summary>The moment in UTC, for example <c>2019-04-10T02:38:38.135961558Z</c>; the fraction is left out where it is zero.</summary>
    public override string ToString()
    {
        string text = DateTimeOffset.FromUnixTimeSeconds(Seconds).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return Nanoseconds == 0
            ? $"{text}Z"
            : string.Create(CultureInfo.InvariantCulture, $"{text}.{Nanoseconds:D9}").TrimEnd('0') + "Z";
    }
}
