namespace StakingCore.Cardano;

/// <summary>The ledger eras that know staking, in order.</summary>
public enum CardanoEra
{
    /// <summary>Protocol major 2 and below.</summary>
    Shelley,

    /// <summary>Protocol major 3.</summary>
    Allegra,

    /// <summary>Protocol major 4.</summary>
    Mary,

    /// <summary>Protocol major 5 and 6.</summary>
    Alonzo,

    /// <summary>Protocol major 7 and 8.</summary>
    Babbage,

    /// <summary>Protocol major 9 to 11.</summary>
    Conway,

    /// <summary>Protocol major 12 and above; a draft.</summary>
    Dijkstra,
}
