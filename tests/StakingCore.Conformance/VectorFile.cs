using System.Text.Json;

namespace StakingCore.Conformance;

/// <summary>One file of vectors, read once and known by what it holds, not by what it is called.</summary>
internal sealed class VectorFile(string protocol, string relativePath, string fullPath)
{
    private readonly Lazy<string> _text = new(() => File.ReadAllText(fullPath));
    private JsonElement? _json;

    /// <summary>The folder below the vectors: the protocol.</summary>
    internal string Protocol => protocol;

    /// <summary>The path below the vectors' folder, for messages.</summary>
    internal string RelativePath => relativePath;

    /// <summary>The folder that the file lies in.</summary>
    internal string Folder => Path.GetDirectoryName(fullPath)!;

    /// <summary>The whole text.</summary>
    internal string Text => _text.Value;

    /// <summary>Whether the text starts as JSON does.</summary>
    internal bool IsJson => Text.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>The text as JSON; a malformed text throws.</summary>
    internal JsonElement Json => _json ??= JsonDocument.Parse(Text).RootElement;

    /// <summary>Whether the file is a JSON object with all of these members.</summary>
    internal bool IsObjectWith(params ReadOnlySpan<string> members)
    {
        if (!IsJson || Json.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        foreach (string member in members)
        {
            if (!Json.TryGetProperty(member, out _))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the file is a JSON array of objects that each have all of these members.</summary>
    internal bool IsArrayOf(params string[] members) =>
        IsJson
        && Json.ValueKind == JsonValueKind.Array
        && Json.GetArrayLength() > 0
        && Json.EnumerateArray().All(item =>
            item.ValueKind == JsonValueKind.Object && members.All(member => item.TryGetProperty(member, out _)));

    public override string ToString() => RelativePath;
}
