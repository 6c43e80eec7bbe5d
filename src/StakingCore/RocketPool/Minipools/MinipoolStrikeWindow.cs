using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Minipools;

/// <summary>The limit on strikes over all minipools from v1.4: so many in seven days. Immutable and thread-safe.</summary>
/// <remarks>Source: RPIP-58. A strike leaves the window when it is seven days old.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed class MinipoolStrikeWindow : IWrittenOnly
{
    /// <summary>The window in seconds.</summary>
    public const ulong WindowSeconds = 604_800;

    private readonly ImmutableQueue<ulong> _times;
    private readonly ulong _count;

    /// <summary>Makes a window without strikes.</summary>
    /// <param name="maximumStrikes">The most strikes in a window, 2,500 on the chain.</param>
    public MinipoolStrikeWindow(ulong maximumStrikes)
        : this(maximumStrikes, [], 0, 0)
    {
    }

    private MinipoolStrikeWindow(ulong most, ImmutableQueue<ulong> times, ulong count, ulong last)
    {
        MaximumStrikes = most;
        LastStrikeUnixSeconds = last;
        _times = times;
        _count = count;
    }

    /// <summary>The most strikes in a window.</summary>
    public ulong MaximumStrikes { get; }

    /// <summary>When the last strike fell, in seconds.</summary>
    public ulong LastStrikeUnixSeconds { get; }

    /// <summary>One more strike.</summary>
    /// <param name="unixSeconds">When, in seconds; not before the last one.</param>
    /// <param name="refusal">Why it is refused, or null.</param>
    /// <returns>The window with the strike, or this one where it is refused.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unixSeconds"/> is before the last strike.</exception>
    public MinipoolStrikeWindow Add(ulong unixSeconds, out RocketPoolRefusal? refusal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(unixSeconds, LastStrikeUnixSeconds);
        (ImmutableQueue<ulong> times, ulong count) = (_times, _count);
        while (count > 0 && unixSeconds - times.Peek() >= WindowSeconds)
        {
            (times, count) = (times.Dequeue(), count - 1);
        }

        refusal = count >= MaximumStrikes ? RocketPoolRefusal.Of(RocketPoolRule.TooManyStrikes, count + 1, atMost: MaximumStrikes) : null;
        return refusal is null ? new MinipoolStrikeWindow(MaximumStrikes, times.Enqueue(unixSeconds), count + 1, unixSeconds) : this;
    }

    internal MinipoolStrikeWindow WithMost(ulong most) => most == MaximumStrikes ? this : new(most, _times, _count, LastStrikeUnixSeconds);
}
