using FsCheck;
using FsCheck.Fluent;
using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Testing;

/// <content>Stake in time: positions and lock-ups.</content>
public static partial class StakingArbitraries
{
    /// <summary>Moments in every measure.</summary>
    public static Arbitrary<StakeTime> StakeTimes() => Compose.Of(
        Parts.AnyOf<TimeMeasure>(), Parts.Epochs, static (measure, value) => new StakeTime(measure, value), static time => (time.Measure, time.Value));

    /// <summary>Exposure from one moment on: ended, ended at once, or ongoing.</summary>
    public static Arbitrary<ExposureInterval> ExposureIntervals() => Compose.Of(
        StakeTimes(),
        Compose.OrNull(Parts.Epochs),
        static (start, length) => length is { } steps ? ExposureInterval.Between(start, start.After(steps)) : ExposureInterval.From(start),
        static interval => (interval.Start, interval.End?.Since(interval.Start)));

    /// <summary>Positions of any amount, role and exposure, under the rules of their start or of a later moment.</summary>
    public static Arbitrary<StakePosition> StakePositions() => Compose.Of(
        Parts.Wide(),
        ExposureIntervals(),
        Parts.AnyOf<StakeRole>(),
        Parts.Epochs,
        static (amount, exposure, role, later) => new StakePosition(amount, exposure, role, exposure.Start.After(later)),
        static position => (position.Amount, position.Exposure, position.Role, position.RulesOf.Since(position.Exposure.Start)));

    /// <summary>Terms of a role, with delays from none to 2^32 steps; a slashable role is exposed for at least one step.</summary>
    public static Arbitrary<RoleTerms> RoleTerms() => Compose.Of(
        Parts.Flags,
        Compose.Pair(Parts.Epochs, Parts.Epochs),
        Parts.Epochs,
        Parts.Epochs,
        Parts.Epochs,
        Parts.AnyOf<SlashReachRule>(),
        static (slashable, early, exposure, withdrawal, term, reach) => new RoleTerms
        {
            IsSlashable = slashable,
            ActivationDelay = early.A,
            EarningTail = early.B,
            ExposureTail = slashable ? ulong.Max(1, exposure) : exposure,
            WithdrawalDelay = withdrawal,
            MinimumTerm = term,
            SlashReach = reach,
        },
        static terms => (terms.IsSlashable, (terms.ActivationDelay, terms.EarningTail), terms.ExposureTail, terms.WithdrawalDelay, terms.MinimumTerm, terms.SlashReach))
        .Filter(static terms => !terms.IsSlashable || terms.ExposureTail > 0);

    /// <summary>The schedules of the protocols.</summary>
    public static Arbitrary<LockUpSchedule> LockUpSchedules() => Parts.OneOf([.. LockUpSchedule.Presets]);

    /// <summary>Exits of one schedule, as <see cref="LockUpCase"/> makes them.</summary>
    public static Arbitrary<ExitTimeline> ExitTimelines() => Compose.Of(
        StakeTimes(),
        Parts.Epochs,
        Parts.Epochs,
        Compose.OrNull(Parts.Epochs),
        Parts.Epochs,
        static (requested, effective, tail, slashable, delay) => new ExitTimeline
        {
            RequestedAt = requested,
            EffectiveAt = requested.After(effective),
            EarningUntil = requested.After(effective),
            ExposedUntil = requested.After(effective).After(tail),
            SlashableUntil = slashable is { } until ? requested.After(until) : null,
            WithdrawableAt = requested.After(effective).After(tail).After(delay),
        },
        static exit => (
            exit.RequestedAt,
            exit.EffectiveAt.Since(exit.RequestedAt),
            exit.ExposedUntil.Since(exit.EffectiveAt),
            exit.SlashableUntil?.Since(exit.RequestedAt),
            exit.WithdrawableAt.Since(exit.ExposedUntil)));

    /// <summary>Churn that has been used up to some step.</summary>
    public static Arbitrary<ExitChurn> ExitChurns() => Compose.Of(
        Parts.Epochs, Parts.Wide((UInt128)1 << 80), static (step, budget) => new ExitChurn(step, budget), static churn => (churn.LastStep, churn.Budget));

    /// <summary>Answers to how long a lock-up has to be.</summary>
    public static Arbitrary<LockUpRequirement> LockUpRequirements() => Compose.Of(
        Compose.OrNull(Parts.Epochs), Parts.Share, static (periods, mass) => new LockUpRequirement(periods, mass), static found => (found.Periods, found.UndetectableMass));

    /// <summary>What a slash can reach: an amount, or nothing and why.</summary>
    public static Arbitrary<SlashReach> SlashReaches() => Compose.Of(
        Parts.Wide(),
        Parts.AnyOf<SlashObstacle>(),
        static (amount, obstacle) => new SlashReach(obstacle == SlashObstacle.None ? amount : 0, obstacle),
        static reach => (reach.Amount, reach.Obstacle));

    /// <summary>Moves of one position to a new place, maturing later.</summary>
    public static Arbitrary<StakeMove> StakeMoves() => Compose.Of(
        StakePositions(),
        Parts.Epochs,
        Parts.Epochs,
        static (position, matures, again) => new StakeMove(
            position, position, position.RulesOf.After(matures), position.RulesOf.After(matures).After(again)),
        static move => (move.AtOldPlace, move.MaturesAt.Since(move.AtOldPlace.RulesOf), move.MayMoveAgainAt.Since(move.MaturesAt)));

    /// <summary>Positions on their way out.</summary>
    public static Arbitrary<UnbondingEntry> UnbondingEntries() => Compose.Of(
        StakePositions(), ExitTimelines(), static (position, exit) => new UnbondingEntry(position, exit), static entry => (entry.Position, entry.Timeline));
}
