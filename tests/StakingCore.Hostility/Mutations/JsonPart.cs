using System.Text.Json;

namespace StakingCore.Hostility.Mutations;

/// <summary>One value of a JSON text and where it stands in it, in bytes.</summary>
/// <param name="Start">Where its member or item begins: at the name, where it has one.</param>
/// <param name="Value">Where the value begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">What it begins with.</param>
internal readonly record struct JsonPart(int Start, int Value, int End, JsonTokenType Kind)
{
    internal bool HasName => Start != Value;

    internal Range Span => Value..End;

    /// <summary>All values of a text, the root last; none where it is no JSON.</summary>
    internal static IReadOnlyList<JsonPart> Of(ReadOnlySpan<byte> text)
    {
        var parts = new List<JsonPart>();
        var open = new Stack<(int Start, int Value, JsonTokenType Kind)>();
        int name = -1;
        var reader = new Utf8JsonReader(text);
        try
        {
            while (reader.Read())
            {
                int start = (int)reader.TokenStartIndex;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = start;
                        continue;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push((name < 0 ? start : name, start, reader.TokenType));
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        (int first, int value, JsonTokenType kind) = open.Pop();
                        parts.Add(new JsonPart(first, value, (int)reader.BytesConsumed, kind));
                        break;
                    default:
                        parts.Add(new JsonPart(name < 0 ? start : name, start, (int)reader.BytesConsumed, reader.TokenType));
                        break;
                }

                name = -1;
            }
        }
        catch (JsonException)
        {
            return [];
        }

        return parts;
    }
}
