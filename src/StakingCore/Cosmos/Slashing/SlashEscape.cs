namespace StakingCore.Cosmos;

/// <summary>Why a slash took less from an entry than its fraction of it.</summary>
public enum SlashEscape
{
    /// <summary>It did not: all was taken.</summary>
    None,

    /// <summary>The infraction is at the running height, where no entry is looked at.</summary>
    NotLookedAt,

    /// <summary>The tokens had left before the infraction.</summary>
    BeforeInfraction,

    /// <summary>The entry was due; only its payment was outstanding.</summary>
    Matured,

    /// <summary>Too little was left: earlier slashes or a cancelled unbonding had taken it.</summary>
    Shortfall,

    /// <summary>The delegator has no delegation at the destination any more.</summary>
    DelegationGone,
}
