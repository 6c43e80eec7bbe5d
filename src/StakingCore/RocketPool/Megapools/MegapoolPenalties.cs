using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Megapools;

/// <summary>
/// The oracle's penalties on megapools, limited over seven days. Immutable: <see cref="Penalise"/> gives the next state.
/// Thread-safe.
/// </summary>
/// <remarks>
/// The running total now is compared with the one of exactly seven days ago, so a penalty leaves the window when it is seven
/// days old. Source: RocketMegapoolPenalties.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed class MegapoolPenalties : IWrittenOnly
{
    /// <summary>The window in seconds.</summary>
    public const ulong WindowSeconds = 604_800;

    // Running totals by time; those that left the window are dropped, save the last, which is the window's base.
    private readonly ImmutableQueue<(ulong Time, UInt128 Total)> _entries;
    private readonly UInt128 _base;

    private MegapoolPenalties(ImmutableQueue<(ulong Time, UInt128 Total)> entries, UInt128 start, UInt128 total, ulong last)
    {
        _entries = entries;
        _base = start;
        Total = new(total);
        LastPenaltyUnixSeconds = last;
    }

    /// <summary>No penalties yet.</summary>
    public static MegapoolPenalties None { get; } = new([], 0, 0, 0);

    /// <summary>The largest total of a window on the chain, 612 ETH in wei.</summary>
    public static Amount<Wei> MaximumTotal { get; } = EtherAmounts.Milli(612_000);

    /// <summary>All penalties so far, in wei.</summary>
    public Amount<Wei> Total { get; }

    /// <summary>When the last one fell, in seconds.</summary>
    public ulong LastPenaltyUnixSeconds { get; }

    /// <summary>How much more the window allows, in wei.</summary>
    /// <param name="unixSeconds">The time in seconds, not before the last penalty.</param>
    /// <param name="maximumTotal">The largest total of a window, in wei.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unixSeconds"/> is before the last penalty.</exception>
    public Amount<Wei> Room(ulong unixSeconds, Amount<Wei> maximumTotal)
    {
        UInt128 used = Total.BaseUnits - At(unixSeconds)._base;
        return new(maximumTotal.BaseUnits > used ? maximumTotal.BaseUnits - used : 0);
    }

    /// <summary>Adds a penalty, or refuses it as a whole.</summary>
    /// <param name="unixSeconds">The time in seconds, not before the last penalty.</param>
    /// <param name="amount">The penalty, in wei.</param>
    /// <param name="maximumTotal">The largest total of a window, in wei.</param>
    /// <param name="refusal">
    /// <see cref="RocketPoolRule.AmountIsZero"/>, <see cref="RocketPoolRule.PenaltyWindowFull"/>, or null.
    /// </param>
    /// <returns>The next state, or this one where it is refused.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unixSeconds"/> is before the last penalty.</exception>
    public MegapoolPenalties Penalise(ulong unixSeconds, Amount<Wei> amount, Amount<Wei> maximumTotal, out RocketPoolRefusal? refusal)
    {
        Amount<Wei> room = Room(unixSeconds, maximumTotal);
        refusal = amount.IsZero ? RocketPoolRefusal.Of(RocketPoolRule.AmountIsZero, 0, atLeast: 1)
            : amount > room ? RocketPoolRefusal.Of(RocketPoolRule.PenaltyWindowFull, amount.BaseUnits, atMost: room.BaseUnits)
            : null;
        if (refusal is not null)
        {
            return this;
        }

        MegapoolPenalties now = At(unixSeconds);
        UInt128 total = Total.BaseUnits + amount.BaseUnits;
        return new MegapoolPenalties(now._entries.Enqueue((unixSeconds, total)), now._base, total, unixSeconds);
    }

    private MegapoolPenalties At(ulong time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, LastPenaltyUnixSeconds);
        ImmutableQueue<(ulong Time, UInt128 Total)> entries = _entries;
        UInt128 start = _base;
        while (!entries.IsEmpty && time - entries.Peek().Time >= WindowSeconds)
        {
            entries = entries.Dequeue(out (ulong Time, UInt128 Total) oldest);
            start = oldest.Total;
        }

        return new MegapoolPenalties(entries, start, Total.BaseUnits, LastPenaltyUnixSeconds);
    }
}
