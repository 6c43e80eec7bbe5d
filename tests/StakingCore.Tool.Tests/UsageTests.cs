using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class UsageTests
{
    public static TheoryData<string[], string> Wrong => new()
    {
        { ["bogus"], "bogus: found no such command, expected one of rewards, pots, " },
        { ["bogus", "--help"], "bogus: found no such command, expected one of rewards, pots, " },
        { ["rewards", "bogus"], "bogus: found no such command, expected one of cardano, ethereum, cosmos, rocketpool. See: stakingcore rewards --help" },
        { ["rewards", "cardno"], "cardno: found no such command, expected one of cardano, ethereum, cosmos, rocketpool; the nearest is cardano. See: " },
        { ["rewards", "cardano", "a", "b"], "b: found one argument too many, expected one FILE. See: stakingcore rewards cardano --help" },
        { ["rewards", "cardano", "--tpo", "3"], "--tpo: found no such option; the nearest is --top. See: stakingcore rewards cardano --help" },
        { ["rewards", "cardano", "-x"], "-x: found no such option. See: stakingcore rewards cardano --help" },
        { ["rewards", "cardano", "--", "-x"], "-x: found no such file, expected a file to read" },
        { ["rewards", "cardano", "--top", "1", "--top", "2"], "--top: found it 2 times, expected it once. See: stakingcore rewards cardano --help" },
        { ["rewards", "cardano", "--json", "--json"], "--json: found it 2 times, expected it once. See: stakingcore rewards cardano --help" },
        { ["rewards", "cardano", "--csv", "--json"], "--csv: found it beside --json, expected one of the two. See: stakingcore rewards cardano --help" },
        { ["--verson"], "--verson: found no such option; the nearest is --version. See: stakingcore --help" },
        { ["completion", "csh"], "SHELL: found \"csh\", expected bash, zsh, fish or pwsh; the nearest is zsh. See: stakingcore completion --help" },
        { ["completion"], "SHELL: found nothing, expected the shell: bash, zsh, fish or pwsh. See: stakingcore completion --help" },
        { ["rewards", "cardano", "--top", "x"], "--top: found \"x\", expected a whole number, 0 or more." },
        { ["rewards", "cardano", "--top", "-1"], "--top: found \"-1\", expected a whole number, 0 or more." },
        { ["rewards", "cardano", "--explain"], "--explain: found no value, expected CREDENTIAL|POOL. See: stakingcore rewards cardano --help" },
        { ["pots", "cardano", "--explain", "two"], "--explain: found \"two\", expected a whole number, 0 or more." },
        { ["rewards", "cardano", ""], "found an empty file name, expected a file" },
        { ["rewards", "cardano", "nowhere.json"], "nowhere.json: found no such file, expected a file to read" },
        { ["rewards", "cardano", "nowhere/epoch.json"], "nowhere/epoch.json: found no such file" },
        { ["rewards", "cardano", "real"], "real: found a directory, expected a file" },
        { ["rewards", "cardano", "a\nb\u001b[31m"], "a b?[31m: found no such file" },
        { ["rewards", "cosmos"], "FILE: found nothing, expected a chain's genesis export (JSON), or - for standard input. See: stakingcore rewards cosmos --help" },
        { ["rewards", "cosmos", "nowhere.json"], "nowhere.json: found no such file, expected a file to read" },
        { ["rewards", "cosmos", "real"], "real: found a directory, expected a file" },
        { ["rewards", "cosmos", "real/epoch-preview-372.json"], "real/epoch-preview-372.json: $: found a Cardano epoch file, expected a genesis export" },
        { ["slash", "cosmos", "nowhere.json"], "--validator: found nothing, expected --validator VALIDATOR. --fraction: found nothing, expected --fraction PART. --at: found nothing, expected --at HEIGHT. See: stakingcore slash cosmos --help" },
        { ["pots", "cardano", "@real"], "@real: found no such file" },
        { ["rewards", "cardano", "--explain", "k:0010"], "epoch-preview-372.json: found no pool or account \"k:0010\" to explain, expected one of the file; the nearest is k:0" },
        { ["rewards", "cardano", "--explain", "p036"], "epoch-preview-372.json: found no pool or account \"p036\" to explain, expected one of the file; the nearest is p0036" },
        { ["rewards", "cardano", "--explain", "someone else altogether"], "epoch-preview-372.json: found no pool or account \"someone else altogether\" to explain, expected one of the file; for example p0001" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Run_WrongArguments_AreOneLine(string[] arguments, string complaint) =>
        Refusal.IsOneLine(ToolCall.RunIn(ToolProcess.Vectors, arguments), complaint);

    [Fact]
    public Task Help_SlashCosmos_HasExamples() => Verifier.Verify(ToolProcess.Run("slash", "cosmos", "--help").Transcript);

    [Fact]
    public Task Help_RewardsCosmos_HasExamples() => Verifier.Verify(ToolProcess.Run("rewards", "cosmos", "--help").Transcript);

    [Fact]
    public Task Help_RewardsCardano_HasExamples() => Verifier.Verify(ToolProcess.Run("rewards", "cardano", "--help").Transcript);

    [Fact]
    public Task Help_RewardsEthereum_HasExamples() => Verifier.Verify(ToolProcess.Run("rewards", "ethereum", "--help").Transcript);

    [Fact]
    public Task Help_Report_HasExamples() => Verifier.Verify(ToolProcess.Run("report", "--help").Transcript);

    [Theory]
    [InlineData("")]
    [InlineData("rewards")]
    [InlineData("pots")]
    [InlineData("slash")]
    public void Run_GroupAlone_ShowsItsHelp(string command)
    {
        string[] names = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        ToolRun run = ToolProcess.Run(names);

        Assert.Equal(ToolProcess.Run([.. names, "--help"]), run);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Version_Run_IsOneLine()
    {
        ToolRun run = ToolProcess.Run("--version");

        Assert.Matches(@"^\d+\.\d+\.\d+[^\n]*\n$", run.Output);
    }
}
