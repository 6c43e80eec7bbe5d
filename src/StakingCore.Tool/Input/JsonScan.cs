using System.Text.Json;

namespace StakingCore.Tool.Input;

/// <summary>
/// Walks a whole value once and refuses the first member that comes twice, the first name that a terminal would obey, and
/// the first text that is no Unicode. Where it stands is put into words only then: a path for each of a million values would cost far more than the file.
/// </summary>
/// <param name="root">The value.</param>
internal sealed class JsonScan(JsonPlace root)
{
    private readonly Stack<(string? Name, int Index)> _steps = new();

    internal void Run() => Walk(root.Element);

    // As deep as the parser lets values nest.
    private void Walk(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in element.EnumerateArray())
                {
                    _steps.Push((null, index++));
                    Walk(item);
                    _steps.Pop();
                }

                break;
            case JsonValueKind.Object:
                WalkMembers(element);
                break;
            case JsonValueKind.String when TextOf(element) is null:
                throw Here(element).Unexpected("a string with half a surrogate pair", "Unicode text");
            default:
                break;
        }
    }

    private void WalkMembers(JsonElement element)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string name = NameOf(member)
                ?? throw Here(element).Unexpected("a member name with half a surrogate pair", "names that are Unicode text");
            if (name.Length > InputLimits.LongestText || !PlainText.Is(name))
            {
                throw Here(element).Unexpected(
                    $"the member name {JsonSerializer.Serialize(JsonPlace.Shorten(name))}",
                    $"names without control characters, of at most {InputLimits.LongestText} characters");
            }

            _steps.Push((name, 0));
            if (!names.Add(name))
            {
                throw Here(member.Value).Unexpected("this member a second time", "each member once");
            }

            Walk(member.Value);
            _steps.Pop();
        }
    }

    private JsonPlace Here(JsonElement element) => new(root.File, _steps.Reverse().Aggregate(root.Path, JsonPlace.PathOf), element);

    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
