using System.CommandLine;
using StakingCore.Cosmos;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Report.Input;

/// <summary>What the options say about a file, each of which is about one kind of file alone.</summary>
/// <param name="Validators">About Ethereum validators.</param>
/// <param name="Version">About a genesis export: the release whose rules hold; null for what its layout says.</param>
internal sealed record ReportQuestion(EthereumQuestion Validators, SdkVersion? Version)
{
    /// <summary>The options that were given, and what each is about.</summary>
    internal IEnumerable<(string Option, ReportFileKind Kind)> Given =>
        from option in new (Option Option, bool IsGiven, ReportFileKind Kind)[]
        {
            (EthereumOption.Fork, Validators.Fork is not null, ReportFileKind.EthereumValidators),
            (EthereumOption.Epoch, Validators.Epoch is not null, ReportFileKind.EthereumValidators),
            (EthereumOption.Participation, Validators.Participation is not null, ReportFileKind.EthereumValidators),
            (EthereumOption.Case, Validators.Case is not null, ReportFileKind.EthereumValidators),
            (CosmosOption.Version, Version is not null, ReportFileKind.CosmosGenesis),
        }
        where option.IsGiven
        select (option.Option.Name, option.Kind);

    /// <summary>Refuses an option that is about a file of another kind, which it would not change.</summary>
    internal void Require(ReportFileKind kind, string name)
    {
        foreach ((string option, ReportFileKind about) in Given)
        {
            if (about != kind)
            {
                throw new InvalidInputException($"{option}: found it for {name}, {Described(kind)}, expected {Described(about)}");
            }
        }
    }

    /// <summary>A kind of file in words.</summary>
    internal static string Described(ReportFileKind kind) => kind switch
    {
        ReportFileKind.CardanoEpoch => "a Cardano epoch file",
        ReportFileKind.CardanoPots => "a Cardano pots file",
        ReportFileKind.EthereumValidators => "a file of Ethereum validators",
        ReportFileKind.CosmosGenesis => "a Cosmos genesis export",
        ReportFileKind.RocketPool => "pools or scenarios of Rocket Pool",
        ReportFileKind.Sweep => "a sweep",
        ReportFileKind.SimulationJson or ReportFileKind.SimulationCsv => "the rounds of a sweep",
        ReportFileKind.SweepPart => "a part of a sweep",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of file."),
    };
}
