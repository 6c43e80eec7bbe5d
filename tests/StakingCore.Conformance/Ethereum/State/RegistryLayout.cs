using System.Text.Json;
using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum.State;

/// <summary>Which rows a file lists, and how many identical ones follow them; rows that a call appends come after those.</summary>
internal sealed record RegistryLayout(int Listed, int Bulk, bool HasBulk)
{
    private const ulong BulkKey = 1UL << 40;

    internal static RegistryLayout None { get; } = new(0, 0, HasBulk: false);

    /// <summary>The row at a place of a file's column: listed first, then appended.</summary>
    internal int RowAt(int place) => place < Listed ? place : place + Bulk;

    /// <summary>
    /// The row that an operation names. Nothing names a row of the bulk, so that a number within it is the place of an appended
    /// row in the file's columns; a number behind it is a row as it is.
    /// </summary>
    internal int RowOf(int number) => number < Listed + Bulk ? RowAt(number) : number;

    /// <summary>All rows but the bulk, in the order of a file's columns.</summary>
    internal IEnumerable<int> ListedRows(int count) => Enumerable.Range(0, count - Bulk).Select(RowAt);

    internal static (RegistryLayout Layout, ValidatorColumns Validators) Read(JsonElement pre)
    {
        if (!pre.TryGetProperty("validators", out JsonElement columns))
        {
            return (None, new ValidatorColumns());
        }

        int listed = columns.EnumerateObject().Select(column => column.Value.GetArrayLength()).FirstOrDefault();
        bool hasBulk = pre.Knows("bulk", out JsonElement bulk);
        var layout = new RegistryLayout(listed, hasBulk ? bulk.GetProperty("count").Row() : 0, hasBulk);
        var validators = new ValidatorColumns(layout.Listed + layout.Bulk);
        validators.AddMany(firstKey: 0, layout.Listed);
        for (int i = 0; i < layout.Bulk; i++)
        {
            // Nothing names a row of the bulk, so that all of them can share the one key.
            validators.Add(BulkKey, WithdrawalCredential.Bls, balanceGwei: 0, effectiveBalanceGwei: 0);
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

    internal static RegistryColumn Known(string name) => RegistryColumn.All.TryGetValue(name, out RegistryColumn? column)
        ? column
        : throw new FormatException($"'{name}' is no known column.");
}
