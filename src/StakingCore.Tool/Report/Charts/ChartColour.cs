namespace StakingCore.Tool.Report.Charts;

/// <summary>A colour by what it means: the same in every chart, and in the pictures of the documents.</summary>
internal enum ChartColour
{
    /// <summary>The next of those that mean nothing by themselves.</summary>
    ByPlace,

    /// <summary>What the operator has, gets or pays.</summary>
    Operator,

    /// <summary>What those who delegate have, get or pay.</summary>
    Delegators,

    /// <summary>What nobody pays.</summary>
    Nobody,

    /// <summary>What is beside all that: others, or stake that is refused.</summary>
    Rest,

    /// <summary>With evidence of a fault at the moment of it.</summary>
    AtOnce,

    /// <summary>With evidence of a fault that comes later.</summary>
    Later,
}
