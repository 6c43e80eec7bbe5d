namespace StakingCore.Cardano.Explanation;

/// <summary>What became of one thing that an account might have earned.</summary>
public enum RewardOutcome
{
    /// <summary>Paid to the account. An operator's reward may be zero.</summary>
    Paid,

    /// <summary>To the treasury: the account is not registered at the boundary.</summary>
    UnregisteredAtBoundary,

    /// <summary>
    /// Left in the reserves: up to Alonzo, an account that is not registered when the calculation starts has no reward.
    /// </summary>
    UnregisteredAtStart,

    /// <summary>Left in the reserves: Shelley pays an account only its first reward, and this is a later one.</summary>
    NotTheFirst,

    /// <summary>No entry: the pool made no block, so the ledger does not evaluate it.</summary>
    NoBlocks,

    /// <summary>No entry: the snapshot has no parameters of the pool.</summary>
    UnlistedPool,

    /// <summary>No entry: an owner's stake in its own pool counts in the operator's reward.</summary>
    OwnerOfThePool,

    /// <summary>No entry: a member's reward of zero is dropped.</summary>
    Zero,
}
