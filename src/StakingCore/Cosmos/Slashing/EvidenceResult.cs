namespace StakingCore.Cosmos;

/// <summary>What became of evidence of a double signature.</summary>
public enum EvidenceResult
{
    /// <summary>The validator was slashed, jailed for ever and tombstoned.</summary>
    Punished,

    /// <summary>The validator is unbonded.</summary>
    ValidatorUnbonded,

    /// <summary>The evidence is older than both limits.</summary>
    Stale,

    /// <summary>The validator is tombstoned already.</summary>
    AlreadyTombstoned,
}
