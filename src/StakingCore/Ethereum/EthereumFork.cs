namespace StakingCore.Ethereum;

/// <summary>The forks of the consensus layer, in order.</summary>
public enum EthereumFork
{
    /// <summary>Genesis; attestations are kept as lists. Mainnet epoch 0.</summary>
    Phase0,

    /// <summary>Participation flags, inactivity scores and the sync committee. Mainnet epoch 74240.</summary>
    Altair,

    /// <summary>The final inactivity and slashing quotients before Electra. Mainnet epoch 144896.</summary>
    Bellatrix,

    /// <summary>Withdrawals. Mainnet epoch 194048.</summary>
    Capella,

    /// <summary>Activations are capped, and the target counts whenever it is included. Mainnet epoch 269568.</summary>
    Deneb,

    /// <summary>Balances up to 2048 ETH, churn in gwei, requests and queues. Mainnet epoch 364032.</summary>
    Electra,

    /// <summary>Proposers are known two epochs ahead, and bridge deposits are gone. Mainnet epoch 411392.</summary>
    Fulu,

    /// <summary>A draft without a date: its own churn limits, and the payload must match for the head.</summary>
    Gloas,
}
