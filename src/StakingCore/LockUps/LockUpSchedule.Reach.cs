using StakingCore.Positions;

namespace StakingCore.LockUps;

public sealed partial record LockUpSchedule
{
    /// <summary>What can be reached under these rules of faults, for a position that is free when it is told.</summary>
    internal SlashReach Reach(StakePosition position, StakeTime fault, StakeTime evidence, StakeTime? free)
    {
        SlashObstacle obstacle = ObstacleTo(position, fault, evidence, free);
        return new SlashReach(obstacle == SlashObstacle.None ? position.Amount : 0, obstacle);
    }

    /// <summary>The evidence that reaches under these rules of faults, for a position that is free when it is told.</summary>
    internal LiabilityWindow Liability(StakePosition position, StakeTime fault, StakeTime? free)
    {
        // A slash cannot find stake that is not there yet, however early the fault.
        RequireMeasure(fault, nameof(fault));
        StakeTime earliest = ReachesNewcomers(TermsOf(position.Role)) && EffectOf(fault, fault) < position.Exposure.Start
            ? position.Exposure.Start
            : fault;
        SlashObstacle obstacle = ObstacleTo(position, fault, earliest, free);
        if (obstacle != SlashObstacle.None)
        {
            return new LiabilityWindow(ExposureInterval.Between(fault, fault), obstacle);
        }

        var open = ExposureInterval.From(earliest);
        if (EvidenceWindow is ulong oldest)
        {
            open = open.Until(fault.After(oldest).After(1));
        }

        return new LiabilityWindow(free is StakeTime end ? open.Until(end) : open, SlashObstacle.None);
    }

    private SlashObstacle ObstacleTo(StakePosition position, StakeTime fault, StakeTime evidence, StakeTime? free)
    {
        SlashObstacle obstacle = ObstacleOfFault(position, fault, EffectOf(fault, evidence));
        if (obstacle != SlashObstacle.None)
        {
            return obstacle;
        }

        if (EvidenceWindow is ulong oldest && evidence.Since(fault) > oldest)
        {
            return SlashObstacle.EvidenceTooLate;
        }

        return free is StakeTime end && EffectOf(fault, evidence) >= end ? SlashObstacle.AlreadyWithdrawn : SlashObstacle.None;
    }

    // What the fault rules out, for a slash that takes effect at a point.
    private SlashObstacle ObstacleOfFault(StakePosition position, StakeTime fault, StakeTime effect)
    {
        RequireMeasure(fault, nameof(fault));
        RoleTerms terms = TermsOf(position.Role);
        if (!terms.IsSlashable)
        {
            return SlashObstacle.NotSlashableByRule;
        }

        StakeTime counted = ReachesNewcomers(terms) ? effect : fault;
        if (counted < position.Exposure.Start || position.Exposure.IsEmpty)
        {
            return SlashObstacle.FaultBeforeExposure;
        }

        bool hadLeft = fault >= position.Exposure.Start && !position.Exposure.Contains(fault);
        return hadLeft && terms.SlashReach is (SlashReachRule.ExposedAtFault or SlashReachRule.AlsoBeforeExposure)
            ? SlashObstacle.FaultAfterExposure
            : SlashObstacle.None;
    }

    private static bool ReachesNewcomers(RoleTerms terms) => terms.SlashReach is SlashReachRule.HeldAtSlash or SlashReachRule.AlsoBeforeExposure;

    private StakeTime EffectOf(StakeTime fault, StakeTime evidence) => StakeTime.Later(evidence, fault.After(SlashDeferral));
}
