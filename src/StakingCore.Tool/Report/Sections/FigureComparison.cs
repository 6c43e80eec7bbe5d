using StakingCore.Tool.Checks;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Page;

namespace StakingCore.Tool.Report.Sections;

/// <summary>How what was computed compares with what the file states: counts, and every figure that differs.</summary>
internal static class FigureComparison
{
    internal static void WriteVerdict(PageBody body, IReadOnlyList<FigureGroup> groups, string exactness)
    {
        int compared = groups.Sum(group => group.Compared);
        int equal = groups.Sum(group => group.Equal);
        if (compared == 0)
        {
            body.Paragraph("The file states no figures to compare with.");
            return;
        }

        body.Verdict(compared == equal, $"{Numbers.Count(equal)} of {Numbers.Count(compared)} figures that the file states are equal, {exactness}.");
    }

    internal static void Write(PageBody body, IReadOnlyList<FigureGroup> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        body.Heading("Compared with the file");
        body.Table(new PageTable(
            "Figures that the file states",
            [Column.Text("figures"), Column.Number("equal"), Column.Number("of")],
            [.. groups.Select(group => new[] { group.Name, Numbers.Count(group.Equal), Numbers.Count(group.Compared) })]));
        WriteDifferences(body, [.. groups.SelectMany(group => group.Differences)]);
    }

    internal static void WriteDifferences(PageBody body, IReadOnlyList<FigureDifference> differences)
    {
        if (differences.Count == 0)
        {
            return;
        }

        body.SmallHeading("Figures that differ");
        body.Table(PageTable.First(
            "Figures that differ",
            [Column.Text("figure"), Column.Number("in the file"), Column.Number("computed")],
            [.. differences.Select(difference => new[] { difference.Place, difference.Known ?? "nothing", difference.Computed ?? "nothing" })],
            "The command of the file lists all with --json."));
    }
}
