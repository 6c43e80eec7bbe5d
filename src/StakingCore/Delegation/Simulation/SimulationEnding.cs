namespace StakingCore.Delegation.Simulation;

/// <summary>Whether a simulation still has anywhere to go.</summary>
public enum SimulationEnding
{
    /// <summary>The last round was neither like the one before nor known to be like an earlier one. The default.</summary>
    Open,

    /// <summary>A round changed nothing, so none after it will.</summary>
    Settled,

    /// <summary>A round ended exactly as an earlier one had, so the rounds between them come again and again.</summary>
    Cycling,
}
