using FsCheck.Xunit;
using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Tests.LockUps;

[Properties(Arbitrary = [typeof(LockUpCases)], MaxTest = 1000)]
public sealed class LockUpScheduleLawTests
{
    [Property]
    public void Exit_AnyRequest_HasOrderedDates(LockUpCase @case)
    {
        ExitTimeline exit = @case.Schedule.Exit(@case.Position, @case.At(@case.Request), @case.Queue);

        Assert.True(exit.RequestedAt <= exit.EffectiveAt);
        Assert.True(exit.EffectiveAt <= exit.EarningUntil);
        Assert.True(exit.EffectiveAt <= exit.ExposedUntil);
        Assert.True(exit.EffectiveAt <= exit.WithdrawableAt);
        Assert.Equal(@case.Schedule.TermsOf(@case.Role).IsSlashable ? exit.WithdrawableAt : null, exit.SlashableUntil);
        Assert.True(exit.ExposedUntil >= @case.At(@case.Start));
        RoleTerms terms = @case.Schedule.TermsOf(@case.Role);
        StakeTime counts = terms.MinimumTerm == 0
            ? exit.RequestedAt
            : StakeTime.Later(exit.RequestedAt, @case.At(@case.Start).After(terms.MinimumTerm));
        Assert.Equal(counts.After(@case.Queue), exit.EffectiveAt);
        Assert.Equal(exit.EffectiveAt.After(terms.EarningTail), exit.EarningUntil);
        Assert.Equal(StakeTime.Later(@case.At(@case.Start), exit.EffectiveAt.After(terms.ExposureTail)), exit.ExposedUntil);
        Assert.Equal(exit.EffectiveAt.After(terms.WithdrawalDelay), exit.WithdrawableAt);
        StakePosition left = @case.Position.EndedAt(exit.ExposedUntil, exit.RequestedAt);
        Assert.True(@case.Schedule.WithdrawableAt(left) >= exit.WithdrawableAt);
        Assert.True(left.Exposure.IsEmpty || @case.Schedule.WithdrawableAt(left) == exit.WithdrawableAt);
        Assert.True(@case.Schedule.WithdrawableAfterSlash(exit, exit.RequestedAt) >= exit.WithdrawableAt);
    }

    [Property]
    public void Enter_AnyRequest_IsExposedAfterTheDelayAndTheQueue(LockUpCase @case)
    {
        StakePosition entered = @case.Schedule.Enter(@case.Amount, @case.At(@case.Request), @case.Role, @case.Queue);

        ulong start = @case.Request + @case.Schedule.TermsOf(@case.Role).ActivationDelay + @case.Queue;
        Assert.Equal(new StakePosition(@case.Amount, ExposureInterval.From(@case.At(start)), @case.Role, @case.At(@case.Request)), entered);
    }

    // The four conditions of the concept, with the end of the lock-up taken from the exit's dates.
    [Property]
    public void SlashableAt_AnyFault_IsReachedExactlyWhenAllFourConditionsHold(LockUpCase @case)
    {
        (LockUpSchedule schedule, RoleTerms terms) = (@case.Schedule, @case.Schedule.TermsOf(@case.Role));
        (StakeTime start, StakeTime fault, StakeTime evidence) = (@case.At(@case.Start), @case.At(@case.Fault), @case.At(@case.Evidence));
        ExitTimeline exit = schedule.Exit(@case.Position, @case.At(@case.Request), @case.Queue);
        StakeTime slash = StakeTime.Later(evidence, fault.After(schedule.SlashDeferral));
        bool IsReached(StakeTime? end, StakeTime? free)
        {
            bool stillGave = end is null || fault < end;
            bool byRule = terms.SlashReach switch
            {
                SlashReachRule.ExposedAtFault => fault >= start && stillGave,
                SlashReachRule.AlsoAfterExposure => fault >= start,
                SlashReachRule.HeldAtSlash => slash >= start,
                _ => slash >= start && stillGave,
            };
            bool isRecent = schedule.EvidenceWindow is not ulong window || evidence.Since(fault) <= window;
            return terms.IsSlashable && byRule && end != start && isRecent && (free is null || slash < free);
        }

        Assert.Equal(IsReached(null, null), schedule.SlashableAt(@case.Position, fault, evidence).IsReachable);
        Assert.Equal(
            IsReached(exit.ExposedUntil, exit.WithdrawableAt),
            schedule.SlashableAt(@case.Position.EndedAt(exit.ExposedUntil, exit.RequestedAt), fault, evidence).IsReachable);
    }

    [Property]
    public void SlashableAt_Reachable_WasThereAsTheRuleAsks(LockUpCase @case)
    {
        foreach (StakePosition position in BeforeAndAfterExit(@case))
        {
            SlashReach reach = @case.Schedule.SlashableAt(position, @case.At(@case.Fault), @case.At(@case.Evidence));

            Assert.Equal(reach.IsReachable ? position.Amount : 0, reach.Amount);
            RoleTerms terms = @case.Schedule.TermsOf(@case.Role);
            if (!reach.IsReachable)
            {
                continue;
            }

            Assert.True(terms.IsSlashable);
            switch (terms.SlashReach)
            {
                case SlashReachRule.ExposedAtFault:
                    Assert.True(position.Exposure.Contains(@case.At(@case.Fault)));
                    break;
                case SlashReachRule.AlsoAfterExposure:
                    Assert.True(@case.Fault >= @case.Start);
                    break;
                case SlashReachRule.AlsoBeforeExposure when @case.Fault >= @case.Start:
                    Assert.True(position.Exposure.Contains(@case.At(@case.Fault)));
                    break;
                default:
                    StakeTime slash = StakeTime.Later(@case.At(@case.Evidence), @case.At(@case.Fault).After(@case.Schedule.SlashDeferral));
                    Assert.True(slash >= @case.At(@case.Start) && !(slash >= @case.Schedule.WithdrawableAt(position)));
                    break;
            }
        }
    }

