namespace StakingCore.Slashing;

/// <summary>Which fork's formulas size a slashing on Ethereum.</summary>
public enum EthereumPenaltyForm
{
    /// <summary>From Bellatrix to Deneb: 1/32 at once; the correlation penalty is rounded down to whole ether last.</summary>
    Bellatrix,

    /// <summary>From Electra: 1/4096 at once; the correlation penalty is rounded down for each ether of balance first.</summary>
    Electra,
}
