namespace StakingCore.LockUps;

/// <summary>Which faults can cost stake that a slash still finds. <c>default</c> is <see cref="ExposedAtFault"/>.</summary>
public enum SlashReachRule
{
    /// <summary>Only those at which the stake was exposed: whoever stood behind the fault pays for it.</summary>
    ExposedAtFault = 0,

    /// <summary>Those, and later ones until the stake is free; never those from before its exposure.</summary>
    AlsoAfterExposure = 1,

    /// <summary>
    /// Any fault, whenever it happened: whoever holds the stake when the slash takes effect pays, from the start of its exposure
    /// until it is free. Stake that was called off before its exposure began is out of reach.
    /// </summary>
    HeldAtSlash = 2,

    /// <summary>
    /// Those, and earlier ones: stake that came after the fault pays as well, once it is there; never for those from after its
    /// exposure.
    /// </summary>
    AlsoBeforeExposure = 3,
}
