using System.Text.Json.Nodes;
using StakingCore.Hostility.Readers;
using StakingCore.Tool.Tests;

namespace StakingCore.Hostility;

/// <summary>A small file that asks for more memory than there is gets a refusal, as any other that cannot be computed.</summary>
public sealed class MemoryTests
{
    private const string FileName = "case.json";
    private const string HeapLimit = "4000000"; // Hexadecimal: 64 MB.

    [Theory]
    [InlineData(10_000_000, "found more than fits in the memory of this process, expected less to read or to compute")]
    [InlineData(10_000_001, "case.json: $.cases[0].pre.bulk.count: found the number 10000001, expected a whole number from 0 to 10000000")]
    public void Rewards_BulkOfValidators_IsRefused(int count, string complaint)
    {
        JsonNode root = JsonNode.Parse(Samples.OneOf("cases", 0, "ethereum", "process_epoch.json"))!;
        root["cases"]![0]!["pre"]!["bulk"] = new JsonObject
        {
            ["count"] = count,
            ["effective_balance"] = 32_000_000_000,
            ["balance"] = 32_000_000_000,
            ["slashed"] = 0,
            ["activation_epoch"] = 0,
            ["exit_epoch"] = "18446744073709551615",
            ["withdrawable_epoch"] = "18446744073709551615",
        };
        using var folder = new TemporaryFolder();
        folder.Write(FileName, root.ToJsonString());

        ToolRun run = ToolProcess.RunWith(
            new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = HeapLimit }, folder.Path, "rewards", "ethereum", FileName);

        Assert.Equal((2, string.Empty, $"stakingcore: {complaint}\n"), (run.ExitCode, run.Output, run.Error));
    }
}
