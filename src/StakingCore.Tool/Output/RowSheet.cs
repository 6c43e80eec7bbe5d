using System.Text;
using System.Text.Json;

namespace StakingCore.Tool.Output;

/// <summary>Every row of an answer, for a file or another program: exact, in base units, nothing shortened and nothing left out.</summary>
/// <param name="Name">What the rows are, in the plural: the name of their list in JSON.</param>
/// <param name="Columns">The header in CSV, the members in JSON.</param>
/// <param name="Rows">A value a column; null where there is none.</param>
internal sealed record RowSheet(string Name, IReadOnlyList<string> Columns, IEnumerable<string?[]> Rows)
{
    /// <summary>Members that say in JSON what the rows are of.</summary>
    internal Action<Utf8JsonWriter>? Identity { get; init; }

    /// <summary>The whole document, where JSON has a form of its own.</summary>
    internal Action<Utf8JsonWriter>? Document { get; init; }

    /// <summary>Writes a header and a line a row, ended by LF alone; an absent value is empty.</summary>
    /// <returns>How many rows there were.</returns>
    internal long WriteCsv(TextWriter writer)
    {
        long count = 0;
        writer.Write(Line(Columns));
        foreach (string?[] row in Rows)
        {
            writer.Write(Line(row));
            count++;
        }

        return count;
    }

    /// <summary>Writes one object with the rows as a list of objects; an absent value is null.</summary>
    /// <returns>How many rows there were.</returns>
    internal long WriteJson(Utf8JsonWriter json)
    {
        if (Document is not null)
        {
            Document(json);
            return Rows.LongCount();
        }

        long count = 0;
        json.WriteStartObject();
        Identity?.Invoke(json);
        json.WriteStartArray(Name);
        foreach (string?[] row in Rows)
        {
            json.WriteStartObject();
            for (int i = 0; i < row.Length; i++)
            {
                json.WriteString(Columns[i], row[i]);
            }

            json.WriteEndObject();
            count++;
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return count;
    }

    private static string Line(IReadOnlyList<string?> cells)
    {
        var line = new StringBuilder();
        for (int i = 0; i < cells.Count; i++)
        {
            line.Append(i == 0 ? string.Empty : ",").Append(Quoted(cells[i] ?? string.Empty));
        }

        return line.Append('\n').ToString();
    }

    // RFC 4180: quotes around what would otherwise be two cells or two lines.
    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
