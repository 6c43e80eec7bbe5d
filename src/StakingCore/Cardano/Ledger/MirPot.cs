namespace StakingCore.Cardano.Ledger;

/// <summary>A pot that instantaneous rewards are moved from.</summary>
/// <remarks>Source: cardano-ledger <c>Shelley/TxCert.hs</c>, <c>MIRPot</c>.</remarks>
public enum MirPot
{
    /// <summary>The reserves.</summary>
    Reserves,

    /// <summary>The treasury.</summary>
    Treasury,
}
