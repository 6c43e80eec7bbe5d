namespace StakingCore.LockUps;

/// <summary>Whether stake may change its place without leaving first.</summary>
public enum MoveRule
{
    /// <summary>No: it leaves, waits, and enters again.</summary>
    NotPossible = 0,

    /// <summary>At any time.</summary>
    Free = 1,

    /// <summary>Once, then not again from the new place until the earlier move has matured; else a fault could be outrun by hopping.</summary>
    OnceUntilMatured = 2,
}
