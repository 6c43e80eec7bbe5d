using System.Text.Json;
using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class CardanoPotsTests
{
    [Fact]
    public Task Pots_BuiltInMainnet_AllBoundariesAgree() => Verifier.Verify(ToolProcess.Run("pots", "cardano").Transcript);

    [Fact]
    public Task Pots_OneEpoch_ShowsItsSteps() => Verifier.Verify(ToolProcess.Run("pots", "cardano", "--explain", "299").Transcript);

    [Fact]
    public Task Pots_TamperedRows_AreListedAndExit1()
    {
        using var folder = new TemporaryFolder();
        string[] lines = File.ReadAllLines(Path.Combine(ToolProcess.Vectors, "real", "preview-pots.csv"))[..4];
        lines[1] = Replace(lines[1], "rewardPot", lines[0], "1");
        lines[2] = Replace(lines[2], "distributed", lines[0], string.Empty);
        lines[3] = Replace(lines[3], "treasuryAfter", lines[0], "2");
        folder.Write("pots.csv", string.Join('\n', lines) + "\n");

        return Verifier.Verify(ToolProcess.RunIn(folder.Path, "pots", "cardano", "pots.csv").Transcript);
    }

    [Theory]
    [InlineData(null, 330)]
    [InlineData("real/preview-pots.csv", 62)]
    [InlineData("real/preprod-pots.csv", 17)]
    public void Pots_Json_CountsAgree(string? file, int boundaries)
    {
        ToolRun run = ToolProcess.Run(["pots", "cardano", .. file is null ? Array.Empty<string>() : [file], "--json"]);

        Assert.Equal(0, run.ExitCode);
        JsonElement root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(boundaries, root.GetProperty("boundaries").GetInt32());
        Assert.Equal(boundaries, root.GetProperty("agreeing").GetInt32());
        Assert.Equal(boundaries, root.GetProperty("epochs").GetArrayLength());
        JsonElement[] bases = [.. root.GetProperty("byBlocksBasis").EnumerateArray()];
        foreach (string figure in new[] { "rewardPot", "reservesAfter", "treasuryAfter" })
        {
            Assert.Equal(boundaries, bases.Sum(basis => basis.GetProperty(figure).GetProperty("compared").GetInt32()));
            Assert.Equal(boundaries, bases.Sum(basis => basis.GetProperty(figure).GetProperty("equal").GetInt32()));
        }
    }

    [Fact]
    public void Pots_JsonOfOneEpoch_HasItsSteps()
    {
        ToolRun run = ToolProcess.Run("pots", "cardano", "--explain", "500", "--json");

        JsonElement epoch = JsonDocument.Parse(run.Output).RootElement.GetProperty("epochs")[0];
        Assert.Equal("23350866650114", epoch.GetProperty("rewardPot").GetString());
        Assert.Equal(10, epoch.GetProperty("steps").GetArrayLength());
    }

    private static string Replace(string line, string column, string header, string value)
    {
        string[] cells = line.Split(',');
        cells[Array.IndexOf(header.Split(','), column)] = value;
        return string.Join(',', cells);
    }
}
