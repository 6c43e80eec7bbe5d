using System.Globalization;
using System.Text.Json;

namespace StakingCore.Tool.Input;

/// <summary>
/// A JSON value that knows where it stands, so that whatever is wrong with it can be said with its path. Everything is
/// strict: a value of another type is refused, never converted.
/// </summary>
/// <param name="File">The file's name for messages.</param>
/// <param name="Path">The path from the root, <c>$</c>.</param>
/// <param name="Element">The value.</param>
internal readonly record struct JsonPlace(string File, string Path, JsonElement Element)
{
    private const int ShownLength = 48;

    internal bool IsNull => Element.ValueKind == JsonValueKind.Null;

    /// <summary>The complaint about this value.</summary>
    internal InvalidInputException Unexpected(string expected) => new(File, Path, Describe(Element), expected);

    /// <summary>The complaint about this value, where what is wrong with it is not its looks.</summary>
    internal InvalidInputException Unexpected(string found, string expected) => new(File, Path, found, expected);

    internal JsonPlace Required(string name) =>
        Optional(name) ?? throw new InvalidInputException(File, PathOf(Path, name), "nothing", $"the member \"{name}\"");

    /// <summary>The member, or null where the object does not have it. A JSON null is a value.</summary>
    internal JsonPlace? Optional(string name)
    {
        RequireObject();
        return Element.TryGetProperty(name, out JsonElement member) ? new JsonPlace(File, PathOf(Path, name), member) : null;
    }

    internal IEnumerable<(string Name, JsonPlace Value)> Members()
    {
        RequireObject();
        foreach (JsonProperty member in Element.EnumerateObject())
        {
            yield return (member.Name, new JsonPlace(File, PathOf(Path, member.Name), member.Value));
        }
    }

    /// <summary>Refuses members with other names: below here a misspelt one would quietly change the result.</summary>
    internal void AllowOnly(params string[] names)
    {
        foreach ((string name, JsonPlace value) in Members())
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw value.Unexpected($"the unknown member \"{Shorten(name)}\"", $"only {string.Join(", ", names)}");
            }
        }
    }

    internal IEnumerable<JsonPlace> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Unexpected("an array");
        }

        int index = 0;
        foreach (JsonElement item in Element.EnumerateArray())
        {
            yield return new JsonPlace(File, $"{Path}[{index++}]", item);
        }
    }

    /// <summary>The items of an array that has a fixed number of them.</summary>
    internal JsonPlace[] Row(string expected, int count) =>
        Element.ValueKind == JsonValueKind.Array && Element.GetArrayLength() == count ? [.. Items()] : throw Unexpected(expected);

    /// <summary>
    /// A text that is not empty and has no characters that a terminal obeys: every text of these files is a name or a number that ends up
    /// in a table, a CSV file or a message of one line.
    /// </summary>
    internal string Text(string expected)
    {
        string text = Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Unexpected(expected);
        return text.Length <= InputLimits.LongestText
            ? text.Length > 0 && PlainText.Is(text) ? text : throw Unexpected(expected)
            : throw Unexpected($"a text of {text.Length} characters", $"{expected}, of at most {InputLimits.LongestText} characters");
    }

    internal bool TrueOrFalse() => Element.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? Element.GetBoolean()
        : throw Unexpected("true or false");

    /// <summary>A small whole number, which the schema writes as a JSON number.</summary>
    internal ulong Count(ulong least, ulong most)
    {
        string expected = most == ulong.MaxValue ? $"a whole number, at least {least}" : $"a whole number from {least} to {most}";
        return Element.ValueKind == JsonValueKind.Number && Element.TryGetUInt64(out ulong value) && value >= least && value <= most
            ? value
            : throw Unexpected(expected);
    }

    /// <summary>The path of a member.</summary>
    internal static string PathOf(string parent, string name) => IsPlain(name)
        ? $"{parent}.{name}"
        : $"{parent}['{Shorten(name).Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}']";

    /// <summary>The path of a member, or of an item where the step has no name.</summary>
    internal static string PathOf(string parent, (string? Name, int Index) step) => step.Name is { } name
        ? PathOf(parent, name)
        : string.Create(CultureInfo.InvariantCulture, $"{parent}[{step.Index}]");

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => $"an array of {element.GetArrayLength()}",
        JsonValueKind.Number => $"the number {Shorten(element.GetRawText())}",
        _ => Shorten(element.GetRawText()),
    };

    /// <summary>As much of a text as a message quotes.</summary>
    internal static string Shorten(string text) => text.Length <= ShownLength ? text : string.Concat(text.AsSpan(0, ShownLength), "...");

    private void RequireObject()
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw Unexpected("an object");
        }
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= ShownLength && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
