namespace StakingCore.Tool.Report.Charts;

/// <summary>What an axis measures.</summary>
internal enum ChartScale
{
    /// <summary>Numbers, evenly.</summary>
    Linear,

    /// <summary>Numbers above zero, by their logarithm.</summary>
    Logarithmic,

    /// <summary>Milliseconds since 1970, as dates.</summary>
    Time,

    /// <summary>Whole numbers that count something, such as epochs: ticks without decimals or separators.</summary>
    Ordinal,
}
