namespace StakingCore.Tool.Report.Charts;

/// <summary>How a chart's points are drawn.</summary>
internal enum ChartForm
{
    /// <summary>A dot each.</summary>
    Dots,

    /// <summary>A line a series.</summary>
    Lines,

    /// <summary>A line a series that stays level until the next point, filled below.</summary>
    Steps,

    /// <summary>A bar each, those of one category one after another.</summary>
    Stacked,

    /// <summary>A bar each, those of one category beside each other; also from one value to another.</summary>
    Grouped,
}
