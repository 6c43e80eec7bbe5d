namespace StakingCore.Positions;

/// <summary>Whose decision a stake stands behind, which is what lock-ups and losses depend on.</summary>
public enum StakeRole
{
    /// <summary>The stake of whoever runs the pool or validator: bond, pledge, self-stake.</summary>
    Operator = 0,

    /// <summary>
    /// Stake that someone else locked behind an operator: a Cosmos delegation, a Polkadot nomination, external stake on Tezos,
    /// a Rocket Pool depositor's ether.
    /// </summary>
    Delegator = 1,

    /// <summary>A wallet's balance that gives weight without being locked: Cardano's delegation, Tezos's delegation proper.</summary>
    LiquidDelegator = 2,
}
