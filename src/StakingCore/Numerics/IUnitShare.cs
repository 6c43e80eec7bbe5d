namespace StakingCore.Numerics;

/// <summary>floor(value × fraction) for one fraction of at most one: a loop takes the form that its fraction allows.</summary>
internal interface IUnitShare
{
    /// <summary>The exact floor.</summary>
    ulong Floor(ulong value);
}
