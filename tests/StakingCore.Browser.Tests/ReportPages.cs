using StakingCore.Tests;
using StakingCore.Tool.Tests;

namespace StakingCore.Browser.Tests;

/// <summary>Has the tool write a page of every kind of file.</summary>
internal static class ReportPages
{
    /// <summary>What would run if any of it became a part of the page.</summary>
    internal const string Hostile = "</script><img src=x onerror=window.harmed=1><script>window.harmed=1</script>";

    internal const string Pools = "pools";
    internal const string Beacon = "beacon";
    internal const string Epoch = "epoch";
    internal const string Protocols = "protocols";
    internal const string Many = "many";

    /// <summary>The pages, each the name of a file and of the page.</summary>
    internal static IReadOnlyList<string> Names { get; } =
    [
        Protocols, Epoch, "pots", "case", Beacon, "genesis", Pools, "lifecycle", "sweep", "rounds", "table", Many, "part",
    ];

    private const string PoolsText =
        $$"""
        {
          "release": "v1.4",
          "minipools": [
            { "id": "skim", "bond": "8000000000000000000", "borrowed": "24000000000000000000", "fee": "140000000000000000", "balance": "1000000000000000001" },
            { "id": "short", "bond": "8000000000000000000", "borrowed": "24000000000000000000", "fee": "140000000000000000", "balance": "20000000000000000000" },
            { "id": "{{Hostile}}", "bond": "8000000000000000000", "borrowed": "24000000000000000000", "fee": "140000000000000000", "balance": "33000000000000000000" }
          ],
          "megapools": [
            { "id": "mega", "bond": "4000000000000000000", "borrowed": "28000000000000000000", "pending": "1000000000000000000", "debt": "100000000000000000", "owner": true }
          ]
        }
        """;

    private const string Sweep =
        """{ "version": 1, "targetPools": [5, 1], "leverageLimit": [null, "10"], "agents": [40], "myopic": ["1/4"], "seeds": [1], "rounds": 12 }""";

    // More runs than there are colours.
    private const string ManyRuns =
        """{ "version": 1, "targetPools": [5, 10], "leverageLimit": [null, "10"], "agents": [20], "seeds": [1, 2, 3, 4], "rounds": 4 }""";

    internal static void WriteAll(TemporaryFolder folder)
    {
        string vectors = Path.Combine(Checkout.Root, "tests", "vectors");
        folder.Write("pools.json", PoolsText);
        folder.Write("sweep.json", Sweep);
        folder.Write("many.json", ManyRuns);
        folder.Write("genesis.json", GenesisFixture.Of(GenesisChain.State).ToJsonString().Replace("sample-1", Hostile, StringComparison.Ordinal));
        EthereumAnswer.WriteSmall(folder, "beacon.json");
        Run(folder, "simulate", "sweep.json", "--out", "rounds.json");
        Run(folder, "simulate", "sweep.json", "--out", "table.csv");
        Run(folder, "simulate", "sweep.json", "--shard", "1", "--of", "2", "--out", "part.json");
        Run(folder, "report", "--html", "protocols.html");
        Page(folder, Epoch, Path.Combine(vectors, "cardano", "real", "epoch-preview-372.json"));
        Page(folder, "pots", Path.Combine(vectors, "cardano", "real", "preprod-pots.csv"));
        Page(folder, "case", Path.Combine(vectors, "ethereum", "process_epoch.json"));
        Page(folder, "lifecycle", Path.Combine(vectors, "rocketpool", "lifecycle.v1.4.json"));
        Page(folder, "table", "table.csv");
        foreach (string name in new[] { Pools, Beacon, "genesis", "sweep", "rounds", Many, "part" })
        {
            Page(folder, name, name + ".json");
        }
    }

    private static void Page(TemporaryFolder folder, string name, string file) => Run(folder, "report", file, "--html", name + ".html");

    private static void Run(TemporaryFolder folder, params string[] arguments)
    {
        ToolRun run = ToolProcess.RunIn(folder.Path, arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.Transcript}");
    }
}
