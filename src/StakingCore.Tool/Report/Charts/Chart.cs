namespace StakingCore.Tool.Report.Charts;

/// <summary>The data of a chart and how it is drawn.</summary>
internal sealed record Chart
{
    internal required ChartForm Form { get; init; }

    /// <summary>Across.</summary>
    internal required ChartAxis X { get; init; }

    /// <summary>Up; of bars only its label counts.</summary>
    internal required ChartAxis Y { get; init; }

    /// <summary>The names of the series, at least one.</summary>
    internal required IReadOnlyList<string> Series { get; init; }

    /// <summary>The names of the categories of bars.</summary>
    internal IReadOnlyList<string> Categories { get; init; } = [];

    internal required IReadOnlyList<ChartPoint> Points { get; init; }

    internal IReadOnlyList<ChartRule> Rules { get; init; } = [];

    /// <summary>What it shows, for those who cannot see it.</summary>
    internal required string Alternative { get; init; }

    /// <summary>Whether the series have colours of their own and a legend; more than the palette has share one colour.</summary>
    internal bool HasLegend => Series.Count is > 1 and <= LargestPalette;

    internal const int LargestPalette = 8;
}
