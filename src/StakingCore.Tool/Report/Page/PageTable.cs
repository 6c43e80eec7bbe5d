using StakingCore.Tool.Output;

namespace StakingCore.Tool.Report.Page;

/// <summary>A table of a page.</summary>
/// <param name="Caption">What it lists.</param>
/// <param name="Columns">The columns; the first names the row.</param>
/// <param name="Rows">The rows that are shown.</param>
internal sealed record PageTable(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<string[]> Rows)
{
    /// <summary>The most rows that a page shows of one table.</summary>
    internal const int MostRows = 500;

    /// <summary>How many rows are left out.</summary>
    internal int LeftOut { get; init; }

    /// <summary>Where the rows are that are left out.</summary>
    internal string Rest { get; init; } = string.Empty;

    /// <summary>The first rows of many.</summary>
    internal static PageTable First(string caption, IReadOnlyList<Column> columns, IReadOnlyCollection<string[]> rows, string rest) =>
        new(caption, columns, [.. rows.Take(MostRows)]) { LeftOut = int.Max(0, rows.Count - MostRows), Rest = rest };
}
