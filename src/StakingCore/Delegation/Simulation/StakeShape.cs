namespace StakingCore.Delegation.Simulation;

/// <summary>How stake is spread over the agents of a drawn population.</summary>
public enum StakeShape
{
    /// <summary>Pareto's distribution with exponent 2: many small holders, a few very large ones. The default.</summary>
    Pareto,

    /// <summary>Everyone has the same.</summary>
    Equal,
}
