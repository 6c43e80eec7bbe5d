namespace StakingCore.LockUps;

/// <summary>Why an exit is not taken up.</summary>
public enum UnbondingRefusal
{
    /// <summary>It is.</summary>
    None = 0,

    /// <summary>As many exits as the protocol allows are under way.</summary>
    TooManyExits = 1,
}
