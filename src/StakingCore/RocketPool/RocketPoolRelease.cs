namespace StakingCore.RocketPool;

/// <summary>A release of Rocket Pool's contracts: it selects the rules in force.</summary>
public enum RocketPoolRelease
{
    /// <summary>v1.0, November 2021: bonds of 16 ETH; rewards are halved and the fee is taken of one half.</summary>
    Launch,

    /// <summary>v1.1, Redstone, August 2022: adds the fee distributor, the smoothing pool and penalties.</summary>
    Redstone,

    /// <summary>v1.2, Atlas, April 2023: bonds of 8 ETH, rewards by capital, the line at 8 ETH, bond reduction.</summary>
    Atlas,

    /// <summary>v1.3, Houston, June 2024: a scrub costs 2.4 ETH of the bond and no RPL.</summary>
    Houston,

    /// <summary>v1.3.1, October 2024 (RPIP-62, RPIP-63): the RPL minimum may be zero.</summary>
    HoustonUpdate,

    /// <summary>v1.4, Saturn 1, February 2026: megapools, debt, the split in four, the rETH buffer.</summary>
    Saturn1,
}
