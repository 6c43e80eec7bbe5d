namespace StakingCore.Cosmos;

/// <summary>A delegation.</summary>
public sealed record DelegationState
{
    /// <summary>Its shares of the validator's tokens.</summary>
    public required CosmosDecimal Shares { get; init; }

    /// <summary>Where its rewards start; null where the chain has lost the record, so that they cannot be withdrawn.</summary>
    public DelegationStart? Start { get; init; }

    /// <summary>Whether it is a validator bond; only in the liquid staking fork.</summary>
    public bool IsValidatorBond { get; init; }
}
