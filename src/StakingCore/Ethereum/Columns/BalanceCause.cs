namespace StakingCore.Ethereum;

/// <summary>Why a validator's balance changed.</summary>
public enum BalanceCause
{
    /// <summary>The vote for the justified checkpoint.</summary>
    Source,

    /// <summary>The vote for the epoch's checkpoint.</summary>
    Target,

    /// <summary>The vote for the head.</summary>
    Head,

    /// <summary>Phase0: votes included early, the voter's part and, of those that it included, the proposer's.</summary>
    InclusionDelay,

    /// <summary>The penalty that grows with the inactivity score.</summary>
    Inactivity,

    /// <summary>The sync committee: a reward with the signature in a block, a penalty without.</summary>
    Sync,

    /// <summary>A block proposed: votes and signatures included, and offenders reported.</summary>
    Proposer,

    /// <summary>The initial and the correlation penalty of a slashing.</summary>
    Slashing,

    /// <summary>What was paid out, by sweep or on request.</summary>
    Withdrawal,

    /// <summary>What was deposited, or moved here or away by a consolidation.</summary>
    Deposit,
}
