using System.Collections.Immutable;
using StakingCore.Amounts.Json;
using StakingCore.Positions;

namespace StakingCore.LockUps;

/// <summary>
/// The exits of one staker from one place, the earliest to be free first: bounded in number where the protocol bounds them,
/// and within a slash's reach until they are free.
/// </summary>
/// <remarks>Immutable and thread-safe: every change yields another queue.</remarks>
#pragma warning disable CA1711 // The field's own word for it; the rule wants only collections named so.
public sealed class UnbondingQueue : IWrittenOnly
#pragma warning restore CA1711
{
    /// <summary>Makes an empty queue.</summary>
    /// <param name="schedule">The rules of leaving.</param>
    /// <exception cref="ArgumentNullException"><paramref name="schedule"/> is null.</exception>
    public UnbondingQueue(LockUpSchedule schedule)
        : this(schedule ?? throw new ArgumentNullException(nameof(schedule)), [])
    {
    }

    private UnbondingQueue(LockUpSchedule schedule, ImmutableArray<UnbondingEntry> entries)
    {
        Schedule = schedule;
        Entries = entries;
    }

    /// <summary>The rules of leaving.</summary>
    public LockUpSchedule Schedule { get; }

    /// <summary>The exits under way, the earliest to be free first, older requests first among equals.</summary>
    public ImmutableArray<UnbondingEntry> Entries { get; }

    /// <summary>
    /// Asks to leave. Where the protocol merges exits of one step, the same dates and the same past make one entry, and a
    /// full queue still takes it.
    /// </summary>
    /// <param name="position">What leaves, its exposure going on.</param>
    /// <param name="at">When.</param>
    /// <param name="queueDelaySteps">Steps in a queue before the exit begins.</param>
    /// <exception cref="ArgumentException">Another measure, a role that the protocol does not have, or an exposure that has ended.</exception>
    /// <exception cref="OverflowException">A point is above 2^64 − 1, or a merged amount above 2^128 − 1.</exception>
    public UnbondingRequest Request(StakePosition position, StakeTime at, ulong queueDelaySteps = 0)
    {
        ExitTimeline timeline = Schedule.Exit(position, at, queueDelaySteps);
        var entry = new UnbondingEntry(position.EndedAt(timeline.ExposedUntil, at), timeline);
        int place = 0;
        while (place < Entries.Length && Entries[place].Timeline.WithdrawableAt <= timeline.WithdrawableAt)
        {
            UnbondingEntry other = Entries[place];
            if (Schedule.MergesExitsOfOneStep && IsSameBut(other, entry))
            {
                StakePosition merged = other.Position.WithAmount(other.Position.Amount + position.Amount);
                return new UnbondingRequest(With(Entries.SetItem(place, other with { Position = merged })), timeline, UnbondingRefusal.None);
            }

            place++;
        }

        return Entries.Length >= Schedule.MaximumExits
            ? new UnbondingRequest(this, timeline, UnbondingRefusal.TooManyExits)
            : new UnbondingRequest(With(Entries.Insert(place, entry)), timeline, UnbondingRefusal.None);
    }

    /// <summary>Takes out what is free.</summary>
    /// <param name="at">The point.</param>
    /// <param name="released">What came out, in base units.</param>
    /// <returns>The queue of the rest.</returns>
    /// <exception cref="ArgumentException">Another measure.</exception>
    /// <exception cref="OverflowException">The sum is above 2^128 − 1.</exception>
    public UnbondingQueue Release(StakeTime at, out UInt128 released)
    {
        released = 0;
        int free = 0;
        while (free < Entries.Length && Entries[free].Timeline.WithdrawableAt <= at)
        {
            released += Entries[free++].Position.Amount;
        }

        return With(Entries.RemoveRange(0, free));
    }

    /// <summary>What a fault can still cost the exits under way, in base units.</summary>
    /// <param name="fault">When the fault happened.</param>
    /// <param name="evidence">When the evidence is before the protocol, at the fault or later.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="evidence"/> is earlier than the fault.</exception>
    /// <exception cref="ArgumentException">Another measure.</exception>
    /// <exception cref="OverflowException">The sum is above 2^128 − 1.</exception>
    public UInt128 ReachableAt(StakeTime fault, StakeTime evidence)
    {
        UInt128 reachable = 0;
        foreach (UnbondingEntry entry in Entries)
        {
            reachable += Schedule.SlashableAt(entry.Position, fault, evidence).Amount;
        }

        return reachable;
    }

    /// <summary>Takes a loss from one exit.</summary>
    /// <param name="index">Which of <see cref="Entries"/>.</param>
    /// <param name="loss">The loss, in base units, at most what is there.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry, or less in it.</exception>
    public UnbondingQueue Charge(int index, UInt128 loss)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Entries.Length);
        UnbondingEntry entry = Entries[index];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(loss, entry.Position.Amount);
        return With(Entries.SetItem(index, entry with { Position = entry.Position.WithAmount(entry.Position.Amount - loss) }));
    }

    private static bool IsSameBut(UnbondingEntry left, UnbondingEntry right) =>
        left.Timeline == right.Timeline && left.Position.WithAmount(0) == right.Position.WithAmount(0);

    private UnbondingQueue With(ImmutableArray<UnbondingEntry> entries) => new(Schedule, entries);
}
