namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Who asks for a step.</summary>
public enum Caller
{
    /// <summary>The node operator.</summary>
    Owner,

    /// <summary>Anyone else.</summary>
    Other,
}
