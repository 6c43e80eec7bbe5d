namespace StakingCore.Tool.Tests;

/// <summary>What goes into a file or a pipe is plain text that fits 80 columns, whatever the environment says.</summary>
public sealed class PlainOutputTests
{
    private static readonly string[][] _commands =
    [
        ["--help"],
        ["rewards", "--help"],
        ["rewards", "cardano", "--help"],
        ["rewards", "ethereum", "--help"],
        ["rewards", "ethereum", "../ethereum/process_epoch.json", "--slash", "1/3", "--leak", "300"],
        ["rewards", "ethereum", "../ethereum/process_epoch.json", "--case", "process_epoch-05", "--explain", "2"],
        ["pots", "cardano", "--help"],
        ["rewards", "cardano"],
        ["rewards", "cardano", "--top", "1000"],
        ["rewards", "cardano", "real/epoch-preprod-167.json", "--top", "1000"],
        ["rewards", "cardano", "synthetic/syn-062.json", "--top", "1000"],
        ["rewards", "cardano", "--explain", "p0036"],
        ["rewards", "cardano", "--explain", "k:00001"],
        ["pots", "cardano"],
        ["pots", "cardano", "--explain", "299"],
        ["leverage", "--help"],
        ["leverage"],
        ["leverage", "--own", "123456.789012", "--delegated", "987654321123.123456", "--fraction", "1/3", "--value-per-unit", "1/7"],
        ["compare", "--help"],
        ["compare"],
        ["compare", "--protocol", "ethereum-solo", "--slashed-with", "10%"],
        ["compare", "--fraction", "1/3", "--stay", "--detection", "2/7"],
        ["compare", "--own", "123456.789012", "--delegated", "987654321123.123456", "--social-collateral", "1/3"],
        ["compare", "--protocol", "tezos", "--protocol", "avalanche"],
        ["simulate", "--help"],
        ["simulate", "--agents", "60", "--k", "7", "--k", "4294967295", "--seed", "1", "--seed", "18446744073709551615"],
        ["simulate", "--agents", "60", "--k", "7", "--leverage-limit", "none", "--a0", "0", "--minimum-bond", "0", "--liquid-weight", "1"],
        ["merge", "--help"],
        ["rewards", "cosmos", "--help"],
        ["slash", "cosmos", "--help"],
    ];

    private static readonly string[][] _cosmosCommands =
    [
        ["rewards", "cosmos", GenesisFixture.Name, "--top", "1000"],
        ["rewards", "cosmos", GenesisFixture.Name, "--explain", GenesisChain.Account("bob")],
        ["slash", "cosmos", GenesisFixture.Name, "--validator", GenesisChain.Validator("alpha"), "--fraction", "5%", "--at", "104"],
        ["slash", "cosmos", GenesisFixture.Name, "--validator", GenesisChain.Validator("alpha"), "--fraction", "0.000000142857142857", "--at", "103"],
        ["slash", "cosmos", GenesisFixture.Name, "--validator", GenesisChain.Validator("alpha"), "--fraction", "1", "--at", "103", "--explain", GenesisChain.Account("ada")],
    ];

    public static TheoryData<string[]> Commands => new(_commands);

    public static TheoryData<string[]> CosmosCommands => new(_cosmosCommands);

    [Theory]
    [MemberData(nameof(CosmosCommands))]
    public void Run_GenesisRedirected_IsPlainAndFits(string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write(GenesisFixture.Name, GenesisFixture.Of(GenesisChain.State).ToJsonString());

        ToolRun run = ToolProcess.RunIn(folder.Path, arguments);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.All(run.Lines, line => Assert.False(line.EndsWith(' '), $"'{line}' ends with a blank."));
        Assert.DoesNotContain(run.Output, letter => char.IsControl(letter) && letter != '\n');
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Run_RedirectedAnywhere_IsPlainAndFitsAndIsTheSame(string[] arguments)
    {
        var loud = new Dictionary<string, string?>
        {
            ["CLICOLOR_FORCE"] = "1",
            ["FORCE_COLOR"] = "1",
            ["GITHUB_ACTIONS"] = "true",
            ["CI"] = "true",
            ["TERM"] = "xterm-256color",
            ["COLUMNS"] = "200",
            ["LANG"] = "en_US.UTF-8",
            ["LC_ALL"] = "en_US.UTF-8",
        };
        var german = new Dictionary<string, string?> { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["NO_COLOR"] = "1" };

        ToolRun run = ToolProcess.RunWith(loud, ToolProcess.Vectors, arguments);

        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.All(run.Lines, line => Assert.False(line.EndsWith(' '), $"'{line}' ends with a blank."));
        Assert.DoesNotContain(run.Output, letter => char.IsControl(letter) && letter != '\n');
        Assert.Equal(run, ToolProcess.RunWith(german, ToolProcess.Vectors, arguments));
    }
}
