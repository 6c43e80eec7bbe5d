namespace StakingCore.Tool.Report.Charts;

/// <summary>How one or several series of a chart look; a line of the legend.</summary>
/// <param name="Name">What the legend says.</param>
/// <param name="Colour">What the colour means.</param>
internal sealed record ChartLook(string Name, ChartColour Colour = ChartColour.ByPlace)
{
    /// <summary>The colour's name in the page's style, for the look at a place from 0 on.</summary>
    internal string StyleName(int place) => Colour switch
    {
        ChartColour.Operator => "operator",
        ChartColour.Delegators => "delegators",
        ChartColour.Nobody => "nobody",
        ChartColour.Rest => "rest",
        ChartColour.AtOnce => "at-once",
        ChartColour.Later => "later",
        _ => FormattableString.Invariant($"s{place + 1}"),
    };
}
