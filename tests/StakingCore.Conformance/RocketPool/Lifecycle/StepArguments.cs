using System.Globalization;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.Conformance.RocketPool.Lifecycle;

/// <summary>A step's arguments: decimal strings, small numbers, booleans or words. What is never asked for is an error.</summary>
internal sealed class StepArguments(JsonElement step)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal) { "t", "op", "error", "after" };

    internal string Operation => step.Text("op");

    internal string Text(string name) => Find(name)?.GetString() ?? throw new FormatException($"{Operation} has no {name}");

    internal UInt128 Number(string name) => Find(name) is { } value ? Units(value) : throw new FormatException($"{Operation} has no {name}");

    internal UInt128 NumberOr(string name, UInt128 otherwise) => Find(name) is { } value ? Units(value) : otherwise;

    internal Amount<Wei> Wei(string name) => new(Number(name));

    internal Amount<Wei> WeiOr(string name, Amount<Wei> otherwise) => new(NumberOr(name, otherwise.BaseUnits));

    internal Amount<Rpl> Rpl(string name) => new(Number(name));

    internal Fixed18 Fixed(string name) => new(Number(name));

    internal int Validator() => checked((int)Number("validator"));

    internal bool Flag(string name, bool otherwise) => Find(name)?.GetBoolean() ?? otherwise;

    internal Caller Caller() => Find("by")?.GetString() switch
    {
        null or "owner" or "node" => StakingCore.RocketPool.Caller.Owner,
        "user" => StakingCore.RocketPool.Caller.Other,
        string other => throw new FormatException($"'{other}' is nobody"),
    };

    /// <summary>The step, where an argument has no part in its arithmetic.</summary>
    internal RocketPoolStep Ignoring(string name, RocketPoolStep read)
    {
        _asked.Add(name);
        return read;
    }

    internal void RequireAllRead()
    {
        string[] unread = [.. step.EnumerateObject().Select(member => member.Name).Except(_asked)];
        if (unread.Length > 0)
        {
            throw new FormatException($"{Operation} has an argument that nobody reads: {string.Join(", ", unread)}");
        }
    }

    private JsonElement? Find(string name)
    {
        _asked.Add(name);
        return step.TryGetProperty(name, out JsonElement value) ? value : null;
    }

    private static UInt128 Units(JsonElement value) => UInt128.Parse(
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture);
}
