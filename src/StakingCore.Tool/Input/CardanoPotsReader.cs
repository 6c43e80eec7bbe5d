using StakingCore.Cardano;

namespace StakingCore.Tool.Input;

/// <summary>
/// Reads a pots file: CSV with one boundary a line (tests/vectors/cardano/README.md). Every column has to be there, an
/// amount may be empty where it is not known; columns with other names are passed over, since none of the sums reads them.
/// </summary>
internal static class CardanoPotsReader
{
    private static readonly string[] _columns =
    [
        "network", "epoch", "earnedEpoch", "protocolMajor", "d", "blocks", "blocksBasis", "reservesBefore", "treasuryBefore", "fees",
        "rewardPot", "distributed", "unregisteredToTreasury", "unclaimedRefunds", "otherTreasury", "otherReserves", "reservesAfter",
        "treasuryAfter",
    ];

    private static readonly Dictionary<string, NetworkConstants> _networks = new(StringComparer.Ordinal)
    {
        ["mainnet"] = NetworkConstants.Mainnet,
        ["preprod"] = NetworkConstants.Preprod,
        ["preview"] = NetworkConstants.Preview,
    };

    internal static IReadOnlyList<PotsRow> Read(SourceText source)
    {
        string[] lines = source.Text.ReplaceLineEndings("\n").Split('\n');
        Dictionary<string, int> columns = ReadHeader(source.Name, lines[0]);
        var rows = new List<PotsRow>();
        var seen = new HashSet<(string, ulong)>();
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 && i == lines.Length - 1)
            {
                break;
            }

            if (!PlainText.Is(lines[i]))
            {
                throw new InvalidInputException($"{source.Name}:{i + 1}: found a control character, expected cells of plain text");
            }

            string[] cells = lines[i].Split(',');
            if (cells.Length != columns.Count)
            {
                throw new InvalidInputException(
                    $"{source.Name}:{i + 1}: found {cells.Length} cells, expected {columns.Count} as in the header");
            }

            var row = new CsvRow(source.Name, i + 1, columns, cells);
            PotsRow boundary = ReadRow(row);
            if (!seen.Add((boundary.NetworkName, boundary.Epoch)))
            {
                throw row.Unexpected("epoch", "each boundary once");
            }

            rows.Add(boundary);
        }

        return rows.Count > 0
            ? rows
            : throw new InvalidInputException($"{source.Name}: found no boundary, expected at least one line after the header");
    }

    private static Dictionary<string, int> ReadHeader(string file, string header)
    {
        string[] names = header.Split(',');
        if (_columns.FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal)) is { } missing)
        {
            throw new InvalidInputException($"{file}:1", "header", $"no column \"{missing}\"", $"the columns {string.Join(",", _columns)}");
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            if (!columns.TryAdd(names[i], i))
            {
                throw new InvalidInputException($"{file}:1", "header", $"the column \"{JsonPlace.Shorten(names[i])}\" twice", "each column once");
            }
        }

        return columns;
    }

    private static PotsRow ReadRow(CsvRow row)
    {
        string name = row.Text("network");
        NetworkConstants network = _networks.GetValueOrDefault(name) ?? throw row.Unexpected("network", "mainnet, preprod or preview");
        return new PotsRow
        {
            Line = row.Line,
            NetworkName = name,
            Network = network,
            Epoch = row.Count("epoch"),
            EarnedEpoch = row.Count("earnedEpoch"),
            ProtocolMajor = (uint)row.Count("protocolMajor", uint.MaxValue),
            Decentralization = row.Share("d"),
            Blocks = row.Count("blocks"),
            Basis = BlocksBasis.All.FirstOrDefault(basis => basis.Name == row.Text("blocksBasis"))
                ?? throw row.Unexpected("blocksBasis", string.Join(", ", BlocksBasis.All.Select(basis => basis.Name))),
            ReservesBefore = row.Lovelace("reservesBefore") is var reserves && reserves <= network.MaxLovelaceSupply
                ? reserves
                : throw row.Unexpected("reservesBefore", $"at most the supply, {network.MaxLovelaceSupply}"),
            TreasuryBefore = row.Lovelace("treasuryBefore"),
            Fees = row.Lovelace("fees") is var fees && fees <= network.MaxLovelaceSupply
                ? fees
                : throw row.Unexpected("fees", $"at most the supply, {network.MaxLovelaceSupply}"),
            RewardPot = row.Optional("rewardPot", row.Lovelace),
            Distributed = row.Optional("distributed", row.Lovelace),
            UnregisteredToTreasury = row.Optional("unregisteredToTreasury", row.Lovelace),
            UnclaimedRefunds = row.Optional("unclaimedRefunds", row.Lovelace),
            OtherTreasury = row.Optional("otherTreasury", row.SignedLovelace),
            OtherReserves = row.Optional("otherReserves", row.SignedLovelace),
            ReservesAfter = row.Optional("reservesAfter", row.Lovelace),
            TreasuryAfter = row.Optional("treasuryAfter", row.Lovelace),
        };
    }
}
