namespace StakingCore.Cosmos;

/// <summary>Which liquid staking a chain has.</summary>
public enum LiquidStakingModule
{
    /// <summary>None.</summary>
    None,

    /// <summary>The SDK fork's, inside the staking module: validator bond and caps for all liquid stake (gaia v12 to v23).</summary>
    SdkFork,

    /// <summary>The Hub's module of its own: caps, and only when shares are tokenized (from gaia v24 on).</summary>
    Hub,
}
