using System.Text.Json;
using System.Text.Json.Nodes;
using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class CardanoRewardsTests
{
    [Fact]
    public Task Rewards_BuiltInEpoch_MatchesTheChain() => Verifier.Verify(ToolProcess.Run("rewards", "cardano").Transcript);

    [Fact]
    public Task Rewards_ShelleyEpochFile_ShowsItsScenario() =>
        Verifier.Verify(ToolProcess.Run("rewards", "cardano", "synthetic/syn-032.json", "--top", "2").Transcript);

    [Fact]
    public Task Rewards_TamperedFigures_ListsThemAndExits1()
    {
        using var folder = new TemporaryFolder();
        JsonNode root = EpochFixture.Sound();
        root["expected"]!["reservesAfter"] = "99734801";
        root["expected"]!["rewards"]![1]![3] = "29611";
        root["expected"]!["rewards"]!.AsArray().Add(JsonNode.Parse("""["k:04","member","p01","1"]"""));
        folder.Write(EpochFixture.Name, root.ToJsonString());

        return Verifier.Verify(ToolProcess.RunIn(folder.Path, "rewards", "cardano", EpochFixture.Name).Transcript);
    }

    [Fact]
    public void Rewards_FileWithoutExpectations_Exits0()
    {
        using var folder = new TemporaryFolder();
        folder.Write(EpochFixture.Name, EpochFixture.With("expected", null));

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "cardano", EpochFixture.Name);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("The file knows no figures to compare with.\n", run.Output, StringComparison.Ordinal);
    }

    /// <summary>All real epochs and some of each kind of synthetic ones; the conformance tests replay the rest.</summary>
    [Theory]
    [InlineData("real", "*.json")]
    [InlineData("synthetic", "syn-0?4.json")]
    public void Rewards_EpochVectors_Agree(string folder, string pattern)
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(ToolProcess.Vectors, folder), pattern).Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("input", out _))
            {
                continue;
            }

            ToolRun run = ToolCall.Run("rewards", "cardano", path, "--json");

            Assert.True(run.ExitCode == 0, $"{path}: {run.ExitCode} {run.Error}");
            JsonElement comparison = JsonDocument.Parse(run.Output).RootElement.GetProperty("comparison");
            Assert.True(comparison.GetProperty("compared").GetInt32() > 0, path);
            Assert.Equal(comparison.GetProperty("compared").GetInt32(), comparison.GetProperty("equal").GetInt32());
        }
    }

    [Fact]
    public void Rewards_Json_SumsAgree()
    {
        JsonElement epoch = JsonDocument.Parse(ToolProcess.Run("rewards", "cardano", "--json", "--top", "1000").Output).RootElement;

        JsonElement pots = epoch.GetProperty("pots");
        Assert.Equal(Lovelace(pots, "expansion") + Lovelace(pots, "fees"), Lovelace(pots, "rewardPot"));
        Assert.Equal(Lovelace(pots, "treasuryShare") + Lovelace(pots, "available"), Lovelace(pots, "rewardPot"));
        Assert.Equal(Lovelace(pots, "delivered") + Lovelace(pots, "residue"), Lovelace(pots, "available"));
        Assert.Equal(
            Lovelace(pots, "reservesBefore") - Lovelace(pots, "expansion") + Lovelace(pots, "residue"), Lovelace(pots, "reservesAfter"));
        Assert.Equal(
            Lovelace(pots, "treasuryBefore") + Lovelace(pots, "treasuryShare") + Lovelace(pots, "unregisteredToTreasury"),
            Lovelace(pots, "treasuryAfter"));

        JsonElement[] pools = [.. epoch.GetProperty("topPools").EnumerateArray()];
        Assert.Equal(87, pools.Length);
        Assert.Equal(
            Lovelace(pots, "delivered"), pools.Aggregate(Int128.Zero, (sum, pool) => sum + Lovelace(pool, "operator") + Lovelace(pool, "members")));
        Assert.All(pools, pool => Assert.True(Lovelace(pool, "operator") + Lovelace(pool, "members") <= Lovelace(pool, "reward")));
        Assert.Equal(2126, epoch.GetProperty("comparison").GetProperty("groups").GetProperty("paidMemberRewards").GetProperty("equal").GetInt32());
    }

    [Fact]
    public void Rewards_TopZero_ShowsNoPool()
    {
        ToolRun run = ToolProcess.Run("rewards", "cardano", "--top", "0");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("p0036", run.Output, StringComparison.Ordinal);
    }

    private static Int128 Lovelace(JsonElement element, string name) =>
        Int128.Parse(element.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
