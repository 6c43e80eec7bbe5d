using System.Text.Json;
using System.Text.Json.Nodes;

namespace StakingCore.Conformance.Cosmos;

/// <summary>The state that a scenario expects, carried on by its merge patches. Source: RFC 7396.</summary>
internal sealed class StateExpectation(JsonElement initial)
{
    internal JsonNode? State { get; private set; } = Node(initial);

    /// <summary>The accounts whose balance is listed.</summary>
    internal IEnumerable<string> Accounts => State?["balances"]?.AsObject().Select(static account => account.Key) ?? [];

    internal static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());

    internal void Patch(JsonElement patch) => State = Merge(State, Node(patch));

    /// <summary>Compares two values leaf by leaf, whatever only one of them has included.</summary>
    internal static void Compare(string place, JsonNode? expected, JsonNode? actual, Expectations expectations)
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                foreach (string name in left.Select(static member => member.Key).Union(right.Select(static member => member.Key)))
                {
                    if (!left.ContainsKey(name) || !right.ContainsKey(name))
                    {
                        expectations.Equal($"{place}/{name}", Text(left, name), Text(right, name));
                    }
                    else
                    {
                        Compare($"{place}/{name}", left[name], right[name], expectations);
                    }
                }

                if (left.Count == 0 && right.Count == 0)
                {
                    expectations.Equal(place, "{}", "{}");
                }

                break;
            case (JsonArray left, JsonArray right):
                for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
                {
                    Compare($"{place}/{i}", left[i], right[i], expectations);
                }

                expectations.Equal($"{place}/length", left.Count, right.Count);
                break;
            default:
                expectations.Equal(place, Text(expected), Text(actual));
                break;
        }
    }

    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
        {
            return patch?.DeepClone();
        }

        JsonObject merged = target as JsonObject ?? [];
        foreach ((string name, JsonNode? change) in changes)
        {
            if (change is null)
            {
                merged.Remove(name);
            }
            else
            {
                JsonNode? old = merged[name];
                merged.Remove(name);
                merged[name] = Merge(old, change);
            }
        }

        return merged;
    }

    private static string Text(JsonObject owner, string name) => owner.ContainsKey(name) ? Text(owner[name]) : "nothing";

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
