namespace StakingCore.Cosmos;

/// <summary>Something that holds in every sound state.</summary>
public enum ChainInvariant
{
    /// <summary>The bonded pool holds the tokens of the bonded validators.</summary>
    BondedPool,

    /// <summary>The other pool holds the tokens of all other validators and of the unbondings.</summary>
    NotBondedPool,

    /// <summary>The delegations' shares sum up to the validator's.</summary>
    DelegatorShares,

    /// <summary>The distribution account covers the outstanding rewards and the community pool.</summary>
    DistributionAccount,

    /// <summary>A validator's outstanding rewards cover its commission.</summary>
    OutstandingRewards,

    /// <summary>One reference for the latest period, one for each delegation, one for each slash.</summary>
    ReferenceCount,

    /// <summary>Balances, pools, fees and the distribution account are all there is.</summary>
    Supply,
}
