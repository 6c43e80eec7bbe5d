namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Where a minipool is in its life; the numbers are the contracts'.</summary>
public enum MinipoolStatus
{
    /// <summary>Waits in the queue.</summary>
    Initialised = 0,

    /// <summary>Has its ETH and waits to be staked or promoted.</summary>
    Prelaunch = 1,

    /// <summary>Staking, or finalised afterwards.</summary>
    Staking = 2,

    /// <summary>Given up before it was staked.</summary>
    Dissolved = 4,
}
