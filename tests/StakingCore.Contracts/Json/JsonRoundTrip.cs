using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StakingCore.Contracts.Json;

/// <summary>What becomes of a value on its way through JSON and back.</summary>
/// <param name="Text">What was written; empty where writing was refused.</param>
/// <param name="Back">What was read.</param>
/// <param name="Refusal">Why it was refused; null where something came back.</param>
internal sealed record JsonRoundTrip(string Text, object? Back, Exception? Refusal)
{
    /// <summary>Writes the value and reads it. Any exception but a refusal is a fault, and passes.</summary>
    internal static JsonRoundTrip Of(object value, Func<Type, JsonTypeInfo> contractOf)
    {
        string text = string.Empty;
        try
        {
            JsonTypeInfo contract = contractOf(value.GetType());
            text = JsonSerializer.Serialize(value, contract);
            return new JsonRoundTrip(text, JsonSerializer.Deserialize(text, contract), null);
        }
        catch (Exception refusal) when (refusal is NotSupportedException or InvalidOperationException or JsonException or ArgumentException)
        {
            return new JsonRoundTrip(text, null, refusal);
        }
    }

    /// <summary>Whether the same value came back.</summary>
    internal bool Returned(object value) => Refusal is null && IsSame(value, Back);

    /// <summary>The numbers that are written as such, and which another reader could round: neither an enum's nor binary64.</summary>
    internal IReadOnlyList<string> BareNumbers()
    {
        if (Text.Length == 0)
        {
            return [];
        }

        using var document = JsonDocument.Parse(Text);
        return [.. NumbersOf(string.Empty, document.RootElement)];
    }

    private static IEnumerable<string> NumbersOf(string name, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => name.Contains("Binary64", StringComparison.Ordinal) || element.GetRawText().Length <= 2 ? [] : [$"{name}: {element.GetRawText()}"],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => NumbersOf(name, one)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => NumbersOf(member.Name, member.Value)),
        _ => [],
    };

    // By the type's own equality, and where that is a reference's, as of arrays and of classes, by everything that it holds.
    private static bool IsSame(object? left, object? right)
    {
        if (Equals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.GetType() != right.GetType())
        {
            return false;
        }

        if (left is IEnumerable many && right is IEnumerable others)
        {
            object?[] ours = [.. many.Cast<object?>()];
            object?[] theirs = [.. others.Cast<object?>()];
            return ours.Length == theirs.Length && ours.Zip(theirs).All(static pair => IsSame(pair.First, pair.Second));
        }

        FieldInfo[] fields = left.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        return !left.GetType().IsPrimitive && left is not string && fields.Length > 0
            && fields.All(field => IsSame(field.GetValue(left), field.GetValue(right)));
    }
}
