namespace StakingCore.Ethereum;

/// <summary>Where a validator's money goes: the first byte of its withdrawal credentials.</summary>
public enum WithdrawalCredential : byte
{
    /// <summary>0x00: a BLS key; nothing can be withdrawn until it is changed.</summary>
    Bls = 0,

    /// <summary>0x01: an execution address; what is above 32 ETH is swept.</summary>
    Execution = 1,

    /// <summary>0x02, from Electra: an execution address, and the balance compounds up to 2048 ETH.</summary>
    Compounding = 2,
}
