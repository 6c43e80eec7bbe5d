namespace StakingCore.Contracts.Allocations;

/// <summary>What a member's documentation says of garbage.</summary>
internal enum AllocationClaim
{
    /// <summary>Not a word.</summary>
    Silent,

    /// <summary>That it allocates.</summary>
    Some,

    /// <summary>That it allocates nothing.</summary>
    None,
}
