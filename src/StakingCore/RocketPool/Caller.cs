namespace StakingCore.RocketPool;

/// <summary>Who calls: the owner is paid and answers for a shortfall, anyone else only sets the money in motion.</summary>
public enum Caller
{
    /// <summary>The node operator. The default.</summary>
    Owner,

    /// <summary>Anyone else.</summary>
    Other,
}
