namespace StakingCore.Cardano;

/// <summary>In which role an account earned a reward. The order is the ledger's.</summary>
public enum RewardKind
{
    /// <summary>As the reward account of a pool: cost, margin and the owners' share.</summary>
    Leader,

    /// <summary>As a delegator.</summary>
    Member,
}
