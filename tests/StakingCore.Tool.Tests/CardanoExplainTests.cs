using System.Numerics;
using System.Text.Json;
using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class CardanoExplainTests
{
    [Fact]
    public Task Explain_OperatorWhoOwnsThePool_ShowsEveryStep() =>
        Verifier.Verify(ToolProcess.Run("rewards", "cardano", "--explain", "k:00010").Transcript);

    [Fact]
    public Task Explain_Pool_ShowsEveryStep() => Verifier.Verify(ToolProcess.Run("rewards", "cardano", "--explain", "p0004").Transcript);

    [Fact]
    public Task Explain_ShelleyAccountWithTwoRewards_ShowsWhichStaysInTheReserves() =>
        Verifier.Verify(ToolProcess.Run("rewards", "cardano", ShelleyFile, "--explain", ShelleyAccount).Transcript);

    [Fact]
    public void Explain_AlonzoAccountUnregisteredAtTheStart_SaysThatTheReservesKeepIt()
    {
        const string File = "synthetic/syn-036.json";
        JsonElement input = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(ToolProcess.Vectors, File))).RootElement.GetProperty("input");
        string account = input.GetProperty("unregisteredAtStart")[0].GetString()!;

        ToolRun run = ToolProcess.Run("rewards", "cardano", File, "--explain", account, "--json");

        JsonElement reward = JsonDocument.Parse(run.Output).RootElement.GetProperty("rewards").EnumerateArray().Last();
        Assert.Equal("unregisteredAtStart", reward.GetProperty("outcome").GetString());
        Assert.Equal("reserves", reward.GetProperty("destination").GetString());
    }

    [Fact]
    public void Explain_ChainIdOfAPool_IsTheSameAsItsShortOne()
    {
        ToolRun byShort = ToolProcess.Run("rewards", "cardano", "--explain", "p0002");
        ToolRun byChain = ToolProcess.Run(
            "rewards", "cardano", "--explain", "pool1q65ag8panwayzaqfs6je7jz2ywt8x2032yaunq5hf25t7t8c26e");

        Assert.Equal(byShort.Output, byChain.Output);
    }

    [Fact]
    public void Explain_Json_LastStepIsTheReward()
    {
        ToolRun run = ToolProcess.Run("rewards", "cardano", "--explain", "k:00001", "--json");

        Assert.Equal(0, run.ExitCode);
        JsonElement reward = JsonDocument.Parse(run.Output).RootElement.GetProperty("rewards").EnumerateArray().Last();
        JsonElement step = reward.GetProperty("steps").EnumerateArray().Last();
        var numerator = BigInteger.Parse(step.GetProperty("exact").GetProperty("numerator").GetString()!, null);
        var denominator = BigInteger.Parse(step.GetProperty("exact").GetProperty("denominator").GetString()!, null);
        Assert.Equal(reward.GetProperty("lovelace").GetString(), (numerator / denominator).ToString(null, null));
        Assert.Equal(reward.GetProperty("lovelace").GetString(), reward.GetProperty("paidOnChain").GetString());
        Assert.Equal("account", reward.GetProperty("destination").GetString());
    }

    private static string ShelleyFile => "synthetic/syn-032.json";

    private static string ShelleyAccount => JsonDocument
        .Parse(File.ReadAllText(Path.Combine(ToolProcess.Vectors, ShelleyFile)))
        .RootElement.GetProperty("expected").GetProperty("shelleyIgnored")[0][0].GetString()!;
}
