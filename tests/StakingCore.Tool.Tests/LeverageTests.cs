using System.Text.Json;
using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class LeverageTests
{
    public static TheoryData<string[], string> Wrong => new()
    {
        { ["--own", "-1"], "--own: found \"-1\", expected an amount from 0" },
        { ["--fraction", "2"], "--fraction: found \"2\", expected a part from 0 to 1" },
        { ["--rule", "fair"], "--rule: found \"fair\", expected pro-rata, operator-first or leverage-weighted." },
        { ["--rule", "leverage-weighted", "--beta", "2"], "--beta: found \"2\", expected a part from 0 to 1" },
        { ["--beta", "0"], "--beta: found 0 with --rule pro-rata, expected it with --rule leverage-weighted alone" },
        { ["--beta", "5%"], "--beta: found 1/20 with --rule pro-rata, expected it with --rule leverage-weighted alone" },
        {
            ["--rule", "leverage-weighted", "--beta", "1/18446744073709551616"],
            "--beta: found 1/18446744073709551616, expected a part whose denominator is at most 18446744073709551615"
        },
    };

    [Fact]
    public Task Leverage_NoArguments_AnswersForOneAndNine() => Verifier.Verify(ToolProcess.Run("leverage").Transcript);

    [Fact]
    public Task Leverage_OperatorFirst_ShowsWhatDeters() => Verifier.Verify(ToolProcess.Run(
        "leverage", "--own", "4", "--delegated", "28", "--fraction", "5%", "--rule", "operator-first", "--value-per-unit", "4%").Transcript);

    [Fact]
    public void Leverage_Json_IsExact()
    {
        ToolRun run = ToolProcess.Run("leverage", "--fraction", "5%", "--rule", "operator-first", "--json");

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        JsonElement root = document.RootElement;
        Assert.Equal("10", root.GetProperty("leverage").GetString());
        Assert.Equal("20", root.GetProperty("effectiveLeverage").GetString());
        Assert.Equal("1/20", root.GetProperty("coverage").GetString());
        Assert.Equal("19/2", root.GetProperty("requiredSocialCollateral").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("requiredBond").ValueKind);
        Assert.False(root.GetProperty("deterred").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Leverage_WrongOption_IsOneLine(string[] options, string complaint) =>
        Refusal.IsOneLine(ToolCall.Run([.. new[] { "leverage" }, .. options]), complaint);
}
