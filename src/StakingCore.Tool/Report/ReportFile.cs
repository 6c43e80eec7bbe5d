using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Input;
using StakingCore.Tool.Report.Page;
using StakingCore.Tool.Report.Sections;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Report;

/// <summary>Makes the page of a file: tells what it is, has it read by the reader of its command, and computes what that command does.</summary>
internal static class ReportFile
{
    internal static ReportPage Read(string path, ReportQuestion question, Progress progress)
    {
        using var source = ReportSource.Open(path);
        ReportFileKind kind = ReportFileRecognition.Of(source);
        question.Require(kind, source.Name);
        progress.Now($"Reading {source.ShortName}");
        switch (kind)
        {
            case ReportFileKind.CardanoEpoch:
                CardanoEpochFile epoch = CardanoEpochReader.Read(source.Text(SourceKind.Json)) with { Name = source.ShortName };
                progress.Now("Computing the rewards");
                return CardanoEpochSection.Of(CardanoEpochResult.Compute(epoch));
            case ReportFileKind.CardanoPots:
                IReadOnlyList<PotsRow> rows = CardanoPotsReader.Read(source.Text(SourceKind.Lines));
                return CardanoPotsSection.Of(source.ShortName, [.. rows.Select(PotsBoundary.Compute)]);
            case ReportFileKind.EthereumValidators:
                return Ethereum(source, question.Validators, progress);
            case ReportFileKind.CosmosGenesis:
                CosmosGenesis genesis = CosmosGenesisReader.Read(source.Name, source.Stream, question.Version, progress);
                progress.Now("Computing the rewards");
                return CosmosSection.Of(CosmosRewardsResult.Compute(genesis with { Name = source.ShortName }));
            case ReportFileKind.RocketPool:
                RocketPoolFile pools = RocketPoolReader.Read(source.Text(SourceKind.Json));
                return RocketPoolSection.Of(pools with { Source = pools.Source with { Name = source.ShortName } });
            default:
                SourceText text = source.Text(kind == ReportFileKind.SimulationCsv ? SourceKind.Lines : SourceKind.Json);
                return Simulation(kind, text, source.ShortName, progress);
        }
    }

    private static ReportPage Ethereum(ReportSource source, EthereumQuestion question, Progress progress)
    {
        try
        {
            EthereumFile file = EthereumFileReader.Read(source.Name, source.Stream, question, progress);
            progress.Now("Computing the epoch");
            return EthereumSection.Of(EthereumEpochResult.Compute(file with { Name = source.ShortName }));
        }
        catch (OverflowException error)
        {
            throw EthereumFile.Impossible(source.Name, error);
        }
    }

    private static ReportPage Simulation(ReportFileKind kind, SourceText source, string name, Progress progress)
    {
        switch (kind)
        {
            case ReportFileKind.SimulationJson:
                return SimulationSection.Of(name, SimulationOrigin.Written, SimulationJsonReader.Read(source));
            case ReportFileKind.SimulationCsv:
                return SimulationSection.Of(name, SimulationOrigin.WrittenAsTable, SimulationCsvReader.Read(source));
            case ReportFileKind.SweepPart:
                return SimulationSection.Of(name, SimulationOrigin.Part, ShardReader.Read(source).Result);
            default:
                return SimulationSection.Of(name, SimulationOrigin.Sweep, Play(SweepReader.Read(source), progress));
        }
    }

    private static SimulationResult Play(Sweep sweep, Progress progress)
    {
        // The runner says itself how far it is, on the same line of the terminal.
        progress.Dispose();
        return SweepRunner.Run(sweep, [.. Enumerable.Range(0, (int)sweep.Runs)]);
    }
}
