using System.Collections.Immutable;

namespace StakingCore.RocketPool.Minipools;

/// <summary>The limit on strikes over all minipools from v1.4: so many in seven days. Immutable and thread-safe.</summary>
/// <remarks>Source: RPIP-58. A strike leaves the window when it is seven days old.</remarks>
public sealed class MinipoolStrikeWindow
{
    /// <summary>The window in seconds.</summary>
    public const ulong Seconds = 604_800;

    private readonly ImmutableQueue<ulong> _times;
    private readonly ulong _count;

    /// <summary>Makes a window without strikes.</summary>
    /// <param name="most">The most strikes in a window, 2,500 on the chain.</param>
    public MinipoolStrikeWindow(ulong most)
        : this(most, [], 0, 0)
    {
    }

    private MinipoolStrikeWindow(ulong most, ImmutableQueue<ulong> times, ulong count, ulong last)
    {
        Most = most;
        Last = last;
        _times = times;
        _count = count;
    }

    /// <summary>The most strikes in a window.</summary>
    public ulong Most { get; }

    /// <summary>When the last strike fell, in seconds.</summary>
    public ulong Last { get; }

    /// <summary>One more strike.</summary>
    /// <param name="time">When, in seconds; not before the last one.</param>
    /// <param name="refusal">Why it is refused, or null.</param>
    /// <returns>The window with the strike, or this one where it is refused.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is before the last strike.</exception>
    public MinipoolStrikeWindow Add(ulong time, out RocketPoolRefusal? refusal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Last);
        (ImmutableQueue<ulong> times, ulong count) = (_times, _count);
        while (count > 0 && time - times.Peek() >= Seconds)
        {
            (times, count) = (times.Dequeue(), count - 1);
        }

        refusal = count >= Most ? RocketPoolRefusal.Of(RocketPoolRule.TooManyStrikes, count + 1, atMost: Most) : null;
        return refusal is null ? new MinipoolStrikeWindow(Most, times.Enqueue(time), count + 1, time) : this;
    }

    internal MinipoolStrikeWindow WithMost(ulong most) => most == Most ? this : new(most, _times, _count, Last);
}
