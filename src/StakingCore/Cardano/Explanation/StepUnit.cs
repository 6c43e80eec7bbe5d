namespace StakingCore.Cardano.Explanation;

/// <summary>What the result of a step counts.</summary>
public enum StepUnit
{
    /// <summary>Nothing: a proportion.</summary>
    Proportion,

    /// <summary>Blocks.</summary>
    Blocks,

    /// <summary>Lovelace.</summary>
    Lovelace,
}
