namespace StakingCore.Slashing;

/// <summary>Who pays a part of a penalty.</summary>
public enum LossParty
{
    /// <summary>The operator, from its own stake in the pool at fault.</summary>
    Operator,

    /// <summary>The same operator, from its own stake in its other pools.</summary>
    OperatorOtherPools,

    /// <summary>The delegators.</summary>
    Delegators,

    /// <summary>An insurance fund.</summary>
    Fund,

    /// <summary>A tranche of a waterfall, which has a name of its own.</summary>
    Tranche,

    /// <summary>Nobody: the part is not covered.</summary>
    Nobody,
}
