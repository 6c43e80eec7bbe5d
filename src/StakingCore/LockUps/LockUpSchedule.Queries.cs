using StakingCore.Positions;

namespace StakingCore.LockUps;

public sealed partial record LockUpSchedule
{
    /// <summary>The position that a request to stake leads to, exposed after the activation delay and the queue.</summary>
    /// <param name="amount">How much, in base units.</param>
    /// <param name="requestedAt">When it was asked for, in the schedule's measure.</param>
    /// <param name="role">In whose role.</param>
    /// <param name="queueDelaySteps">Further steps in a queue.</param>
    /// <exception cref="ArgumentException">Another measure, or a role that the protocol does not have.</exception>
    /// <exception cref="OverflowException">A point is above 2^64 − 1.</exception>
    public StakePosition Enter(UInt128 amount, StakeTime requestedAt, StakeRole role, ulong queueDelaySteps = 0)
    {
        RequireMeasure(requestedAt, nameof(requestedAt));
        StakeTime start = requestedAt.After(TermsOf(role).ActivationDelay).After(queueDelaySteps);
        return new StakePosition(amount, ExposureInterval.From(start), role, requestedAt);
    }

    /// <summary>
    /// The dates of an exit. A request before the minimum term is over counts from then on; without such a term it counts at once,
    /// and stake that leaves before its exposure begins is never exposed, or only for the rest of the tail.
    /// </summary>
    /// <param name="position">The position that leaves, its exposure going on.</param>
    /// <param name="requestedAt">When it asks to, in the schedule's measure; for a fixed term, the end that was chosen.</param>
    /// <param name="queueDelaySteps">Steps in a queue before the exit begins.</param>
    /// <exception cref="ArgumentException">Another measure, a role that the protocol does not have, or an exposure that has ended.</exception>
    /// <exception cref="OverflowException">A point is above 2^64 − 1.</exception>
    public ExitTimeline Exit(StakePosition position, StakeTime requestedAt, ulong queueDelaySteps = 0)
    {
        RequireMeasure(requestedAt, nameof(requestedAt));
        RequireOngoing(position, nameof(position));
        RoleTerms terms = TermsOf(position.Role);
        StakeTime start = position.Exposure.Start;
        StakeTime counts = terms.MinimumTerm > 0 ? StakeTime.Later(requestedAt, start.After(terms.MinimumTerm)) : requestedAt;
        StakeTime effective = counts.After(queueDelaySteps);
        StakeTime withdrawable = effective.After(terms.WithdrawalDelay);
        return new ExitTimeline
        {
            RequestedAt = requestedAt,
            EffectiveAt = effective,
            EarningUntil = effective.After(terms.EarningTail),
            ExposedUntil = StakeTime.Later(start, effective.After(terms.ExposureTail)),
            SlashableUntil = terms.IsSlashable ? withdrawable : null,
            WithdrawableAt = withdrawable,
        };
    }

    /// <summary>
    /// When a position is free: its exposure's end, less the tail, plus the delay. For stake that was called off before it was
    /// exposed this is the latest that it can be, as the end does not tell the request: see <see cref="ExitTimeline.WithdrawableAt"/>.
    /// </summary>
    /// <param name="position">The position.</param>
    /// <returns>The first point at which it can be taken away; null while its exposure goes on.</returns>
    /// <exception cref="ArgumentException">Another measure, or a role that the protocol does not have.</exception>
    /// <exception cref="OverflowException">The point is above 2^64 − 1.</exception>
    public StakeTime? WithdrawableAt(StakePosition position)
    {
        RequireMeasure(position.Exposure.Start, nameof(position));
        RoleTerms terms = TermsOf(position.Role);
        if (position.Exposure.End is not StakeTime end)
        {
            return null;
        }

        // Stake that was called off before it ever counted has no tail to take off.
        ulong request = end.Value - ulong.Min(terms.ExposureTail, end.Value);
        return new StakeTime(Measure, request + terms.WithdrawalDelay);
    }

