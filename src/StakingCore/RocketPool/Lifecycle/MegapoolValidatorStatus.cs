namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Where a validator of a megapool is in its life.</summary>
public enum MegapoolValidatorStatus
{
    /// <summary>Waits in a queue.</summary>
    Queued,

    /// <summary>Has its first ETH on the beacon chain.</summary>
    Prestaked,

    /// <summary>Staking.</summary>
    Staking,

    /// <summary>Its exit was announced.</summary>
    Exiting,

    /// <summary>Its final balance was settled.</summary>
    Exited,

    /// <summary>Given up before it was staked.</summary>
    Dissolved,

    /// <summary>Left the queue.</summary>
    Dequeued,
}
