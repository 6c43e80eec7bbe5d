namespace StakingCore.Delegation.Simulation;

/// <summary>How far an agent looks when it chooses a pool.</summary>
public enum Foresight
{
    /// <summary>It expects every pool that ranks well enough to fill up, and every other to be left by its members. The default.</summary>
    NonMyopic,

    /// <summary>It takes what each pool pays at this moment.</summary>
    Myopic,
}
