namespace StakingCore.Cardano;

/// <summary>When an account was registered, as far as rewards ask.</summary>
[Flags]
public enum AccountRegistration
{
    /// <summary>At neither moment.</summary>
    None = 0,

    /// <summary>When the reward calculation started. Matters up to Alonzo.</summary>
    AtStart = 1,

    /// <summary>At the boundary where the rewards are paid.</summary>
    AtBoundary = 2,

    /// <summary>At both.</summary>
    Both = AtStart | AtBoundary,
}
