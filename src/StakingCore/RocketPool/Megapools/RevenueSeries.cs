using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Megapools;

/// <summary>
/// A share or ratio over time, as v1.4 stores it: every value rounded down to 10^-5, with its average over any span since an
/// entry. Immutable and thread-safe.
/// </summary>
/// <remarks>Source: RocketNetworkSnapshotsTime, RocketNetworkRevenues.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed class RevenueSeries : IWrittenOnly
{
    private const ulong UnitParts = 10_000_000_000_000;

    private readonly ImmutableArray<Entry> _entries;

    private RevenueSeries(ImmutableArray<Entry> entries) => _entries = entries;

    /// <summary>A series without entries.</summary>
    public static RevenueSeries Empty { get; } = new([]);

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Length;

    /// <summary>The last stored value; 0 where there is none.</summary>
    public Fixed18 Latest => _entries.IsEmpty ? default : Stored(_entries[^1].Units);

    /// <summary>The value as it is stored: rounded down to 10^-5.</summary>
    /// <param name="value">The value.</param>
    public static Fixed18 StoredFloor(Fixed18 value) => Stored(value.Parts / UnitParts);

    /// <summary>Stores a value from a time on; a second value for the same time replaces the first.</summary>
    /// <param name="unixSeconds">The time in seconds, not before the last entry's.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unixSeconds"/> is before the last entry.</exception>
    /// <exception cref="OverflowException">The sum over time does not fit 128 bits.</exception>
    public RevenueSeries Record(ulong unixSeconds, Fixed18 value)
    {
        UInt128 units = value.Parts / UnitParts;
        if (_entries.IsEmpty)
        {
            return new RevenueSeries([new Entry(unixSeconds, units, 0)]);
        }

        Entry last = _entries[^1];
        ArgumentOutOfRangeException.ThrowIfLessThan(unixSeconds, last.Time);
        return unixSeconds == last.Time
            ? new RevenueSeries(_entries.SetItem(_entries.Length - 1, last with { Units = units }))
            : new RevenueSeries(_entries.Add(new Entry(unixSeconds, units, last.SumAt(unixSeconds))));
    }

    /// <summary>
    /// Stores a value unless it is, as stored, the latest one. A first value of 0 is therefore never stored, and averages over
    /// such a series are refused: the contracts keep capital ratios so.
    /// </summary>
    /// <inheritdoc cref="Record(ulong, Fixed18)" />
    public RevenueSeries RecordChange(ulong unixSeconds, Fixed18 value) => StoredFloor(value) == Latest ? this : Record(unixSeconds, value);

    /// <summary>
    /// The average since a time: the latest value where it was stored at or before it, else the sum of value · seconds over the
    /// span, divided and rounded down to 10^-5.
    /// </summary>
    /// <param name="sinceUnixSeconds">The start in seconds.</param>
    /// <param name="nowUnixSeconds">The end in seconds, not before <paramref name="sinceUnixSeconds"/> nor before the last entry.</param>
    /// <returns>The average, or <see cref="RocketPoolRule.SnapshotMissing"/> where nothing was stored by the start.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nowUnixSeconds"/> is before the start or the last entry.</exception>
    /// <exception cref="OverflowException">The sum over time does not fit 128 bits.</exception>
    public RocketPoolOutcome<Fixed18> AverageSince(ulong sinceUnixSeconds, ulong nowUnixSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nowUnixSeconds, sinceUnixSeconds);
        if (_entries.IsEmpty || sinceUnixSeconds < _entries[0].Time)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.SnapshotMissing, sinceUnixSeconds, atLeast: _entries.IsEmpty ? null : _entries[0].Time);
        }

        Entry last = _entries[^1];
        ArgumentOutOfRangeException.ThrowIfLessThan(nowUnixSeconds, last.Time);
        return last.Time <= sinceUnixSeconds
            ? Stored(last.Units)
            : Stored((last.SumAt(nowUnixSeconds) - EntryAt(sinceUnixSeconds).SumAt(sinceUnixSeconds)) / (nowUnixSeconds - sinceUnixSeconds));
    }

    private static Fixed18 Stored(UInt128 units) => new(units * UnitParts);

    // The last entry at or before the time; there is one.
    private Entry EntryAt(ulong time)
    {
        int low = 0;
        int high = _entries.Length - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            (low, high) = _entries[middle].Time <= time ? (middle, high) : (low, middle - 1);
        }

        return _entries[low];
    }

    // Sum: value · seconds from the first entry to this one.
    private readonly record struct Entry(ulong Time, UInt128 Units, UInt128 Sum)
    {
        internal UInt128 SumAt(ulong time) => Sum + (Units * (time - Time));
    }
}
