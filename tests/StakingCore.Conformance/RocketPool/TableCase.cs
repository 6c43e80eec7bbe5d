using System.Globalization;
using System.Numerics;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.RocketPool;

namespace StakingCore.Conformance.RocketPool;

/// <summary>
/// One case of a function table on one release: inputs by name, and the outputs as they are computed. An output that overflows
/// is kept as such, so that the others are still compared.
/// </summary>
internal sealed class TableCase(string release, IReadOnlyDictionary<string, JsonElement> inputs)
{
    private readonly Dictionary<string, string?> _outputs = [];

    /// <summary>The outputs by name; null where the library refused by overflow.</summary>
    internal IReadOnlyDictionary<string, string?> Outputs => _outputs;

    /// <summary>The refusal, if the library refused.</summary>
    internal RocketPoolRefusal? Refusal { get; private set; }

    internal string Tag => release;

    internal RocketPoolRelease Release =>
        RocketPoolReleases.Find(release) ?? throw new NotSupportedException($"unknown release {release}");

    internal JsonElement this[string name] => inputs[name];

    internal BigInteger Integer(string name) => TableReading.Integer(inputs[name]);

    internal UInt128 Number(string name) => checked((UInt128)Integer(name));

    internal ulong Count(string name) => checked((ulong)Integer(name));

    internal bool Flag(string name) => inputs[name].GetString() switch
    {
        "0" => false,
        "1" => true,
        string other => throw new FormatException($"{name} is '{other}', expected 0 or 1"),
        null => throw new FormatException($"{name} is null"),
    };

    internal Amount<Wei> Wei(string name) => new(Number(name));

    internal Amount<Rpl> Rpl(string name) => new(Number(name));

    internal Amount<Reth> Reth(string name) => new(Number(name));

    internal Fixed18 Fixed(string name) => new(Number(name));

    /// <summary>The value, or nothing where the library refuses: the refusal is then the case's.</summary>
    internal T? Accept<T>(RocketPoolOutcome<T> outcome)
        where T : struct
    {
        if (outcome.IsAccepted)
        {
            return outcome.Value;
        }

        Refusal ??= outcome.Refusal;
        return null;
    }

    internal void Refuse(RocketPoolRefusal? refusal) => Refusal ??= refusal;

    internal void Out<TUnit>(string name, Amount<TUnit> amount)
        where TUnit : struct, IAmountUnit => Out(name, amount.BaseUnits);

    internal void Out(string name, Fixed18 number) => Out(name, number.Parts);

    internal void Out(string name, bool flag) => Text(name, flag ? "1" : "0");

    internal void Out(string name, BigInteger number) => Text(name, number.ToString(CultureInfo.InvariantCulture));

    internal void Out(string name, UInt128 number) => Text(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>An output with a computation of its own, which may overflow or be refused by itself.</summary>
    internal void Out<T>(string name, Func<RocketPoolOutcome<T>> compute, Func<T, UInt128> figure)
        where T : struct
    {
        try
        {
            if (Accept(compute()) is { } value)
            {
                Out(name, figure(value));
            }
        }
        catch (OverflowException)
        {
            _outputs.Add(name, null);
        }
    }

    internal void Text(string name, string text) => _outputs.Add(name, text);
}
