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

    /// <summary>How the series look: one after another, or as <see cref="LookOf"/> says. Without it each has the colour of its place.</summary>
    internal IReadOnlyList<ChartLook> Looks
    {
        get => field ?? [.. Series.Select(static name => new ChartLook(name))];
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Count, LargestPalette);
            field = value;
        }
    }

    /// <summary>For each series the number of its look, where several share one; null where each has its own.</summary>
    internal IReadOnlyList<int>? LookOf { get; init; }

    /// <summary>Whether there is more than one look to tell apart.</summary>
    internal bool HasLegend => Looks.Count > 1;

    /// <summary>The most looks that a chart can have.</summary>
    internal const int LargestPalette = 8;
}
