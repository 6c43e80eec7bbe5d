using System.Text;
using System.Text.Json;

namespace StakingCore.Hostility.Mutations;

/// <summary>Other texts that say the same.</summary>
internal static class SameContent
{
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    internal static IEnumerable<byte[]> Of(byte[] sound, bool isCsv)
    {
        yield return [.. Encoding.UTF8.GetPreamble(), .. sound];
        string text = Encoding.UTF8.GetString(sound);
        if (isCsv)
        {
            yield return Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
            yield return Encoding.UTF8.GetBytes(text.TrimEnd('\n'));
            yield break;
        }

        yield return Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
        yield return Encoding.UTF8.GetBytes($" \t\r\n{text}\n\n ");
        using var document = JsonDocument.Parse(sound);
        yield return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(document.RootElement, _indented));
        yield return Encoding.UTF8.GetBytes(Escaped(sound));
    }

    // Every letter inside a text or name by its number.
    private static string Escaped(byte[] sound)
    {
        var escaped = new StringBuilder();
        int place = 0;
        var reader = new Utf8JsonReader(sound);
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            escaped.Append(Encoding.UTF8.GetString(sound[place..start]));
            place = start;
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                escaped.Append('"').Append(string.Concat(reader.GetString()!.Select(letter => $"\\u{(int)letter:x4}"))).Append('"');
                place = start + reader.ValueSpan.Length + 2;
            }
        }

        return escaped.Append(Encoding.UTF8.GetString(sound[place..])).ToString();
    }
}
