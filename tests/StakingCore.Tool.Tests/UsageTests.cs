using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class UsageTests
{
    public static TheoryData<string[], string> Wrong => new()
    {
        { ["bogus"], "Unrecognized command or argument 'bogus'. See: stakingcore --help" },
        { ["bogus", "--help"], "Unrecognized command or argument 'bogus'. See: stakingcore --help" },
        { ["rewards", "bogus"], "Unrecognized command or argument 'bogus'. See: stakingcore rewards --help" },
        { ["rewards", "cardano", "a", "b"], "Unrecognized command or argument 'b'. See: stakingcore rewards cardano --help" },
        { ["completion", "csh"], "Argument 'csh' not recognized." },
        { ["rewards", "cardano", "--top", "x"], "--top: found \"x\", expected a whole number, 0 or more." },
        { ["rewards", "cardano", "--top", "-1"], "--top: found \"-1\", expected a whole number, 0 or more." },
        { ["rewards", "cardano", "--explain"], "Required argument missing for option: '--explain'." },
        { ["pots", "cardano", "--epoch", "two"], "--epoch: found \"two\", expected a whole number, 0 or more." },
        { ["rewards", "cardano", ""], "found an empty file name, expected a file" },
        { ["rewards", "cardano", "nowhere.json"], "nowhere.json: found no such file, expected a file to read" },
        { ["rewards", "cardano", "nowhere/epoch.json"], "nowhere/epoch.json: found no such file" },
        { ["rewards", "cardano", "real"], "real: found a directory, expected a file" },
        { ["rewards", "cardano", "a\nb\u001b[31m"], "a b?[31m: found no such file" },
        { ["rewards", "cosmos"], "Required argument missing for command: 'cosmos'. See: stakingcore rewards cosmos --help" },
        { ["rewards", "cosmos", "nowhere.json"], "nowhere.json: found no such file, expected a file to read" },
        { ["rewards", "cosmos", "real"], "real: found a directory, expected a file" },
        { ["rewards", "cosmos", "real/epoch-preview-372.json"], "real/epoch-preview-372.json: $: found a Cardano epoch file, expected a genesis export" },
        { ["slash", "cosmos", "nowhere.json"], "Option '--validator' is required. Option '--fraction' is required. Option '--at' is required. See: stakingcore slash cosmos --help" },
        { ["pots", "cardano", "@real"], "@real: found no such file" },
        { ["rewards", "cardano", "--explain", "k:0010"], "epoch-preview-372.json: found no pool or account \"k:0010\" to explain, expected one of the file; the nearest is k:0" },
        { ["rewards", "cardano", "--explain", "p036"], "epoch-preview-372.json: found no pool or account \"p036\" to explain, expected one of the file; the nearest is p0036" },
        { ["rewards", "cardano", "--explain", "someone else altogether"], "epoch-preview-372.json: found no pool or account \"someone else altogether\" to explain, expected one of the file; for example p0001" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Run_WrongArguments_AreOneLine(string[] arguments, string complaint) =>
        Refusal.IsOneLine(ToolProcess.Run(arguments), complaint);

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
    [InlineData("rewards")]
    [InlineData("pots")]
    [InlineData("rewards cardano")]
    [InlineData("rewards ethereum")]
    [InlineData("pots cardano")]
    [InlineData("rewards cosmos")]
    [InlineData("slash")]
    [InlineData("slash cosmos")]
    [InlineData("leverage")]
    [InlineData("compare")]
    [InlineData("simulate")]
    [InlineData("merge")]
    [InlineData("report")]
    [InlineData("completion")]
    public void Help_AnyCommand_HasAnExampleOfItself(string command)
    {
        ToolRun run = ToolProcess.Run([.. command.Split(' '), "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"\nExamples:\n  stakingcore {command}", run.Output, StringComparison.Ordinal);
    }

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
