using FsCheck;
using FsCheck.Fluent;
using StakingCore.LockUps;
using StakingCore.Positions;
using StakingCore.Testing;

namespace StakingCore.Tests.LockUps;

/// <summary>A schedule, one of its roles, and times around each other and around the schedule's own delays.</summary>
public sealed record LockUpCase(
    LockUpSchedule Schedule, StakeRole Role, UInt128 Amount, ulong Start, ulong Fault, ulong Evidence, ulong Request, ulong Queue)
{
    internal StakePosition Position => new(Amount, ExposureInterval.From(At(Start)), Role);

    internal StakeTime At(ulong value) => new(Schedule.Measure, value);
}

/// <summary>Generators of <see cref="LockUpCase"/>s over the presets and over schedules that no protocol has.</summary>
public static class LockUpCases
{
    public static Arbitrary<LockUpCase> Cases() => Arb.From(
        from schedule in Gen.Frequency((3, Gen.Elements(LockUpSchedule.Presets.ToArray())), (2, Invented()))
        from role in Gen.Elements(Roles(schedule))
        from amount in LogUniform.UInt128()
        from start in LogUniform.UInt64(1UL << 40)
        from fault in Near(schedule, role, start)
        from evidence in Near(schedule, role, fault)
        from request in Gen.OneOf(Near(schedule, role, start), Near(schedule, role, fault))
        from queue in Gen.Frequency((2, Gen.Constant(0UL)), (1, LogUniform.UInt64(1UL << 16)))
        select new LockUpCase(schedule, role, amount, start, fault, ulong.Max(fault, evidence), request, queue));

    private static StakeRole[] Roles(LockUpSchedule schedule) =>
    [
        .. schedule.Operator is null ? Array.Empty<StakeRole>() : [StakeRole.Operator],
        .. schedule.Delegator is null ? Array.Empty<StakeRole>() : [StakeRole.Delegator],
        .. schedule.LiquidDelegator is null ? Array.Empty<StakeRole>() : [StakeRole.LiquidDelegator],
    ];

    private static Gen<LockUpSchedule> Invented() =>
        from slashable in Gen.Elements(true, true, false)
        from reach in Gen.Elements(Enum.GetValues<SlashReachRule>())
        from activation in Small()
        from earning in Small()
        from tail in Small()
        from delay in Small()
        from term in Gen.OneOf(Gen.Constant(0UL), Small())
        from window in Small()
        from hasWindow in Gen.Elements(true, false)
        from deferral in Small()
        select new LockUpSchedule
        {
            Name = "invented",
            Source = "none",
            Measure = TimeMeasure.Periods,
            Operator = new RoleTerms
            {
                IsSlashable = slashable,
                SlashReach = reach,
                ActivationDelay = activation,
                EarningTail = earning,
                ExposureTail = slashable ? ulong.Max(1, tail) : tail,
                WithdrawalDelay = delay,
                MinimumTerm = term,
            },
            EvidenceWindow = hasWindow ? window : null,
            SlashDeferral = deferral,
            Moves = MoveRule.OnceUntilMatured,
        };

    private static Gen<ulong> Small() => Gen.Choose(0, 12).Select(number => (ulong)number);

    // Around a point, at the distances at which something changes.
    private static Gen<ulong> Near(LockUpSchedule schedule, StakeRole role, ulong point)
    {
        RoleTerms terms = schedule.TermsOf(role);
        ulong[] distances =
            [0, 1, terms.ExposureTail, terms.WithdrawalDelay, terms.MinimumTerm, schedule.SlashDeferral, schedule.EvidenceWindow ?? 0];
        return from distance in Gen.OneOf(Gen.Elements(distances), LogUniform.UInt64(2 * (terms.WithdrawalDelay + 10)))
               from step in Gen.Choose(-1, 1)
               from ahead in Gen.Elements(true, true, false)
               select Shifted(point, distance, ahead, step);
    }

    private static ulong Shifted(ulong point, ulong distance, bool ahead, int step)
    {
        Int128 shifted = (Int128)point + (ahead ? distance : -(Int128)distance) + step;
        return (ulong)Int128.Max(0, shifted);
    }
}
