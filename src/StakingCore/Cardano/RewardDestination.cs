namespace StakingCore.Cardano;

/// <summary>Where what an account earned in an epoch goes.</summary>
public enum RewardDestination
{
    /// <summary>The account earned nothing, not even an entry of zero.</summary>
    None,

    /// <summary>To the account. The amount may be zero: an operator's entry exists even then.</summary>
    Account,

    /// <summary>To the treasury: the account is not registered at the boundary.</summary>
    Treasury,

    /// <summary>
    /// Back to the reserves: up to Alonzo, the account was not registered when the calculation started.
    /// </summary>
    Reserves,
}
