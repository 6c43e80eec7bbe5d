namespace StakingCore.Cosmos;

/// <summary>What follows where a delegation's stake is above what its shares are worth by more than 3 units of 10^-18.</summary>
public enum StakeCheckMode
{
    /// <summary>The chain panics: the computation stops there.</summary>
    AsTheChain,

    /// <summary>The row is marked, its last rewards are computed from what its shares are worth, and the others follow.</summary>
    Report,
}
