using System.Globalization;
using System.Text.Json;
using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum.State;

/// <summary>Reads the vectors' notation: words as numbers or decimal strings, booleans as 0 and 1.</summary>
internal static class EthereumReading
{
    internal static ulong Word(this JsonElement element) => element.ValueKind == JsonValueKind.String
        ? ulong.Parse(element.GetString()!, NumberStyles.None, CultureInfo.InvariantCulture)
        : element.GetUInt64();

    internal static ulong Word(this JsonElement element, string member) => element.GetProperty(member).Word();

    internal static int Row(this JsonElement element) => checked((int)element.Word());

    internal static bool Flag(this JsonElement element) => element.Word() switch
    {
        0 => false,
        1 => true,
        ulong other => throw new FormatException($"Expected 0 or 1, found {other}."),
    };

    internal static WithdrawalCredential Credential(this JsonElement element)
    {
        var credential = (WithdrawalCredential)checked((byte)element.Word());
        return Enum.IsDefined(credential) ? credential : throw new FormatException($"'{element}' is no known credential.");
    }

    internal static Participation Participation(this JsonElement element)
    {
        ulong flags = element.Word();
        return flags <= 7 ? (Participation)flags : throw new FormatException($"'{element}' is no set of three flags.");
    }

    internal static EthereumFork Fork(string name) => name switch
    {
        "phase0" => EthereumFork.Phase0,
        "altair" => EthereumFork.Altair,
        "bellatrix" => EthereumFork.Bellatrix,
        "capella" => EthereumFork.Capella,
        "deneb" => EthereumFork.Deneb,
        "electra" => EthereumFork.Electra,
        "fulu" => EthereumFork.Fulu,
        "gloas" => EthereumFork.Gloas,
        _ => throw new FormatException($"'{name}' is no known fork."),
    };

    /// <summary>The cells of a row, which has to have as many as expected.</summary>
    internal static JsonElement[] Cells(this JsonElement row, int count)
    {
        JsonElement[] cells = [.. row.EnumerateArray()];
        return cells.Length == count ? cells : throw new FormatException($"Expected {count} cells, found {row}.");
    }

    internal static List<ulong> Words(this JsonElement array) => [.. array.EnumerateArray().Select(Word)];

    internal static int[] Rows(this JsonElement array) => [.. array.EnumerateArray().Select(Row)];

    /// <summary>Rows of numbers as text, for comparison.</summary>
    internal static List<string> Table(this JsonElement rows) =>
        [.. rows.EnumerateArray().Select(row => string.Join(',', row.EnumerateArray().Select(cell => cell.Word())))];
}
