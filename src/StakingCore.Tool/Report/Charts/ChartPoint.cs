using StakingCore.Amounts;

namespace StakingCore.Tool.Report.Charts;

/// <summary>One mark. Exact numbers: the page writes their digits, and the browser draws the nearest that it can.</summary>
/// <param name="X">Where it is across, or where a bar ends.</param>
/// <param name="Y">Where it is up; of a bar the number of its category. Null is a gap in a line.</param>
/// <param name="Series">The number of its series.</param>
/// <param name="Title">What is said of it under the pointer.</param>
internal sealed record ChartPoint(ExactRational X, ExactRational? Y, int Series, string Title)
{
    /// <summary>Where a bar starts that does not start at zero.</summary>
    internal ExactRational? From { get; init; }

    /// <summary>Whether it is drawn pale, since it does not count as the others do.</summary>
    internal bool IsPale { get; init; }

    /// <summary>The figure written at a bar's end; null for none.</summary>
    internal string? Label { get; init; }
}
