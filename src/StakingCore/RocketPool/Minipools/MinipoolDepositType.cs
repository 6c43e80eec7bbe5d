namespace StakingCore.RocketPool.Minipools;

/// <summary>How a minipool was opened; the numbers are the contracts'.</summary>
public enum MinipoolDepositType
{
    /// <summary>Not set. <c>default</c>; the split of the first releases treats it like the other bonded types.</summary>
    None = 0,

    /// <summary>32 ETH at once, of which 16 come back when users' ETH is assigned.</summary>
    Full = 1,

    /// <summary>A bond of 16 ETH.</summary>
    Half = 2,

    /// <summary>No bond: for members of the oracle only.</summary>
    Empty = 3,

    /// <summary>A bond of any size that the release allows, from v1.2.</summary>
    Variable = 4,
}
