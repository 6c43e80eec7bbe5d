using System.Numerics;
using System.Text.Json;
using StakingCore.Conformance.RocketPool.Tables;

namespace StakingCore.Conformance.RocketPool;

/// <summary>
/// Replays a table of cases of one function, each on every release that the file names. A refusal is compared as a fact. An
/// overflow is accepted only where the case has a figure that an amount cannot hold; such figures are counted apart.
/// </summary>
internal sealed class FunctionTableRunner : IVectorRunner
{
    // One line a group of functions.
    private static readonly FunctionTable[] _tables =
    [
        .. MinipoolTables.All,
        .. NodeTables.All,
        .. StakingTables.All,
        .. DepositTables.All,
        .. MegapoolTables.All,
        .. RewardTreeTables.All,
        .. LidoTables.All,
    ];

    public string Protocol => "rocketpool";

    public bool Understands(VectorFile file) =>
        file.IsObjectWith("schema", "fn", "releases", "in", "out", "cases") && file.Json.GetProperty("schema").GetInt32() == 1;

    public void Replay(VectorFile file, Expectations expectations)
    {
        string function = file.Json.Text("fn");
        if (_tables.SingleOrDefault(table => table.Function == function) is not { } table)
        {
            expectations.Broken($"no table computes {function}");
            return;
        }

        string[] inputs = [.. file.Json.Items("in").Select(name => name.GetString()!)];
        string[] outputs = [.. file.Json.Items("out").Select(name => name.GetString()!)];
        foreach (JsonElement release in file.Json.Items("releases"))
        {
            int index = 0;
            foreach (JsonElement @case in file.Json.Items("cases"))
            {
                string name = @case.Knows("n", out JsonElement given) ? $" ({given.GetString()})" : string.Empty;
                Replay($"{release.GetString()} case {index}{name}", table, release.GetString()!, @case, inputs, outputs, expectations);
                index++;
            }
        }
    }

    private static void Replay(
        string place, FunctionTable table, string release, JsonElement @case, string[] inputs, string[] outputs, Expectations expectations)
    {
        JsonElement[] values = [.. @case.Items("i")];
        if (values.Length != inputs.Length)
        {
            expectations.Broken($"{place}: {values.Length} inputs for {inputs.Length} names");
            return;
        }

        var computed = new TableCase(release, inputs.Zip(values).ToDictionary());
        bool overflowed = false;
        try
        {
            table.Compute(computed);
        }
        catch (OverflowException)
        {
            overflowed = true;
        }
#pragma warning disable CA1031 // Whatever breaks on a case is that case's failure; the others are still replayed.
        catch (Exception error)
#pragma warning restore CA1031
        {
            expectations.Broken($"{place}: could not be replayed: {error.GetType().Name}: {error.Message}");
            return;
        }

        BigInteger? outside = values.Select(TableReading.FirstOutside).FirstOrDefault(found => found is not null);
        if (@case.Knows("e", out JsonElement refusal))
        {
            CompareRefusal(place, refusal.GetString()!, computed, overflowed, outside, expectations);
        }
        else
        {
            Compare(place, table, [.. @case.Items("o")], outputs, computed, overflowed, outside, expectations);
        }
    }

    private static void CompareRefusal(
        string place, string refusal, TableCase computed, bool overflowed, BigInteger? outside, Expectations expectations)
    {
        bool byOverflow = overflowed || computed.Outputs.Values.Contains(null);
        if (byOverflow && outside is { } value)
        {
            // The contract refuses too, but for its own reason: an amount does not reach so far.
            expectations.OutOfRange(place, $"refused by overflow at {value}; the contract refuses as well ({refusal})");
            return;
        }

        expectations.Holds(
            place, computed.Refusal is not null, byOverflow ? "overflow with every figure in range" : $"not refused; expected {refusal}");
    }

    private static void Compare(
        string place, FunctionTable table, JsonElement[] expected, string[] names, TableCase computed, bool overflowed, BigInteger? outside, Expectations expectations)
    {
        if (computed.Refusal is { } refusal)
        {
            expectations.Broken($"{place}: refused: {refusal}");
            return;
        }

        expectations.Equal($"{place} outputs", names.Length, expected.Length);
        if (expected.Length != names.Length)
        {
            return;
        }

        BigInteger?[] unheldOutputs = [.. names.Select((name, i) => Unheld(table, name, expected[i]))];
        for (int i = 0; i < names.Length; i++)
        {
            BigInteger? unheld = outside ?? unheldOutputs[i];
            if (overflowed ? !computed.Outputs.ContainsKey(names[i]) : computed.Outputs.TryGetValue(names[i], out string? known) && known is null)
            {
                if (unheld is { } value)
                {
                    expectations.OutOfRange($"{place} {names[i]}", $"refused by overflow at {value}");
                }
                else if (overflowed && unheldOutputs.FirstOrDefault(found => found is not null) is { } other)
                {
                    expectations.OutOfRange($"{place} {names[i]}", $"refused by overflow, with another figure of its record at {other}");
                }
                else
                {
                    expectations.Broken($"{place} {names[i]}: overflow with every figure in range");
                }

                continue;
            }

            expectations.Equal(
                $"{place} {names[i]}", TableReading.Flat(expected[i]), computed.Outputs.GetValueOrDefault(names[i]) ?? "nothing");
        }

        foreach (string unasked in computed.Outputs.Keys.Except(names))
        {
            expectations.Broken($"{place}: computes {unasked}, which the file does not state");
        }
    }

    private static BigInteger? Unheld(FunctionTable table, string name, JsonElement expected) =>
        !table.Words.Contains(name) && TableReading.FirstOutside(expected) is { } value && value != TableReading.NoLimit ? value : null;
}