    /// <summary>When what a slash leaves is free: as the exit has it, or later by <see cref="SlashedDelay"/>.</summary>
    /// <param name="exit">The exit that is under way, or that the slash begins.</param>
    /// <param name="slashedAt">When it was slashed.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    /// <exception cref="OverflowException">The point is above 2^64 − 1.</exception>
    public StakeTime WithdrawableAfterSlash(ExitTimeline exit, StakeTime slashedAt) =>
        StakeTime.Later(exit.WithdrawableAt, slashedAt.After(SlashedDelay));

    /// <summary>What of a position can still be reached for a fault, with evidence at a later time, and why not where it cannot.</summary>
    /// <param name="position">The position; an exit has ended its exposure (<see cref="StakePosition.EndedAt(StakeTime, StakeTime)"/>).</param>
    /// <param name="fault">When the fault happened.</param>
    /// <param name="evidence">When the evidence is before the protocol, at the fault or later.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="evidence"/> is earlier than the fault.</exception>
    /// <exception cref="ArgumentException">Another measure, or a role that the protocol does not have.</exception>
    /// <exception cref="OverflowException">A point is above 2^64 − 1.</exception>
    public SlashReach SlashableAt(StakePosition position, StakeTime fault, StakeTime evidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(evidence, fault);
        return Reach(position, fault, evidence, WithdrawableAt(position));
    }

    /// <summary>Until when evidence of a fault still reaches a position.</summary>
    /// <param name="position">The position; an exit has ended its exposure.</param>
    /// <param name="fault">When the fault happened.</param>
    /// <exception cref="ArgumentException">Another measure, or a role that the protocol does not have.</exception>
    /// <exception cref="OverflowException">A point is above 2^64 − 1.</exception>
    public LiabilityWindow LiabilityFor(StakePosition position, StakeTime fault) =>
        Liability(position, fault, WithdrawableAt(position));

    /// <summary>
    /// Moves a position to another place: liable at the old one for faults up to the move and at the new one for later ones,
    /// never at both. Stake that is not yet exposed may move too: the old place sees it for the rest of the tail, if at all.
    /// </summary>
    /// <param name="position">The position at the old place, its exposure going on or to come.</param>
    /// <param name="at">When it moves.</param>
    /// <returns>Both sides of the move; null where the protocol knows no moves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position was not yet asked for at that point.</exception>
    /// <exception cref="ArgumentException">Another measure, a role that the protocol does not have, or an exposure that has ended.</exception>
    /// <exception cref="OverflowException">A point is above 2^64 − 1.</exception>
    public StakeMove? Move(StakePosition position, StakeTime at)
    {
        RequireOngoing(position, nameof(position));
        RequireMeasure(at, nameof(at));
        if (Moves == MoveRule.NotPossible)
        {
            return null;
        }

        RoleTerms terms = TermsOf(position.Role);
        ulong start = position.Exposure.Start.Value;
        ulong asked = ulong.Min(position.RulesOf.Value, start - ulong.Min(terms.ActivationDelay, start));
        if (at.Value < asked)
        {
            throw new ArgumentOutOfRangeException(nameof(at), at, $"Before the request of {new StakeTime(Measure, asked)}.");
        }

        StakePosition old = position.EndedAt(at.After(terms.ExposureTail), at);
        var exposure = ExposureInterval.From(at.After(ulong.Max(terms.ExposureTail, terms.ActivationDelay)));
        StakeTime matures = at.After(terms.WithdrawalDelay);
        return new StakeMove(
            old,
            new StakePosition(position.Amount, exposure, position.Role, at),
            matures,
            Moves == MoveRule.OnceUntilMatured ? matures : at);
    }

    private void RequireOngoing(StakePosition position, string parameter)
    {
        RequireMeasure(position.Exposure.Start, parameter);
        if (!position.Exposure.IsOngoing)
        {
            throw new ArgumentException($"The exposure has ended: {position.Exposure}.", parameter);
        }
    }

    private void RequireMeasure(StakeTime time, string parameter)
    {
        if (time.Measure != Measure)
        {
            throw new ArgumentException($"{Name} counts in {Measure}, not in {time.Measure}.", parameter);
        }
    }
}
