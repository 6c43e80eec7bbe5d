using System.Text.Json;
using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum.State;

/// <summary>Which rows a file lists, and how many identical ones follow them; rows that a call appends come after those.</summary>
internal sealed record RegistryLayout(int Listed, int Bulk)
{
    private const ulong BulkKey = 1UL << 40;

    internal static RegistryLayout None { get; } = new(0, 0);

    /// <summary>The row that the file calls <paramref name="number"/>: listed first, then appended.</summary>
    internal int RowOf(int number) => number < Listed ? number : number + Bulk;

    /// <summary>The file's numbers of all rows but the bulk.</summary>
    internal IEnumerable<int> ListedRows(int count) => Enumerable.Range(0, count - Bulk).Select(RowOf);

    internal static (RegistryLayout Layout, ValidatorColumns Validators) Read(JsonElement pre)
    {
        if (!pre.TryGetProperty("validators", out JsonElement columns))
        {
            return (None, new ValidatorColumns());
        }

        int listed = columns.EnumerateObject().First().Value.GetArrayLength();
        bool hasBulk = pre.TryGetProperty("bulk", out JsonElement bulk);
        var layout = new RegistryLayout(listed, hasBulk ? bulk.GetProperty("count").GetInt32() : 0);
        var validators = new ValidatorColumns(layout.Listed + layout.Bulk);
        validators.AddMany(firstKey: 0, layout.Listed);
        for (int i = 0; i < layout.Bulk; i++)
        {
            // Nothing names a row of the bulk, so that all of them can share the one key.
            validators.Add(BulkKey, WithdrawalCredential.Bls, balance: 0, effectiveBalance: 0);
        }

        foreach (JsonProperty column in columns.EnumerateObject())
        {
            WriteListed(validators, listed, column);
        }

        if (hasBulk)
        {
            foreach (JsonProperty column in bulk.EnumerateObject().Where(column => column.Name != "count"))
            {
                WriteBulk(validators, layout, column);
            }
        }

        return (layout, validators);
    }

    private static void WriteListed(ValidatorColumns validators, int listed, JsonProperty column)
    {
        RegistryColumn known = Known(column.Name);
        JsonElement[] cells = [.. column.Value.EnumerateArray()];
        if (cells.Length != listed)
        {
            throw new FormatException($"Column {column.Name} has {cells.Length} rows, not {listed}.");
        }

        for (int i = 0; i < cells.Length; i++)
        {
            known.Write(validators, i, cells[i]);
        }
    }

    private static void WriteBulk(ValidatorColumns validators, RegistryLayout layout, JsonProperty column)
    {
        RegistryColumn known = Known(column.Name);
        for (int i = 0; i < layout.Bulk; i++)
        {
            known.Write(validators, layout.Listed + i, column.Value);
        }
    }

    private static RegistryColumn Known(string name) => RegistryColumn.All.TryGetValue(name, out RegistryColumn? column)
        ? column
        : throw new FormatException($"'{name}' is no known column.");
}
