using System.Collections.Immutable;
using StakingCore.Positions;

namespace StakingCore.LockUps;

/// <summary>
/// A protocol's schedules over time. Whether stake is slashable follows the rules in force at the fault, and how it leaves
/// follows the rules of the position (<see cref="StakePosition.RulesOf"/>).
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
        while (i > 0 && time < _schedules[i].From)
        {
            i--;
        }

        return time >= _schedules[0].From ? _schedules[i].Schedule : _schedules[0].Schedule;
    }

    /// <summary>What of a position can still be reached; see <see cref="LockUpSchedule.SlashableAt"/>.</summary>
    /// <param name="position">The position; an exit has ended its exposure.</param>
    /// <param name="fault">When the fault happened.</param>
    /// <param name="evidence">When the evidence is before the protocol, at the fault or later.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="evidence"/> is earlier than the fault.</exception>
    /// <exception cref="ArgumentException">Another measure, or a role that the protocol does not have.</exception>
    /// <exception cref="OverflowException">A point is above 2^64 − 1.</exception>
    public SlashReach SlashableAt(StakePosition position, StakeTime fault, StakeTime evidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(evidence, fault);
        SlashObstacle obstacle = At(fault).ObstacleTo(position, fault);
        if (obstacle == SlashObstacle.None)
        {
            obstacle = At(position.RulesOf).ObstacleTo(position, fault, evidence);
        }

        return new SlashReach(obstacle == SlashObstacle.None ? position.Amount : 0, obstacle);
    }
}
