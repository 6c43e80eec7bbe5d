using FsCheck;
using FsCheck.Fluent;
using StakingCore.LockUps;

namespace StakingCore.Testing;

/// <summary>What holds for every lock-up, as labelled properties.</summary>
public static class LockUpInvariants
{
    /// <summary>
    /// An exit goes forward: it takes effect no earlier than it is asked for, exposure ends no earlier than that, and the money
    /// does not come before the request. It may come before exposure ends, where stake is never locked.
    /// </summary>
    /// <param name="exit">The exit.</param>
    public static Property TimelineGoesForward(ExitTimeline exit) =>
        (exit.RequestedAt <= exit.EffectiveAt).Label($"asked at {exit.RequestedAt}, in effect at {exit.EffectiveAt}")
            .And((exit.EffectiveAt <= exit.ExposedUntil).Label($"in effect at {exit.EffectiveAt}, exposed until {exit.ExposedUntil}"))
            .And((exit.RequestedAt <= exit.WithdrawableAt).Label($"asked at {exit.RequestedAt}, withdrawable at {exit.WithdrawableAt}"));

    /// <summary>A fault reaches at most the position; nothing, with a reason, where it does not reach it.</summary>
    /// <param name="reach">What the fault reaches.</param>
    /// <param name="amount">The position's amount.</param>
    public static Property ReachIsWithinThePosition(SlashReach reach, UInt128 amount) =>
        (reach.Amount <= amount).Label($"{reach.Amount} reached of {amount}")
            .And((reach.Obstacle == SlashObstacle.None || reach.Amount == 0).Label($"{reach.Amount} reached in spite of {reach.Obstacle}"));
}
