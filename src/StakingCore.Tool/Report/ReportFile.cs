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
    internal static ReportPage Read(string path, Progress progress)
    {
        ReportFileKind kind = ReportFileRecognition.Of(path);
        string name = Path.GetFileName(path);
        progress.Now($"Reading {name}");
        switch (kind)
        {
            case ReportFileKind.CardanoEpoch:
                CardanoEpochFile epoch = CardanoEpochReader.Read(SourceText.Read(path, path)) with { Name = name };
                progress.Now("Computing the rewards");
                return CardanoEpochSection.Of(CardanoEpochResult.Compute(epoch));
            case ReportFileKind.CardanoPots:
                IReadOnlyList<PotsRow> rows = CardanoPotsReader.Read(SourceText.Read(path, path, SourceKind.Lines));
                return CardanoPotsSection.Of(name, [.. rows.Select(PotsBoundary.Compute)]);
            case ReportFileKind.EthereumValidators:
                return Ethereum(path, name, progress);
            case ReportFileKind.CosmosGenesis:
                CosmosGenesis genesis = CosmosGenesisReader.Read(path, version: null, progress);
                progress.Now("Computing the rewards");
                return CosmosSection.Of(CosmosRewardsResult.Compute(genesis with { Name = name }));
            case ReportFileKind.RocketPool:
                RocketPoolFile pools = RocketPoolReader.Read(SourceText.Read(path, path));
                return RocketPoolSection.Of(pools with { Source = pools.Source with { Name = name } });
            default:
                SourceKind text = kind == ReportFileKind.SimulationCsv ? SourceKind.Lines : SourceKind.Json;
                return Simulation(kind, SourceText.Read(path, path, text), name, progress);
        }
    }

    private static ReportPage Ethereum(string path, string name, Progress progress)
    {
        try
        {
            EthereumFile file = EthereumFileReader.Read(path, new EthereumQuestion(null, null, null, null), progress);
            progress.Now("Computing the epoch");
            return EthereumSection.Of(EthereumEpochResult.Compute(file with { Name = name }));
        }
        catch (OverflowException error)
        {
            throw new InvalidInputException(
                $"{path}: found figures that leave 64 bits ({error.Message.TrimEnd('.')}), expected a state that the chain can have");
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
