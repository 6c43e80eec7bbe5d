using System.Text;
using System.Text.Json.Nodes;
using StakingCore.Hostility.Running;
using StakingCore.Tests;
using StakingCore.Tool.Tests;

namespace StakingCore.Hostility.Readers;

/// <summary>Real files, cut to a size at which a change hits something that matters.</summary>
internal static class Samples
{
    internal static byte[] Pools { get; } = Encoding.UTF8.GetBytes(
        """
        {
          "release": "v1.4",
          "minipools": [
            { "id": "skim", "bond": "8000000000000000000", "borrowed": "24000000000000000000", "fee": "140000000000000000", "balance": "1000000000000000001" },
            { "id": "short", "type": "half", "penalty": "1", "bond": "8000000000000000000", "borrowed": "24000000000000000000", "fee": "140000000000000000", "balance": "20000000000000000000" }
          ],
          "megapools": [
            { "id": "mega", "bond": "4000000000000000000", "borrowed": "28000000000000000000", "pending": "1000000000000000000", "debt": "100000000000000000", "refund": "5", "owner": true }
          ],
          "shares": { "node": "50000000000000000", "voter": "90000000000000000", "pdao": "0" }
        }
        """);

    /// <summary>Validators of every standing, as a node gives them.</summary>
    internal static byte[] Answer { get; } = InFolder(folder =>
    {
        EthereumAnswer.WriteSmall(folder, "answer.json");
        return File.ReadAllBytes(folder.File("answer.json"));
    });

    /// <summary>The first part of two of a small sweep.</summary>
    internal static byte[] Part { get; } = InFolder(folder =>
    {
        folder.Write(SweepFixture.Name, """{"version":1,"targetPools":[5],"agents":[10],"seeds":[1,2],"rounds":3}""");
        return File.ReadAllBytes(folder.File(SweepFixture.WritePart(folder, 1, 2)));
    });

    /// <summary>A ledger of the delegation protocol.</summary>
    internal static byte[] Ledger { get; } = Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(
        Checkout.Root,
        "tests",
        "StakingCore.Tests",
        "Delegation",
        "Storage",
        "DelegationLedgerFileTests.ToBytes_SmallLedger_HasTheFormOfVersionOne.verified.json")).TrimStart('\uFEFF'));

    /// <summary>What <c>simulate --out</c> writes of a small sweep.</summary>
    internal static byte[] Rounds(string name) => InFolder(folder =>
    {
        ToolInside.Run("simulate", "--agents", "10", "--rounds", "3", "--k", "5", "--a0", "0", "--a0", "3/10", "--out", folder.File(name));
        return File.ReadAllBytes(folder.File(name));
    });

    internal static byte[] Genesis(bool isOld) => Encoding.UTF8.GetBytes(GenesisFixture.Of(GenesisChain.State, isOld).ToJsonString());

    internal static byte[] Vector(params string[] path) => File.ReadAllBytes(Path.Combine([Checkout.Root, "tests", "vectors", .. path]));

    /// <summary>One element of the list that a file of the vectors is, with the file around it.</summary>
    internal static byte[] OneOf(string list, int index, params string[] path)
    {
        JsonNode root = JsonNode.Parse(Vector(path))!;
        JsonNode one = root[list]![index]!.DeepClone();
        root[list] = new JsonArray(one);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    internal static byte[] Lines(int count, params string[] path) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(Vector(path)).Split('\n').Take(count)) + "\n");

    private static byte[] InFolder(Func<TemporaryFolder, byte[]> make)
    {
        using var folder = new TemporaryFolder();
        return make(folder);
    }
}
