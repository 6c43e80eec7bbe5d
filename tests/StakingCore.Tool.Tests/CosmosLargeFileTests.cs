using System.Text;

namespace StakingCore.Tool.Tests;

/// <summary>The whole tool on a file that is larger than the memory that it is allowed.</summary>
public sealed class CosmosLargeFileTests
{
    [Fact]
    public void Rewards_FileAboveTheHeapLimit_IsReadAsAStream()
    {
        const int Megabytes = 64;
        const string HeapLimit = "2000000"; // Hexadecimal: 32 MB.
        using var folder = new TemporaryFolder();
        string small = GenesisFixture.Of(GenesisChain.State).ToJsonString();
        using (var writer = new StreamWriter(folder.File(GenesisFixture.Name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            string line = $"\"{new string('A', 1_022)}\",";
            writer.Write("{\"consensus\":{\"padding\":[");
            for (int i = 0; i < Megabytes * 1_024; i++)
            {
                writer.Write(line);
            }

            writer.Write($"0]}},{small[1..]}");
        }

        var limited = new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = HeapLimit };
        ToolRun run = ToolProcess.RunWith(limited, folder.Path, "rewards", "cosmos", GenesisFixture.Name, "--json");
        folder.Write("small.json", small);
        ToolRun expected = ToolProcess.RunIn(folder.Path, "rewards", "cosmos", "small.json", "--json");

        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(expected.Output.Replace("small.json", GenesisFixture.Name, StringComparison.Ordinal), run.Output);
    }
}
