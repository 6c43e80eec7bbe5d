namespace StakingCore.Cosmos;

/// <summary>Puts other parameters in force. Who may do so is for governance to decide.</summary>
public sealed record ChangeParameters : ChainCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="parameters">All parameters, not only the changed ones.</param>
    /// <exception cref="ArgumentException">A parameter is one that its module's validation refuses.</exception>
    public ChangeParameters(ChainParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Parameters = parameters.Check();
    }

    /// <summary>All parameters.</summary>
    public ChainParameters Parameters { get; }

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        draft.Parameters = Parameters;
        return null;
    }
}
