using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Pictures.Data;

/// <summary>
/// Stake that asks to leave on the day of a fault, under each schedule: until when evidence of the fault reaches it, and when it
/// is free, in days after the request. The evidence that is marked comes on day 10.
/// </summary>
internal static class Liability
{
    private const ulong Now = 1_000_000_000;
    private const ulong Day = 86_400;
    private const ulong EvidenceDay = 10;

    internal static PictureData Compute()
    {
        var picture = new PictureData("liability");
        foreach (LockUpSchedule schedule in LockUpSchedule.Presets)
        {
            // A schedule counts in steps; how long one takes is known to the protocols that are compared under it.
            ProtocolPreset protocol = ProtocolPresets.All.First(preset => preset.LockUps.Name == schedule.Name);
            foreach ((StakeRole role, RoleTerms? terms) in new[]
            {
                (StakeRole.Operator, schedule.Operator), (StakeRole.Delegator, schedule.Delegator), (StakeRole.LiquidDelegator, schedule.LiquidDelegator),
            })
            {
                if (terms is not null)
                {
                    Add(picture, protocol, schedule, role);
                }
            }
        }

        return picture;
    }

    private static void Add(PictureData picture, ProtocolPreset protocol, LockUpSchedule schedule, StakeRole role)
    {
        var request = new StakeTime(schedule.Measure, Now);
        StakeTime start = protocol.IsAtStartOfTerm ? request : new StakeTime(schedule.Measure, 0);
        var staying = new StakePosition(1, ExposureInterval.From(start), role);
        ExitTimeline exit = schedule.Exit(staying, request);
        StakePosition leaving = staying.EndedAt(exit.ExposedUntil, request);
        LiabilityWindow window = schedule.LiabilityFor(leaving, request);
        StakeTime evidence = request.After(EvidenceDay * Day / protocol.SecondsPerStep);
        picture.Add(
            ("schedule", schedule.Name),
            ("role", role switch { StakeRole.Operator => "operator", StakeRole.Delegator => "delegator", _ => "liquid delegator" }),
            ("reachable", Days(window.Until is { } until && !window.Evidence.IsEmpty ? until.Since(request) : 0)),
            ("free", Days(exit.WithdrawableAt.Since(request))),
            ("evidence", schedule.SlashableAt(leaving, request, evidence).Obstacle.ToString()));

        ExactRational Days(ulong steps) => new((UInt128)steps * protocol.SecondsPerStep, Day);
    }
}
