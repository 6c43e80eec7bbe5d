namespace StakingCore.Cosmos;

/// <summary>What became of one delegation's pending rewards.</summary>
public enum PendingRewardStatus : byte
{
    /// <summary>Not reached: the call stopped at an earlier row.</summary>
    NotComputed,

    /// <summary>Computed.</summary>
    Computed,

    /// <summary>The delegation started at this very height and has no rewards.</summary>
    StartedNow,

    /// <summary>
    /// Computed; the stake was above what the shares are worth by at most 3 units of 10^-18 and was lowered to it.
    /// </summary>
    StakeLowered,

    /// <summary>
    /// The stake is above what the shares are worth by more than 3 units of 10^-18: the chain panics, and the delegation can
    /// neither withdraw nor change.
    /// </summary>
    StakeAboveShares,
}
