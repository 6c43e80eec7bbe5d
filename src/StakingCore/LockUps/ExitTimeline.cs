using StakingCore.Positions;

namespace StakingCore.LockUps;

/// <summary>
/// The dates of an exit, each the first point at which something is over or possible. <c>default</c> has all of them at
/// period 0.
/// </summary>
public readonly record struct ExitTimeline
{
    /// <summary>When it was asked for.</summary>
    public StakeTime RequestedAt { get; init; }

    /// <summary>When the request counts: at once, or when the minimum term is over; then after the queue.</summary>
    public StakeTime EffectiveAt { get; init; }

    /// <summary>The first point at which it earns nothing more.</summary>
    public StakeTime EarningUntil { get; init; }

    /// <summary>The first point at which it gives no weight any more.</summary>
    public StakeTime ExposedUntil { get; init; }

    /// <summary>The first point at which no slash reaches it any more; null for stake that is never slashed.</summary>
    public StakeTime? SlashableUntil { get; init; }

    /// <summary>The first point at which it can be taken away.</summary>
    public StakeTime WithdrawableAt { get; init; }
}
