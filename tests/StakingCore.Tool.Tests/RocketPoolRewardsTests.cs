using System.Text.Json;
using System.Text.RegularExpressions;
using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class RocketPoolRewardsTests
{
    private const string Pools =
        """
        {
          "release": "v1.4",
          "minipools": [
            { "id": "skim", "bond": "8000000000000000000", "borrowed": "24000000000000000000", "fee": "140000000000000000", "balance": "1000000000000000001" },
            { "id": "short", "bond": "8000000000000000000", "borrowed": "24000000000000000000", "fee": "140000000000000000", "balance": "20000000000000000000" }
          ],
          "megapools": [
            { "id": "mega", "bond": "4000000000000000000", "borrowed": "28000000000000000000", "pending": "1000000000000000000", "debt": "100000000000000000", "owner": true }
          ]
        }
        """;

    private static string Vectors => Path.Combine(StakingCore.Tests.Checkout.Root, "tests", "vectors", "rocketpool");

    [Fact]
    public Task Rewards_BuiltInScenarios_AreAsFiled() => Verifier.Verify(ToolProcess.Run("rewards", "rocketpool").Transcript);

    [Fact]
    public Task Rewards_ExplainedScenario_ShowsItsSteps() =>
        Verifier.Verify(ToolProcess.Run("rewards", "rocketpool", "--explain", "saturn-late-notice").Transcript);

    [Fact]
    public Task Rewards_ListOfPools_ShowsWhoGetsWhat()
    {
        using TemporaryFolder folder = WithPools(Pools);
        return Verifier.Verify(ToolProcess.RunIn(folder.Path, "rewards", "rocketpool", "pools.json").Transcript);
    }

    [Fact]
    public Task Rewards_ExplainedMegapool_ShowsItsSteps()
    {
        using TemporaryFolder folder = WithPools(Pools);
        return Verifier.Verify(ToolProcess.RunIn(folder.Path, "rewards", "rocketpool", "pools.json", "--explain", "mega").Transcript);
    }

    [Fact]
    public void Rewards_ScenarioFile_AgreesToTheLastFigure()
    {
        ToolRun run = ToolProcess.RunIn(Vectors, "rewards", "rocketpool", "lifecycle.v1.3.1.json", "--json");

        Assert.Equal(0, run.ExitCode);
        JsonElement[] scenarios = [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("scenarios").EnumerateArray()];
        Assert.Equal(19, scenarios.Length);
        Assert.All(scenarios, scenario => Assert.Equal(0, scenario.GetProperty("differences").GetArrayLength()));
    }

    [Fact]
    public void Rewards_TamperedScenario_Exits1()
    {
        using var folder = new TemporaryFolder();
        string text = File.ReadAllText(Path.Combine(Vectors, "lifecycle.v1.4.json"));
        folder.Write("pools.json", text.Replace("-3995240029912866777", "-3995240029912866778", StringComparison.Ordinal));

        Assert.Equal(1, ToolProcess.RunIn(folder.Path, "rewards", "rocketpool", "pools.json").ExitCode);
    }

    [Theory]
    [InlineData("\"release\": \"v1.4\"", "\"release\": \"v9\"", "$.release")]
    [InlineData("\"fee\": \"140000000000000000\"", "\"fee\": 0.14", "$.minipools[0].fee")]
    [InlineData("\"id\": \"short\"", "\"id\": \"skim\"", "$.minipools[1].id")]
    [InlineData("\"pending\"", "\"pendng\"", "$.megapools[0].pendng")]
    [InlineData("\"balance\": \"20000000000000000000\"", "\"balance\": \"-1\"", "$.minipools[1].balance")]
    [InlineData("\"balance\": \"20000000000000000000\"", "\"balance\": \"5192296858534827628530496329220096\"", "$.minipools[1].balance")]
    public void Rewards_BadFile_SaysWhereAndExits2(string good, string bad, string place)
    {
        using TemporaryFolder folder = WithPools(Pools.Replace(good, bad, StringComparison.Ordinal));
        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "rocketpool", "pools.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"release\":\"v1.2.0\"}", "pools.json: $: found no pool, expected at least one in \"minipools\" or \"megapools\", or \"scenarios\"")]
    [InlineData("{\"release\":\"v1.4\",\"minipools\":[],\"megapools\":[]}", "pools.json: $: found no pool, expected at least one")]
    [InlineData("{\"release\":\"v1.4\",\"scenarios\":[]}", "pools.json: $.scenarios: found an array of 0, expected at least one scenario")]
    [InlineData(
        "{\"release\":\"v1.4\",\"scenarios\":[{\"name\":\"a\",\"release\":\"v1.4\",\"config\":{\"rplPrice\":\"1\"},\"steps\":[]}]}",
        "pools.json: $.scenarios[0].steps: found an array of 0, expected at least one step")]
    public void Rewards_EmptyFile_IsRefused(string text, string complaint)
    {
        using TemporaryFolder folder = WithPools(text);

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "rewards", "rocketpool", "pools.json"), complaint);
        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "report", "pools.json", "--html", "page.html"), complaint);
    }

    /// <summary>Ids that look the same when they are shortened are two minipools all the same.</summary>
    [Fact]
    public void Rewards_ExplainedScenario_KeepsLongIdsApart()
    {
        using TemporaryFolder folder = WithPools(
            """
            {
              "release": "v1.3.1",
              "scenarios": [ { "name": "two", "release": "v1.3.1", "config": { "rplPrice": "10000000000000000" }, "steps": [
                { "t": "0", "op": "stakeRpl", "amount": "1000000000000000000000" },
                { "t": "1", "op": "nodeDeposit", "id": "minipool-a-with-a-long-name", "bond": "8000000000000000000", "value": "8000000000000000000" },
                { "t": "2", "op": "nodeDeposit", "id": "minipool-b-with-a-long-name", "bond": "8000000000000000000", "value": "8000000000000000000" }
              ] } ]
            }
            """);

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "rocketpool", "pools.json", "--explain", "two");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(2, run.Lines.Count(line => Regex.IsMatch(line, "^  minipool .*: status +in the queue$")));
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public Task Rewards_ExplainedMinipool_NamesItsParts() => Verifier.Verify(
        ToolProcess.RunIn(Vectors, "rewards", "rocketpool", "lifecycle.v1.3.1.json", "--explain", "loss-covered-by-rpl").Transcript);

    [Fact]
    public void Rewards_EveryExplainedScenario_FitsTheWidth() => Assert.All(
        new[] { "lifecycle.v1.3.1.json", "lifecycle.v1.4.json" },
        file =>
        {
            using var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(Vectors, file)));
            Assert.All(vectors.RootElement.GetProperty("scenarios").EnumerateArray(), scenario =>
            {
                ToolRun run = ToolCall.RunIn(Vectors, "rewards", "rocketpool", file, "--explain", scenario.GetProperty("name").GetString()!);
                Assert.Equal(0, run.ExitCode);
                Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 80));
            });
        });

    [Fact]
    public void Rewards_UnknownName_Exits2() =>
        Assert.Equal(2, ToolProcess.Run("rewards", "rocketpool", "--explain", "nobody").ExitCode);

    private static TemporaryFolder WithPools(string text)
    {
        var folder = new TemporaryFolder();
        folder.Write("pools.json", text);
        return folder;
    }
}
