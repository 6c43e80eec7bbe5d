using System.Globalization;
using StakingCore.Amounts;

namespace StakingCore.Conformance.Cardano;

/// <summary>One boundary of a pots table, by column name.</summary>
internal sealed class PotsRow(IReadOnlyDictionary<string, string> cells)
{
    private const string Header = "network,epoch,earnedEpoch,protocolMajor,d,blocks,blocksBasis,reservesBefore,treasuryBefore,fees,"
        + "rewardPot,distributed,unregisteredToTreasury,unclaimedRefunds,otherTreasury,otherReserves,reservesAfter,treasuryAfter,activeStake";

    internal string this[string column] => cells[column];

    internal Amount<Lovelace> Lovelace(string column) => Amount<Lovelace>.Parse(cells[column]);

    /// <summary>A signed column: what moved a pot from outside the reward update.</summary>
    internal Int128 Signed(string column) => Int128.Parse(cells[column], CultureInfo.InvariantCulture);

    internal bool Knows(string column) => cells[column].Length > 0;

    internal static bool IsTable(string text) => text.StartsWith(Header, StringComparison.Ordinal);

    internal static IEnumerable<PotsRow> Read(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] columns = lines[0].Split(',');
        foreach (string line in lines.Skip(1))
        {
            string[] cells = line.Split(',');
            yield return cells.Length == columns.Length
                ? new PotsRow(columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))
                : throw new FormatException($"'{line}' has {cells.Length} cells, expected {columns.Length}.");
        }
    }
}
