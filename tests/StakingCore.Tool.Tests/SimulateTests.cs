using System.Text.Json;
using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class SimulateTests
{
    private static readonly string[] _days =
        ["--k", "100", "--leverage-limit", "none", "--liquid-weight", "1", "--myopic", "1", "--agents", "1000000", "--rounds", "1000000"];

    public static TheoryData<string[], string> Wrong => new()
    {
        { ["--k", "0"], "--k: found \"0\", expected a whole number from 1 to 4294967295" },
        { ["--k", "5", "--k", "5"], "--k: found a value a second time, expected each value once" },
        { ["--a0", "-1"], "--a0: found \"-1\", expected a number of 0 or more, such as 3/10 or 0.3" },
        { ["--leverage-limit", "0.5"], "--leverage-limit: found \"0.5\", expected none, or a number of 1 or more" },
        { ["--liquid-weight", "2"], "--liquid-weight: found \"2\", expected a part from 0 to 1, such as 1/2 or 0.5" },
        { ["--agents", "1000001"], "--agents: found \"1000001\", expected a whole number from 1 to 1000000" },
        { ["--myopic", "x"], "--myopic: found \"x\", expected a part from 0 to 1" },
        { ["--seed", "-1"], "--seed: found \"-1\", expected a whole number up to 18446744073709551615" },
        { ["--rounds", "0"], "--rounds: found \"0\", expected a whole number from 1 to 1000000" },
        { ["--minimum-bond", "1.5"], "--minimum-bond: found \"1.5\", expected a whole number up to" },
        { ["--stakes", "normal"], "--stakes: found \"normal\", expected pareto or equal" },
        { ["--fault-fraction", "101%"], "--fault-fraction: found \"101%\", expected a part from 0 to 1" },
        { ["--fault-losses", "fair"], "--fault-losses: found \"fair\", expected pro-rata, operator-first or operator-only" },
        { ["--fault-pools", "0"], "--fault-pools: found \"0\", expected a whole number from 1 to 1000000" },
        { ["--format", "csv"], "--format: found no such option" },
        { ["--json", "--csv"], "--csv: found it beside --json, expected one of the two" },
        { ["--shard", "1", "--of", "2", "--out", "part.json", "--json"], "--json: found it beside --shard, expected one of the two" },
        { ["sweep.json", "--out", "sweep.json"], "sweep.json: found the file that is read, expected another one to write" },
        { ["--out", "rounds.txt"], "rounds.txt: found the extension .txt, expected .csv or .json" },
        { ["--shard", "1"], "--shard: found it without --of, expected --shard I --of N --out FILE" },
        { ["--of", "2", "--out", "part.json"], "--of: found it without --shard, expected --shard I --of N --out FILE" },
        { ["--shard", "1", "--of", "2"], "--shard: found it without --out, expected --shard I --of N --out FILE" },
        { ["--shard", "3", "--of", "2", "--out", "part.json"], "--shard: found 3, expected a part from 1 to 2" },
        { ["--shard", "0", "--of", "2", "--out", "part.json"], "--shard: found \"0\", expected a whole number from 1 to 1000000." },
        { ["--shard", "1", "--of", "2", "--out", "part.csv"], "part.csv: found the extension .csv, expected .json" },
        { ["sweep.json", "--k", "3"], "--k: found it beside sweep.json, expected it in the file" },
        { ["nowhere.json"], "nowhere.json: found no such file, expected a file to read" },

        // Days of work that would have nowhere to go: refused before they begin.
        { [.. _days, "--out", "nowhere/rounds.csv"], "nowhere/rounds.csv: found no such folder, expected one to write in" },
        {
            [.. _days, "--shard", "1", "--of", "2", "--out", "nowhere/part.json"],
            "nowhere/part.json: found no such folder, expected one to write in"
        },
    };

    public static TheoryData<string, string> WrongFiles => new()
    {
        { "{", "sweep.json:1:2: found text that is not JSON" },
        { "[]", "sweep.json: $: found an array of 0, expected an object" },
        { "{}", "sweep.json: $.version: found nothing, expected the member \"version\"" },
        { "{\"version\":2}", "sweep.json: $.version: found the number 2, expected a whole number from 1 to 1" },
        { "{\"version\":1,\"k\":[1]}", "sweep.json: $.k: found the unknown member \"k\", expected only version, targetPools" },
        { "{\"version\":1,\"targetPools\":3}", "sweep.json: $.targetPools: found the number 3, expected an array" },
        { "{\"version\":1,\"targetPools\":[]}", "sweep.json: $.targetPools: found an array of 0, expected at least one value" },
        { "{\"version\":1,\"targetPools\":[3,0]}", "sweep.json: $.targetPools[1]: found the number 0, expected a whole number from 1 to 4294967295" },
        { "{\"version\":1,\"seeds\":[3,3]}", "sweep.json: $.seeds[1]: found a value a second time, expected each value once" },
        { "{\"version\":1,\"leverageLimit\":[\"0\"]}", "sweep.json: $.leverageLimit[0]: found \"0\", expected null for no limit" },
        { "{\"version\":1,\"liquidWeight\":[0.5]}", "sweep.json: $.liquidWeight[0]: found the number 0.5, expected a part from 0 to 1 as a string" },
        { "{\"version\":1,\"stakes\":\"normal\"}", "sweep.json: $.stakes: found \"normal\", expected pareto or equal" },
        { "{\"version\":1,\"fault\":{\"kind\":1}}", "sweep.json: $.fault.kind: found the unknown member \"kind\", expected only fraction, losses, pools" },
        { "{\"version\":1,\"fault\":{\"losses\":\"all\"}}", "sweep.json: $.fault.losses: found \"all\", expected pro-rata, operator-first or operator-only" },
        { "{\"version\":1,\"rounds\":1,\"rounds\":1}", "sweep.json: $.rounds: found this member a second time" },
    };

    [Fact]
    public Task Simulate_NoArguments_ShowsWhatLimitsDo() => Verifier.Verify(ToolProcess.Run("simulate").Transcript);

    [Fact]
    public Task Simulate_OneMarket_ShowsItsRounds() => Verifier.Verify(ToolProcess.Run(
        "simulate", "--k", "20", "--leverage-limit", "none", "--agents", "200", "--fault-fraction", "1/10", "--fault-losses", "pro-rata").Transcript);

    [Fact]
    public Task Simulate_ManyLists_ShowsOneRecordARun() => Verifier.Verify(ToolProcess.Run(
        "simulate", "--k", "5", "--k", "1", "--a0", "0", "--a0", "1", "--liquid-weight", "1", "--liquid-weight", "0.5",
        "--agents", "30", "--agents", "31", "--myopic", "1", "--rounds", "6", "--leverage-limit", "none", "--stakes", "equal").Transcript);

    [Fact]
    public Task Simulate_Csv_HasEveryRound() => Verifier.Verify(ToolProcess.Run(
        "simulate", "--k", "3", "--leverage-limit", "2.5", "--agents", "12", "--seed", "18446744073709551615", "--rounds", "3", "--csv").Transcript);

    [Fact]
    public void Simulate_FileAndOptions_AreTheSame()
    {
        using TemporaryFolder folder = SweepFixture.Folder();

        ToolRun options = ToolProcess.RunIn(
            folder.Path, "simulate", "--k", "5", "--k", "1", "--leverage-limit", "none", "--leverage-limit", "10/1", "--agents", "40",
            "--myopic", "25%", "--seed", "1", "--seed", "2", "--rounds", "12", "--json");

        Assert.Equal(ToolProcess.RunIn(folder.Path, "simulate", SweepFixture.Name, "--json"), options);
        JsonElement[] runs = [.. JsonDocument.Parse(options.Output).RootElement.GetProperty("runs").EnumerateArray()];
        Assert.Equal(Enumerable.Range(1, 8), runs.Select(run => run.GetProperty("run").GetInt32()));
        Assert.Equal([5, 5, 5, 5, 1, 1, 1, 1], runs.Select(run => run.GetProperty("targetPools").GetInt32()));
        Assert.Equal([1, 2, 1, 2, 1, 2, 1, 2], runs.Select(run => run.GetProperty("seed").GetInt32()));
        Assert.All(runs, run => Assert.Single(run.GetProperty("rounds").EnumerateArray().Select(round => round.GetProperty("totalStake").GetString()).Distinct()));
    }

    [Fact]
    public void Simulate_Out_IsWhatIsPrinted()
    {
        using TemporaryFolder folder = SweepFixture.Folder();

        ToolRun json = ToolProcess.RunIn(folder.Path, "simulate", SweepFixture.Name, "--json", "--out", "a.json");
        ToolRun csv = ToolProcess.RunIn(folder.Path, "simulate", SweepFixture.Name, "--csv", "--out", "a.CSV");

        Assert.Equal(File.ReadAllText(folder.File("a.json")), json.Output);
        Assert.Equal(File.ReadAllText(folder.File("a.CSV")), csv.Output);
        Assert.Equal(string.Empty, json.Error);
        Assert.Equal(["a.CSV", "a.json", SweepFixture.Name], folder.Files);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Simulate_WrongArguments_AreOneLine(string[] arguments, string complaint)
    {
        using TemporaryFolder folder = SweepFixture.Folder();

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, ["simulate", .. arguments]), complaint);
        Assert.Equal([SweepFixture.Name], folder.Files);
    }

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public void Simulate_WrongFile_IsOneLine(string text, string complaint)
    {
        using var folder = new TemporaryFolder();
        folder.Write(SweepFixture.Name, text);

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "simulate", SweepFixture.Name), complaint);
    }

    [Fact]
    public void Simulate_Interrupted_LeavesNoFile()
    {
        if (OperatingSystem.IsWindows())
        {
            // There is no signal to send to another process.
            return;
        }

        // Markets that would take days, so that the run is never done before it is told to end.
        const string Sweep =
            """{"version":1,"targetPools":[100],"leverageLimit":[null],"liquidWeight":["1"],"myopic":["1"],"seeds":[1,2,3,4,5,6,7,8],"rounds":1000000}""";
        using var folder = new TemporaryFolder();

        ToolRun run = ToolProcess.Interrupt(
            folder.Path, "sweep.json", $"kill -$signal $pid; echo '{Sweep}' >&3", "simulate", "sweep.json", "--out", "rounds.csv");

        Assert.Equal(new ToolRun(130, string.Empty, "stakingcore: interrupted, and nothing was written\n"), run);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void Simulate_InterruptedAgain_EndsThoughItsInputNeverComes()
    {
        if (OperatingSystem.IsWindows())
        {
            // There is no signal to send to another process.
            return;
        }

        using var folder = new TemporaryFolder();

        ToolRun run = ToolProcess.Interrupt(
            folder.Path, "sweep.json", "while kill -$signal $pid 2>&-; do sleep 0.1; done", "simulate", "sweep.json", "--out", "rounds.csv");

        Assert.True(run.ExitCode is 130 or 143, $"{run}");
        Assert.Empty(folder.Files);
    }
}
