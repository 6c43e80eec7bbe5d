namespace StakingCore.Decentralization;

/// <summary>When a coalition's share reaches the threshold τ. Published tools disagree exactly at equality, so it is always said.</summary>
public enum TauThreshold
{
    /// <summary>More than τ of the total: what an attack on a majority needs, and the usual Nakamoto coefficient.</summary>
    Strict = 0,

    /// <summary>At least τ of the total.</summary>
    Inclusive = 1,
}
