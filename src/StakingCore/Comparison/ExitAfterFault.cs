using StakingCore.Amounts;
using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Comparison;

/// <summary>Stake in one role that asks to leave when the fault happens, and the evidence that comes later.</summary>
internal sealed record ExitAfterFault
{
    private const uint SecondsADay = 86_400;

    // Late enough that nobody's minimum term is still running, unless the stake is to be at the start of its term.
    private const ulong FaultStep = 1_000_000_000;

    /// <summary>What keeps the evidence from the stake.</summary>
    internal required SlashObstacle Obstacle { get; init; }

    /// <summary>The same for evidence that comes at once.</summary>
    internal required SlashObstacle ObstacleAtOnce { get; init; }

    /// <summary>When the stake is free, in days after the fault.</summary>
    internal required ExactRational FreeDays { get; init; }

    internal bool IsReached => Obstacle == SlashObstacle.None;

    internal bool IsReachedAtOnce => ObstacleAtOnce == SlashObstacle.None;

    internal static ExitAfterFault Of(ProtocolPreset protocol, StakeRole role, ComparisonCase question)
    {
        LockUpSchedule schedule = protocol.LockUps;
        var fault = new StakeTime(schedule.Measure, FaultStep);
        StakeTime start = protocol.IsAtStartOfTerm ? fault : new StakeTime(schedule.Measure, 0);
        var staying = new StakePosition(1, ExposureInterval.From(start), role);
        ExitTimeline exit = schedule.Exit(staying, fault);
        StakePosition leaving = staying.EndedAt(exit.ExposedUntil, fault);

        // Evidence within a step counts from the step's start, at which stake that is free then can be gone.
        StakeTime evidence = fault.After((ulong)(question.EvidenceDays * SecondsADay / ExactRational.FromInteger(protocol.SecondsPerStep)).Floor());
        StakePosition found = question.StaysUntilEvidence ? staying : leaving;
        return new ExitAfterFault
        {
            Obstacle = schedule.SlashableAt(found, fault, evidence).Obstacle,
            ObstacleAtOnce = schedule.SlashableAt(found, fault, fault).Obstacle,
            FreeDays = new ExactRational((UInt128)exit.WithdrawableAt.Since(fault) * protocol.SecondsPerStep, SecondsADay),
        };
    }
}
