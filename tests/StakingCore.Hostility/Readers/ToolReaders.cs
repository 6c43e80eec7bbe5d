using System.Text;
using StakingCore.Tool.Tests;

namespace StakingCore.Hostility.Readers;

/// <summary>Every kind of file that a command of the tool takes.</summary>
internal static class ToolReaders
{
    private const string Validator = "--validator";
    private const string Report = "report FILE --html out.html";

    private static readonly ToolReader[] _ofCommands =
    [
        new("Cardano, synthetic epoch", "epoch.json", Samples.Vector("cardano", "synthetic", "syn-028.json"), CardanoWays("p:003c5ff0")),
        new("Cardano, real epoch", "epoch.json", Samples.Vector("cardano", "real", "example-amaru-single-pool.json"), CardanoWays("k:02")),
        new("Cardano, epoch of Shelley", "epoch.json", Samples.Vector("cardano", "synthetic", "syn-003.json"), CardanoWays("p:4ccdb7b8")),
        new(
            "Cardano, pots", "pots.csv", Samples.Lines(5, "cardano", "real", "preprod-pots.csv"),
            "pots cardano FILE", "pots cardano FILE --json", "pots cardano FILE --explain 168", "pots cardano FILE --csv"),
        new(
            "Ethereum, a node's answer", "validators.json", Samples.Answer,
            "rewards ethereum FILE", "rewards ethereum FILE --json --participation 2/3", "rewards ethereum FILE --leak 3 --slash 1/3",
            "rewards ethereum FILE --explain 101"),
        new(
            "Ethereum, case of an epoch", "case.json", Samples.OneOf("cases", 0, "ethereum", "process_epoch.json"),
            "rewards ethereum FILE", "rewards ethereum FILE --json --fork electra", "rewards ethereum FILE --leak 3 --slash 1/3",
            "rewards ethereum FILE --explain 1"),
        new(
            "Ethereum, case of rewards", "case.json", Samples.OneOf("cases", 0, "ethereum", "rewards_and_penalties.json"),
            "rewards ethereum FILE --fork deneb", "rewards ethereum FILE --json"),
        new("Cosmos, genesis", "genesis.json", Samples.Genesis(isOld: false), CosmosWays),
        new("Cosmos, genesis of amino", "genesis.json", Samples.Genesis(isOld: true), CosmosWays),
        new("Rocket Pool, pools", "pools.json", Samples.Pools, "rewards rocketpool FILE", "rewards rocketpool FILE --json", "rewards rocketpool FILE --explain mega"),
        new("Rocket Pool, scenario of Saturn", "scenarios.json", Samples.OneOf("scenarios", 0, "rocketpool", "lifecycle.v1.4.json"), RocketWays),
        new("Rocket Pool, scenario of Houston", "scenarios.json", Samples.OneOf("scenarios", 1, "rocketpool", "lifecycle.v1.3.1.json"), RocketWays),
        new("Rocket Pool, scenario of a loss", "scenarios.json", Samples.OneOf("scenarios", 4, "rocketpool", "lifecycle.v1.4.json"), RocketWays),
        new(
            "Sweep", "sweep.json", Encoding.UTF8.GetBytes("""{"version":1,"targetPools":[5,1],"pledgeInfluence":["3/10"],"leverageLimit":[null,"10"],"liquidWeight":["1/2"],"agents":[10],"myopic":["1/4"],"seeds":[1,2],"rounds":3,"minimumBond":1000000000,"stakes":"pareto","fault":{"fraction":"1/2","losses":"operator-first","pools":1}}"""),
            "simulate FILE", "simulate FILE --csv", "simulate FILE --json", "simulate FILE --shard 1 --of 2 --out part.json", "simulate FILE --out out.csv")
        {
            // Up to 65,535 agents, the largest number below the million that they may be.
            Computing = 1L << 29,
        },
        new("Part of a sweep", "part.json", Samples.Part, "merge FILE --out out.csv", "merge FILE FILE --out out.json") { HasOneForm = true },
    ];

    // A report takes whatever the other commands take, and what they write.
    internal static IReadOnlyList<ToolReader> All { get; } =
    [
        .. _ofCommands.Select(reader => reader with { Commands = [.. reader.Commands, Report] }),
        new("Rounds of a sweep", "rounds.json", Samples.Rounds("rounds.json"), Report),
        new("Rounds of a sweep, as a table", "rounds.csv", Samples.Rounds("rounds.csv"), Report),
    ];

    internal static ToolReader Named(string name) => All.Single(reader => reader.Name == name);

    private static string[] CardanoWays(string subject) =>
    [
        "rewards cardano FILE", "rewards cardano FILE --json", "rewards cardano FILE --out out.csv", $"rewards cardano FILE --explain {subject}",
    ];

    private static string[] RocketWays => ["rewards rocketpool FILE", "rewards rocketpool FILE --json"];

    private static string[] CosmosWays =>
    [
        "rewards cosmos FILE", "rewards cosmos FILE --json",
        $"slash cosmos FILE {Validator} {GenesisChain.Validator("alpha")} --fraction 5% --at 100",
        $"slash cosmos FILE {Validator} {GenesisChain.Validator("alpha")} --fraction 1/20 --at 9 --power 7 --json",
    ];
}
