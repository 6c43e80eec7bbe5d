using System.CommandLine;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore pots cardano</c>: epoch boundaries recomputed and held to the chain's.</summary>
internal static class CardanoPotsCommand
{
    private const string BuiltIn = "mainnet-pots.csv";

    private static readonly Argument<string?> _file = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A pots file (CSV), or - for standard input. Without one, 330 boundaries of the main network that are built in.",
    };

    private static readonly Option<ulong?> _explain = EthereumNotation.WordOption(
        "--explain", "EPOCH", "Show every step of one boundary instead, the one into this epoch.");

    private static readonly OutputOptions _output = new("boundary", "with amounts in lovelace", hasTop: false);

    internal static Command Create()
    {
        var command = new Command(
            "cardano", "Recompute reward pot, reserves and treasury at every epoch boundary and compare them with the chain's.")
        {
            _file, _explain,
        };
        _output.AddTo(command);
        HelpWithExamples.Add(command, "pots cardano", "pots cardano --explain 500", "pots cardano pots.csv --json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        _output.Check(parsed, parsed.GetValue(_file));
        SourceText source;
        IReadOnlyList<PotsBoundary> all;
        using (var progress = Progress.Start("Recomputing the boundaries"))
        {
            source = SourceText.Read(parsed.GetValue(_file), BuiltIn, SourceKind.Lines);
            all = [.. CardanoPotsReader.Read(source).Select(PotsBoundary.Compute)];
        }

        ulong? epoch = parsed.GetValue(_explain);
        IReadOnlyList<PotsBoundary> shown = epoch is { } one ? Selected(source, all, one) : all;
        bool isOne = epoch is not null;
        _output.Show(
            parsed,
            PotsSheet.Of(source, all),
            json => PotsJson.Write(json, source, shown, isOne),
            screen => WriteTables(screen, source, shown, isOne));
        return shown.All(boundary => boundary.Agrees) ? ExitCode.Success : ExitCode.Disagreement;
    }

    private static void WriteTables(Screen screen, SourceText source, IReadOnlyList<PotsBoundary> boundaries, bool isOne)
    {
        if (!isOne)
        {
            PotsView.WriteAll(screen, source, boundaries);
            return;
        }

        foreach (PotsBoundary boundary in boundaries)
        {
            PotsView.WriteOne(screen, boundary);
        }
    }

    private static PotsBoundary[] Selected(SourceText source, IReadOnlyList<PotsBoundary> all, ulong epoch)
    {
        PotsBoundary[] selected = [.. all.Where(boundary => boundary.Row.Epoch == epoch)];
        return selected.Length > 0
            ? selected
            : throw new InvalidInputException(
                $"{source.Name}: found no boundary into epoch {epoch}, expected one of {all.Min(boundary => boundary.Row.Epoch)} "
                + $"to {all.Max(boundary => boundary.Row.Epoch)}");
    }
}
