namespace StakingCore.LockUps;

/// <summary>Why a fault cannot cost a position anything. The first that applies, in this order.</summary>
public enum SlashObstacle
{
    /// <summary>Nothing: it can be slashed.</summary>
    None = 0,

    /// <summary>The rules never slash stake in this role.</summary>
    NotSlashableByRule = 1,

    /// <summary>
    /// The fault happened before the stake was exposed; where the rules also charge stake that came later, so would the slash
    /// itself.
    /// </summary>
    FaultBeforeExposure = 2,

    /// <summary>The fault happened when the stake was no longer exposed.</summary>
    FaultAfterExposure = 3,

    /// <summary>The evidence is older than the protocol accepts.</summary>
    EvidenceTooLate = 4,

    /// <summary>The stake was free before a slash could take effect.</summary>
    AlreadyWithdrawn = 5,
}