    [Property]
    public void SlashableAt_ExitAtOrAfterTheFault_OutrunsNothingWithinTheLockUp(LockUpCase @case)
    {
        ulong request = ulong.Max(@case.Request, @case.Fault);
        StakeTime fault = @case.At(@case.Fault);
        StakeTime evidence = @case.At(@case.Evidence);
        ulong lockUp = @case.Schedule.TermsOf(@case.Role).WithdrawalDelay;
        if (StakeTime.Later(evidence, fault.After(@case.Schedule.SlashDeferral)) >= fault.After(lockUp))
        {
            return;
        }

        ExitTimeline exit = @case.Schedule.Exit(@case.Position, @case.At(request), @case.Queue);
        StakePosition left = @case.Position.EndedAt(exit.ExposedUntil);

        // What was called off before it counted was never at risk: nothing is outrun.
        SlashReach expected = left.Exposure.IsEmpty && @case.Schedule.TermsOf(@case.Role).IsSlashable
            ? new SlashReach(0, SlashObstacle.FaultBeforeExposure)
            : @case.Schedule.SlashableAt(@case.Position, fault, evidence);
        Assert.Equal(expected, @case.Schedule.SlashableAt(left, fault, evidence));
    }

    [Property]
    public void SlashableAt_LaterEvidence_NeverReachesMoreOnceTheStakeIsThere(LockUpCase @case)
    {
        if (@case.Evidence < @case.Start)
        {
            return;
        }

        StakeTime fault = @case.At(@case.Fault);
        foreach (StakePosition position in BeforeAndAfterExit(@case))
        {
            SlashReach later = @case.Schedule.SlashableAt(position, fault, @case.At(@case.Evidence).After(1));
            SlashReach now = @case.Schedule.SlashableAt(position, fault, @case.At(@case.Evidence));

            Assert.True(later.Amount <= now.Amount);
        }
    }

    [Property]
    public void LiabilityFor_AnyEvidence_SaysWhatSlashableAtSays(LockUpCase @case)
    {
        StakeTime fault = @case.At(@case.Fault);
        foreach (StakePosition position in BeforeAndAfterExit(@case))
        {
            LiabilityWindow window = @case.Schedule.LiabilityFor(position, fault);
            SlashReach reach = @case.Schedule.SlashableAt(position, fault, @case.At(@case.Evidence));

            Assert.Equal(reach.IsReachable, window.Evidence.Contains(@case.At(@case.Evidence)));
            Assert.Equal(window.Obstacle != SlashObstacle.None, window.Evidence.IsEmpty);
            if (window.Until is StakeTime until && !window.Evidence.IsEmpty)
            {
                Assert.False(@case.Schedule.SlashableAt(position, fault, until).IsReachable);
            }
        }
    }

    [Property]
    public void Move_AnyFault_IsLiableAtOnePlaceAndAsIfStayed(LockUpCase @case)
    {
        StakeTime fault = @case.At(@case.Fault);
        ulong activation = @case.Schedule.TermsOf(@case.Role).ActivationDelay;
        StakeTime at = @case.At(ulong.Max(@case.Start - ulong.Min(activation, @case.Start), @case.Request));
        if (@case.Schedule.Move(@case.Position, at) is not StakeMove move)
        {
            Assert.Equal(MoveRule.NotPossible, @case.Schedule.Moves);
            return;
        }

        Assert.NotEqual(MoveRule.NotPossible, @case.Schedule.Moves);
        Assert.Equal(@case.Schedule.Moves == MoveRule.Free ? at : move.MaturesAt, move.MayMoveAgainAt);
        Assert.Equal(at.After(ulong.Max(@case.Schedule.TermsOf(@case.Role).ExposureTail, activation)), move.AtNewPlace.Exposure.Start);
        Assert.False(move.AtOldPlace.Exposure.Contains(fault) && move.AtNewPlace.Exposure.Contains(fault));
        if (fault < at.After(@case.Schedule.TermsOf(@case.Role).ExposureTail))
        {
            Assert.Equal(@case.Position.ExposedAt(fault), move.AtOldPlace.ExposedAt(fault));
        }

        Assert.True(move.AtOldPlace.Exposure.IsEmpty || @case.Schedule.WithdrawableAt(move.AtOldPlace) == move.MaturesAt);
        Assert.True(move.MayMoveAgainAt <= move.MaturesAt);
    }

    private static StakePosition[] BeforeAndAfterExit(LockUpCase @case)
    {
        ExitTimeline exit = @case.Schedule.Exit(@case.Position, @case.At(@case.Request), @case.Queue);
        return [@case.Position, @case.Position.EndedAt(exit.ExposedUntil)];
    }
}
