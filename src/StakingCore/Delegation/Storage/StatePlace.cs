using System.Globalization;
using System.Text.Json;
using StakingCore.Amounts;

namespace StakingCore.Delegation.Storage;

/// <summary>
/// A JSON value that knows its file and path, so that whatever is wrong with it can be said with both. Strict: a value of another
/// type is refused, never converted.
/// </summary>
/// <param name="File">The file's name for messages.</param>
/// <param name="Path">The path from the root, <c>$</c>.</param>
/// <param name="Element">The value.</param>
internal readonly record struct StatePlace(string File, string Path, JsonElement Element)
{
    private const int ShownLength = 48;
    private const int MostDigits = 39;

    internal bool IsNull => Element.ValueKind == JsonValueKind.Null;

    internal StatePlace this[string member]
    {
        get
        {
            RequireObject();
            return Element.TryGetProperty(member, out JsonElement value)
                ? new StatePlace(File, PathOf(member), value)
                : throw new DelegationFileException(File, PathOf(member), "nothing", $"the member \"{member}\"");
        }
    }

    internal DelegationFileException Unexpected(string expected, Exception? inner = null) =>
        new(File, Path, Describe(), expected, inner);

    internal IEnumerable<(string Name, StatePlace Value)> Members()
    {
        RequireObject();
        foreach (JsonProperty member in Element.EnumerateObject())
        {
            string name = member.Name;
            yield return name.Length > 0
                ? (name, new StatePlace(File, PathOf(name), member.Value))
                : throw new DelegationFileException(File, Path, "a member without a name", "names that name something");
        }
    }

    internal IEnumerable<StatePlace> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Unexpected("an array");
        }

        int index = 0;
        foreach (JsonElement item in Element.EnumerateArray())
        {
            yield return new StatePlace(File, string.Create(CultureInfo.InvariantCulture, $"{Path}[{index++}]"), item);
        }
    }

    internal string Text(string expected)
    {
        string text = Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Unexpected(expected);
        return text.Length > 0 ? text : throw Unexpected(expected);
    }

    internal bool TrueOrFalse() => Element.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? Element.GetBoolean()
        : throw Unexpected("true or false");

    internal ulong Count(ulong least = 0, ulong most = ulong.MaxValue) =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetUInt64(out ulong value) && value >= least && value <= most
            ? value
            : throw Unexpected(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    internal UInt128 Amount()
    {
        const string Expected = "a string of digits, an amount in base units below 2^128";
        string text = Text(Expected);
        return text.Length <= MostDigits && UInt128.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out UInt128 amount)
            ? amount
            : throw Unexpected(Expected);
    }

    internal Fraction Fraction()
    {
        const string Expected = "a string, a fraction such as 3/10 in 64-bit terms";
        return Amounts.Fraction.TryParse(Text(Expected), out Fraction fraction) ? fraction : throw Unexpected(Expected);
    }

    /// <summary>What a JSON null stands for, or what the reading gives.</summary>
    internal T? Optional<T>(Func<StatePlace, T> read)
        where T : struct => IsNull ? null : read(this);

    /// <summary>Runs a constructor whose refusal of a value is this place's.</summary>
    internal T Make<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException error)
        {
            throw Unexpected("values that fit together: " + error.Message.ReplaceLineEndings(" "), error);
        }
    }

    private string Describe() => Element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => string.Create(CultureInfo.InvariantCulture, $"an array of {Element.GetArrayLength()}"),
        JsonValueKind.Number => $"the number {Shorten(Element.GetRawText())}",
        _ => Shorten(Element.GetRawText()),
    };

    private static string Shorten(string text) => text.Length <= ShownLength ? text : string.Concat(text.AsSpan(0, ShownLength), "...");

    private void RequireObject()
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw Unexpected("an object");
        }
    }

    private string PathOf(string name) => name.Length <= ShownLength && name.All(char.IsAsciiLetterOrDigit)
        ? $"{Path}.{name}"
        : $"{Path}['{Shorten(name).Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}']";
}
