using System.Text.Json;
using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum;

/// <summary>One case: its state before, its own inputs, and what it expects.</summary>
internal sealed class EthereumCase
{
    private static readonly HashSet<string> _members = ["id", "fork", "note", "pre", "ops", "steps", "expect"];

    private readonly JsonElement _json;
    private readonly Expectations _expectations;

    internal EthereumCase(
        JsonElement json, Func<EthereumRules, EthereumRules> rulesBefore, IReadOnlyCollection<string> extras, Expectations expectations)
    {
        foreach (JsonProperty member in json.EnumerateObject().Where(member => !_members.Contains(member.Name)))
        {
            throw new FormatException($"The case has a member '{member.Name}' that nothing here reads.");
        }

        _json = json;
        _expectations = expectations;
        Rules = rulesBefore(EthereumRules.Of(EthereumReading.Fork(json.Text("fork"))));
        (Layout, ValidatorColumns validators) = RegistryLayout.Read(Pre);
        State = StateReading.Read(Rules, Pre, validators, extras);
    }

    internal EthereumRules Rules { get; }

    internal RegistryLayout Layout { get; }

    /// <summary>The state; before the calls, and after them what is compared.</summary>
    internal EthereumState State { get; }

    internal JsonElement Pre => _json.GetProperty("pre");

    internal JsonElement[] Ops => [.. _json.Items("ops")];

    internal JsonElement[] Steps => [.. _json.Items("steps")];

    /// <summary>The row that the case calls so.</summary>
    internal int Row(JsonElement number) => Layout.RowOf(number.Row());

    /// <summary>
    /// Compares every member that the case expects: <paramref name="own"/> says which it computes itself, the rest has to be
    /// part of the state. A member that nothing computes is a failure.
    /// </summary>
    internal void Compare(Func<string, JsonElement, string, bool>? own = null)
    {
        foreach (JsonProperty expected in _json.GetProperty("expect").EnumerateObject())
        {
            string place = $"{_json.Text("id")} {expected.Name}";
            bool isCompared = (own?.Invoke(place, expected.Value, expected.Name) ?? false)
                || StateComparison.Compare(place, expected.Name, expected.Value, State, Layout, _expectations);
            if (!isCompared)
            {
                _expectations.Broken($"{place} is expected, and nothing here computes it");
            }
        }
    }

    internal bool Word(string place, JsonElement expected, ulong actual)
    {
        _expectations.Equal(place, expected.Word(), actual);
        return true;
    }

    internal bool Words(string place, JsonElement expected, IReadOnlyList<ulong> actual)
    {
        _expectations.Sequence(place, expected.Words(), actual);
        return true;
    }

    internal bool Texts(string place, IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        _expectations.Sequence(place, expected, actual);
        return true;
    }

    internal bool Column(string place, JsonElement expected, ulong[] actual)
    {
        StateComparison.Column(place, expected, i => actual[i], actual.Length, Layout, _expectations);
        return true;
    }
}
