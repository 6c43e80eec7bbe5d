using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StakingCore.Amounts;

namespace StakingCore.Pictures.Data;

/// <summary>
/// The data of one picture: rows of words and figures, one line each. A figure is written twice, exactly as text, and cut off
/// after six decimals as the number that is drawn.
/// </summary>
internal sealed class PictureData(string name)
{
    private const int Decimals = 6;

    private static readonly JsonEncodedText _exact = JsonEncodedText.Encode("exact");
    private static readonly JsonEncodedText _plot = JsonEncodedText.Encode("plot");
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string> _rows = [];

    internal string Name { get; } = name;

    /// <summary>Adds a row: each value a word, a figure, or nothing.</summary>
    internal void Add(params ReadOnlySpan<(string Column, object? Value)> cells)
    {
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line, _options))
        {
            writer.WriteStartObject();
            foreach ((string column, object? value) in cells)
            {
                writer.WritePropertyName(column);
                Write(writer, value);
            }

            writer.WriteEndObject();
        }

        _rows.Add(Encoding.UTF8.GetString(line.ToArray()));
    }

    internal string ToJson() => $$"""
        {
          "picture": "{{Name}}",
          "rows": [
            {{string.Join(",\n    ", _rows)}}
          ]
        }

        """;

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string word:
                writer.WriteStringValue(word);
                break;
            case ExactRational figure:
                writer.WriteStartObject();
                writer.WriteString(_exact, figure.ToString());
                writer.WritePropertyName(_plot);
                writer.WriteRawValue(figure.ToTruncatedDecimal(Decimals, out _));
                writer.WriteEndObject();
                break;
            default:
                throw new ArgumentException($"{value} is neither a word nor a figure.", nameof(value));
        }
    }
}
