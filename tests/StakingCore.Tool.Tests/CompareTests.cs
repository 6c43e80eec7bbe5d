using System.Text.Json;
using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class CompareTests
{
    public static TheoryData<string[], string> Wrong => new()
    {
        { ["--own", "-1"], "--own: found \"-1\", expected an amount from 0 to 1000000000000000 with at most 6 decimals." },
        { ["--own", "1.0000001"], "--own: found \"1.0000001\", expected an amount" },
        { ["--own", "1000000000000001"], "--own: found \"1000000000000001\", expected an amount" },
        { ["--own", "1,5"], "--own: found \"1,5\", expected an amount" },
        { ["--delegated", "nine"], "--delegated: found \"nine\", expected an amount" },
        { ["--fraction", "1.5"], "--fraction: found \"1.5\", expected a part from 0 to 1, such as 1/20, 0.05 or 5%." },
        { ["--fraction", "101%"], "--fraction: found \"101%\", expected a part" },
        { ["--fraction", "1/0"], "--fraction: found \"1/0\", expected a part" },
        { ["--slashed-with", "2"], "--slashed-with: found \"2\", expected a part from 0 to 1, such as 1/20, 0.05 or 5%." },
        {
            ["--slashed-with", "10%", "--protocol", "cosmos"],
            "--slashed-with: found 1/10 with --protocol cosmos, expected it with one at least of ethereum-solo, ethereum-pool, rocketpool, lido-csm. See: stakingcore compare --help"
        },
        { ["--slashed-with", "0", "--protocol", "cosmos", "--protocol", "cardano"], "--slashed-with: found 0/1 with --protocol cardano --protocol cosmos, expected it with one" },
        { ["--slashed-with", "10%", "--fraction", "5%"], "--slashed-with: found 1/10 with --fraction 1/20, expected one of the two" },
        { ["--detection", "-1%"], "--detection: found \"-1%\", expected a part" },
        { ["--social-probability", "2"], "--social-probability: found \"2\", expected a part" },
        { ["--social-collateral", "-9"], "--social-collateral: found \"-9\", expected an amount from 0 to 1000000000000000." },
        { ["--income", "-9"], "--income: found \"-9\", expected an amount" },
        { ["--attack-cost", "-9"], "--attack-cost: found \"-9\", expected an amount" },
        { ["--value-fixed", "-9"], "--value-fixed: found \"-9\", expected an amount" },
        { ["--value-per-unit", "1e3"], "--value-per-unit: found \"1e3\", expected an amount" },
        { ["--evidence-days", "1000001"], "--evidence-days: found \"1000001\", expected days from 0 to 1000000." },
        { ["--protocol", "cosmo"], "--protocol: found \"cosmo\", expected one of cardano, avalanche" },
        { ["cosmos"], "cosmos: found one argument too many, expected options alone. See: stakingcore compare --help" },
    };

    [Fact]
    public Task Compare_NoArguments_AnswersTheQuestion() => Verifier.Verify(ToolProcess.Run("compare").Transcript);

    [Fact]
    public Task Compare_SameFractionAndEvidenceInTime_ShowsTheRules() =>
        Verifier.Verify(ToolProcess.Run("compare", "--fraction", "100%", "--stay", "--evidence-days", "0.5").Transcript);

    [Fact]
    public Task Compare_OneProtocol_SaysWhatItRestsOn() => Verifier.Verify(ToolProcess.Run("compare", "--protocol", "Tezos").Transcript);

    [Fact]
    public Task Compare_EthereumSlashedWithOthers_CountsCorrelation() =>
        Verifier.Verify(ToolProcess.Run("compare", "--protocol", "ethereum-solo", "--protocol", "ethereum-pool", "--slashed-with", "10%").Transcript);

    [Theory]
    [InlineData("ethereum-pool", "cosmos")]
    [InlineData("rocketpool")]
    [InlineData("lido-csm")]
    public void Compare_SlashedWithAndOneThatCountsIt_IsAnswered(params string[] protocols) => Assert.Equal(
        0, ToolCall.Run(["compare", "--slashed-with", "10%", .. protocols.SelectMany(name => (string[])["--protocol", name])]).ExitCode);

    [Fact]
    public void Compare_Json_HasEveryProtocolExactly()
    {
        ToolRun run = ToolProcess.Run("compare", "--json");

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        JsonElement[] rows = [.. document.RootElement.GetProperty("protocols").EnumerateArray()];
        Assert.Equal(14, rows.Length);
        JsonElement cosmos = rows.Single(row => row.GetProperty("protocol").GetString() == "cosmos");
        Assert.Equal("10", cosmos.GetProperty("leverage").GetString());
        Assert.Equal("200", cosmos.GetProperty("effectiveLeverage").GetString());
        Assert.Equal("1/20", cosmos.GetProperty("operatorLoss").GetString());
        Assert.Equal("9/20", cosmos.GetProperty("delegatorLoss").GetString());
        Assert.Equal("19/2", cosmos.GetProperty("unpaid").GetString());
        Assert.Equal("21", cosmos.GetProperty("operatorFreeDays").GetString());
        JsonElement cardano = rows.Single(row => row.GetProperty("protocol").GetString() == "cardano");
        Assert.Equal("10", cardano.GetProperty("unpaid").GetString());
        Assert.Equal(JsonValueKind.Null, cardano.GetProperty("effectiveLeverage").ValueKind);
    }

    [Fact]
    public void Compare_ConnectionAboveNine_DetersPseudonymityDoesNot()
    {
        Assert.False(IsDeterred("--fraction", "1"));
        Assert.False(IsDeterred("--fraction", "1", "--social-collateral", "9"));
        Assert.True(IsDeterred("--fraction", "1", "--social-collateral", "9.000001"));

        static bool IsDeterred(params string[] options)
        {
            ToolRun run = ToolProcess.Run([.. new[] { "compare", "--protocol", "cosmos", "--json" }, .. options]);
            using var document = JsonDocument.Parse(run.Output);
            return document.RootElement.GetProperty("protocols")[0].GetProperty("deterred").GetBoolean();
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Compare_WrongOption_IsOneLine(string[] options, string complaint) =>
        Refusal.IsOneLine(ToolCall.Run([.. new[] { "compare" }, .. options]), complaint);
}
