using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StakingCore.Tool.Input;

/// <summary>Parses a whole JSON text and says by line and column what is no JSON, and by path which member comes twice.</summary>
internal static class JsonSource
{
    private const int LongestReason = 80;

    // What the parser says of a text that is empty or blank, with advice for programmers.
    private const string NoTokens = "does not contain any JSON tokens";

    internal static JsonDocument Parse(SourceText source)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(source.Text);
        }
        catch (JsonException error)
        {
            throw NotJson(source.Name, source.Text, error);
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
    internal static void RefuseDuplicates(JsonPlace place) => new JsonScan(place).Run();

    /// <summary>The complaint about a text that is no JSON.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">The text, at least up to where it goes wrong.</param>
    /// <param name="error">What the parser said.</param>
    internal static InvalidInputException NotJson(string name, string text, JsonException error) =>
        new($"{name}:{Position(text, error)}: found text that is not JSON ({Reason(error)}), expected a JSON object");

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
        if (reason.Contains(NoTokens, StringComparison.Ordinal))
        {
            return "there is nothing in it";
        }

        // It may quote everything up to the next blank, which in a file of another kind is the whole file.
        return reason.Length <= LongestReason ? reason : string.Concat(reason.AsSpan(0, LongestReason), "...");
    }
}
