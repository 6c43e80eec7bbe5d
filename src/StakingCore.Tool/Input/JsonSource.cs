using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StakingCore.Tool.Input;

/// <summary>Parses a whole JSON text and says by line and column what is no JSON, and by path which member comes twice.</summary>
internal static class JsonSource
{
    private const int LongestReason = 80;

    internal static JsonDocument Parse(SourceText source)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(source.Text);
        }
        catch (JsonException error)
        {
            throw new InvalidInputException(
                $"{source.Name}:{Position(source.Text, error)}: found text that is not JSON ({Reason(error)}), expected a JSON object");
        }

        try
        {
            RefuseDuplicates(new JsonPlace(source.Name, "$", document.RootElement));
            return document;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    // Of two members with one name a reader silently picks one, and which one differs from reader to reader.
    internal static void RefuseDuplicates(JsonPlace place)
    {
        if (place.Element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonPlace item in place.Items())
            {
                RefuseDuplicates(item);
            }
        }
        else if (place.Element.ValueKind == JsonValueKind.Object)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach ((string name, JsonPlace value) in Members(place))
            {
                if (!names.Add(name))
                {
                    throw value.Unexpected("this member a second time", "each member once");
                }

                RefuseDuplicates(value);
            }
        }
        else if (place.Element.ValueKind == JsonValueKind.String)
        {
            RefuseBrokenText(place);
        }
    }

    private static List<(string Name, JsonPlace Value)> Members(JsonPlace place)
    {
        try
        {
            return [.. place.Members()];
        }
        catch (InvalidOperationException)
        {
            throw place.Unexpected("a member name with half a surrogate pair", "names that are Unicode text");
        }
    }

    private static void RefuseBrokenText(JsonPlace place)
    {
        try
        {
            place.Element.GetString();
        }
        catch (InvalidOperationException)
        {
            throw place.Unexpected("a string with half a surrogate pair", "Unicode text");
        }
    }

    private static string Position(string text, JsonException error)
    {
        long line = error.LineNumber ?? 0;
        int start = 0;
        for (long i = 0; i < line; i++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        int end = text.IndexOf('\n', start);
        ReadOnlySpan<char> row = end < 0 ? text.AsSpan(start) : text.AsSpan(start, end - start);
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(row)];
        Encoding.UTF8.GetBytes(row, bytes);
        int offset = (int)long.Min(error.BytePositionInLine ?? 0, bytes.Length);
        int column = Encoding.UTF8.GetCharCount(bytes, 0, offset);
        return string.Create(CultureInfo.InvariantCulture, $"{line + 1}:{column + 1}");
    }

    internal static string Reason(JsonException error)
    {
        int tail = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string reason = (tail < 0 ? error.Message : error.Message[..tail]).TrimEnd('.');

        // It may quote everything up to the next blank, which in a file of another kind is the whole file.
        return reason.Length <= LongestReason ? reason : string.Concat(reason.AsSpan(0, LongestReason), "...");
    }
}
