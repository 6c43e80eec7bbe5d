namespace StakingCore.Cosmos;

/// <summary>What becomes of a redelegation that takes the last shares of an unbonded validator.</summary>
public enum EmptiedSourceRule
{
    /// <summary>It is entered for the full unbonding time: v0.47 and older.</summary>
    FullEntry,

    /// <summary>It is refused, because the source validator is gone: v0.50.0 to v0.53.7.</summary>
    Refused,

    /// <summary>It is complete at once, without an entry: from v0.53.8.</summary>
    CompletesAtOnce,
}
