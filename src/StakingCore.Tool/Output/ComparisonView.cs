using System.Globalization;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>Shows people how a computed epoch compares with what its file knows.</summary>
internal static class ComparisonView
{
    private const int ShownDifferences = 50;

    internal static void Write(Screen screen, ChainComparison comparison)
    {
        if (comparison.Compared == 0)
        {
            WriteVerdict(screen, comparison);
            return;
        }

        WriteGroups(screen, comparison.Groups);
        WriteVerdict(screen, comparison);
    }

    /// <summary>The counts, and the figures that differ.</summary>
    internal static void WriteGroups(Screen screen, IReadOnlyList<FigureGroup> groups)
    {
        screen.Table(
            [Column.Text("Compared with the file"), Column.Number("equal"), Column.Number("of")],
            groups.Select(group => new[] { group.Name, Numbers.Count(group.Equal), Numbers.Count(group.Compared) }));
        FigureDifference[] differences = [.. groups.SelectMany(group => group.Differences)];
        foreach (FigureDifference difference in differences.Take(ShownDifferences))
        {
            screen.Difference($"{difference.Place}: file {difference.Known ?? "nothing"}, computed {difference.Computed ?? "nothing"}");
        }

        if (differences.Length > ShownDifferences)
        {
            screen.Indented(2, string.Create(
                CultureInfo.InvariantCulture, $"and {differences.Length - ShownDifferences:N0} more; --json lists all"));
        }
    }

    /// <summary>The last line alone.</summary>
    internal static void WriteVerdict(Screen screen, ChainComparison comparison)
    {
        if (comparison.Compared == 0)
        {
            screen.Line("The file knows no figures to compare with.");
            return;
        }

        screen.Verdict(comparison.Agrees, string.Create(
            CultureInfo.InvariantCulture, $"{comparison.Equal:N0} of {comparison.Compared:N0} figures equal, to the lovelace."));
    }
}
