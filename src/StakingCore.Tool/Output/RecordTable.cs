namespace StakingCore.Tool.Output;

/// <summary>A table where it fits the width; where its figures are too long for that, one record after another.</summary>
internal static class RecordTable
{
    private const int Gap = 2;
    private const int Indent = 2;

    internal static void Write(Screen screen, IReadOnlyList<Column> columns, IReadOnlyList<string[]> rows)
    {
        int width = columns.Select((column, i) => rows.Select(row => row[i].Length).Append(column.Header.Length).Max()).Sum();
        if (width + (Gap * (columns.Count - 1)) <= screen.Width)
        {
            screen.Table(columns, rows);
            return;
        }

        int label = columns.Max(column => column.Header.Length) + Gap;
        foreach (string[] row in rows)
        {
            screen.Line(row[0]);
            for (int i = 1; i < columns.Count; i++)
            {
                screen.Indented(Indent, columns[i].Header.PadRight(label) + row[i]);
            }
        }
    }
}
