namespace StakingCore.Cosmos;

/// <summary>Where a validator stands.</summary>
public enum ValidatorStatus
{
    /// <summary>Outside the set; its tokens can no longer be slashed.</summary>
    Unbonded,

    /// <summary>Left the set; its tokens can still be slashed.</summary>
    Unbonding,

    /// <summary>In the set: it signs blocks.</summary>
    Bonded,
}
