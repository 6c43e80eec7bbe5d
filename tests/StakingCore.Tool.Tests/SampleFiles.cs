using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StakingCore.Tests;

namespace StakingCore.Tool.Tests;

/// <summary>The files of docs/samples, as code makes them, and the folder itself.</summary>
internal static class SampleFiles
{
    // Names with other letters than ASCII are to be read, not escaped.
    private static readonly JsonSerializerOptions _indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Folder => Path.Combine(Checkout.Root, "docs", "samples");

    /// <summary>The name of every file, and its text.</summary>
    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["genesis.json"] = Text(GenesisFixture.Of(GenesisChain.State)),
        ["validators.json"] = Text(JsonNode.Parse(EthereumAnswer.Small)!),
        ["pools.json"] = Text(Pools()),
        ["sweep.json"] = $"{SweepFixture.Text.ReplaceLineEndings("\n")}\n",
    };

    /// <summary>Copies the folder as it is into another, under the names that the page uses.</summary>
    internal static void CopyTo(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.File("docs/samples"));
        foreach (string file in Directory.GetFiles(Folder, "*.json"))
        {
            File.Copy(file, folder.File($"docs/samples/{Path.GetFileName(file)}"));
        }
    }

    private static string Text(JsonNode node) => $"{node.ToJsonString(_indented)}\n";

    // Minipools with rewards, with a loss and with a penalty, of each size of bond, and megapools with debt and with a refund.
    private static JsonObject Pools() => new()
    {
        ["release"] = "v1.4",
        ["minipools"] = new JsonArray(
            Minipool("rewards-of-8", bond: 8, fee: "140000000000000000", balance: "1000000000000000001"),
            Minipool("exit-of-16", bond: 16, fee: "150000000000000000", balance: "32750000000000000000", type: "half"),
            Minipool("loss-of-8", bond: 8, fee: "140000000000000000", balance: "20000000000000000000"),
            Minipool("penalty-of-8", bond: 8, fee: "140000000000000000", balance: "32100000000000000000", penalty: "100000000000000000")),
        ["megapools"] = new JsonArray(
            Megapool("debt", bond: 4, borrowed: 28, pending: "1000000000000000000", debt: "100000000000000000", isOwner: true),
            Megapool("refund", bond: 12, borrowed: 84, pending: "300000000000000000", refund: "50000000000000000")),
        ["shares"] = new JsonObject { ["node"] = "50000000000000000", ["voter"] = "90000000000000000", ["pdao"] = "0" },
    };

    private static JsonObject Minipool(string id, int bond, string fee, string balance, string type = "variable", string penalty = "0") => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["bond"] = Wei(bond),
        ["borrowed"] = Wei(32 - bond),
        ["fee"] = fee,
        ["penalty"] = penalty,
        ["balance"] = balance,
    };

    private static JsonObject Megapool(
        string id, int bond, int borrowed, string pending, string debt = "0", string refund = "0", bool isOwner = false) => new()
        {
            ["id"] = id,
            ["bond"] = Wei(bond),
            ["borrowed"] = Wei(borrowed),
            ["pending"] = pending,
            ["debt"] = debt,
            ["refund"] = refund,
            ["owner"] = isOwner,
        };

    private static string Wei(int ether) => $"{ether}{new string('0', 18)}";
}
