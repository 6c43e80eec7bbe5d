using System.Collections.Immutable;
using StakingCore.Positions;

namespace StakingCore.LockUps;

/// <summary>
/// A protocol's schedules over time. What a fault costs follows the rules in force at the fault: who is slashable, how old
/// evidence may be, how long a slash is deferred. How stake leaves follows the rules in force when it asks to, which
/// <see cref="Leave"/> notes on the position (<see cref="StakePosition.RulesOf"/>).
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class LockUpHistory
{
    private readonly ImmutableArray<(StakeTime From, LockUpSchedule Schedule)> _schedules;

    /// <summary>Makes the history.</summary>
    /// <param name="first">The rules from the beginning.</param>
    /// <param name="changes">The rules that replaced them, each from a point on, in ascending order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A change is in another measure, or not after the one before it.</exception>
    public LockUpHistory(LockUpSchedule first, params IEnumerable<(StakeTime From, LockUpSchedule Schedule)> changes)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(changes);
        _schedules = [(new StakeTime(first.Measure, 0), first), .. changes];
        for (int i = 1; i < _schedules.Length; i++)
        {
            if (_schedules[i].Schedule.Measure != first.Measure || _schedules[i].From <= _schedules[i - 1].From)
            {
                throw new ArgumentException($"The rules from {_schedules[i].From} do not follow those before them.", nameof(changes));
            }
        }
    }

    /// <summary>Polkadot's two rules.</summary>
    /// <param name="nominatorsFreeFrom">The first era whose offences no longer cost nominators.</param>
    public static LockUpHistory Polkadot(StakeTime nominatorsFreeFrom) =>
        new(LockUpSchedule.PolkadotNominatorsSlashable, (nominatorsFreeFrom, LockUpSchedule.Polkadot));

    /// <summary>The rules in force at a point.</summary>
    /// <param name="time">The point.</param>
    /// <exception cref="ArgumentException">Another measure.</exception>
    public LockUpSchedule At(StakeTime time)
    {
        int i = _schedules.Length - 1;
        while (time < _schedules[i].From)
        {
            i--;
        }

        return _schedules[i].Schedule;
    }

    /// <summary>The dates of an exit, by the rules in force at its request; see <see cref="LockUpSchedule.Exit"/>.</summary>
    /// <param name="position">The position that leaves, its exposure going on.</param>
    /// <param name="requestedAt">When it asks to.</param>
    /// <param name="queueDelaySteps">Steps in a queue before the exit begins.</param>
    /// <exception cref="ArgumentException">Another measure, a role that the protocol does not have, or an exposure that has ended.</exception>
    /// <exception cref="OverflowException">A point is above 2^64 − 1.</exception>
    public ExitTimeline Exit(StakePosition position, StakeTime requestedAt, ulong queueDelaySteps = 0) =>
        At(requestedAt).Exit(position, requestedAt, queueDelaySteps);

    /// <summary>An exit with the position that it leaves behind: its exposure ended, under the rules of the request.</summary>
    /// <param name="position">The position that leaves, its exposure going on.</param>
    /// <param name="requestedAt">When it asks to.</param>
    /// <param name="queueDelaySteps">Steps in a queue before the exit begins.</param>
    /// <exception cref="ArgumentException">Another measure, a role that the protocol does not have, or an exposure that has ended.</exception>
    /// <exception cref="OverflowException">A point is above 2^64 − 1.</exception>
    public UnbondingEntry Leave(StakePosition position, StakeTime requestedAt, ulong queueDelaySteps = 0)
    {
        ExitTimeline exit = Exit(position, requestedAt, queueDelaySteps);
        return new UnbondingEntry(position.EndedAt(exit.ExposedUntil, requestedAt), exit);
    }

    /// <summary>When a position is free, by the rules that it left under; see <see cref="LockUpSchedule.WithdrawableAt"/>.</summary>
    /// <param name="position">The position; where it has left, as <see cref="Leave"/> gives it.</param>
    /// <returns>The first point at which it can be taken away; null while its exposure goes on.</returns>
    /// <exception cref="ArgumentException">Another measure, or a role that the protocol does not have.</exception>
    /// <exception cref="OverflowException">The point is above 2^64 − 1.</exception>
    public StakeTime? WithdrawableAt(StakePosition position) => At(position.RulesOf).WithdrawableAt(position);

    /// <summary>What of a position can still be reached; see <see cref="LockUpSchedule.SlashableAt"/>.</summary>
    /// <param name="position">The position; where it has left, as <see cref="Leave"/> gives it.</param>
    /// <param name="fault">When the fault happened.</param>
    /// <param name="evidence">When the evidence is before the protocol, at the fault or later.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="evidence"/> is earlier than the fault.</exception>
    /// <exception cref="ArgumentException">Another measure, or a role that the protocol does not have.</exception>
    /// <exception cref="OverflowException">A point is above 2^64 − 1.</exception>
    public SlashReach SlashableAt(StakePosition position, StakeTime fault, StakeTime evidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(evidence, fault);
        return At(fault).Reach(position, fault, evidence, WithdrawableAt(position));
    }

    /// <summary>Until when evidence of a fault still reaches a position; see <see cref="LockUpSchedule.LiabilityFor"/>.</summary>
    /// <param name="position">The position; where it has left, as <see cref="Leave"/> gives it.</param>
    /// <param name="fault">When the fault happened.</param>
    /// <exception cref="ArgumentException">Another measure, or a role that the protocol does not have.</exception>
    /// <exception cref="OverflowException">A point is above 2^64 − 1.</exception>
    public LiabilityWindow LiabilityFor(StakePosition position, StakeTime fault) =>
        At(fault).Liability(position, fault, WithdrawableAt(position));
}
