using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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
        Description = "A pots file (CSV). Without one, 330 boundaries of the main network that are built in.",
    };

    private static readonly Option<ulong?> _epoch = new("--epoch")
    {
        HelpName = "N",
        Description = "Show the steps of the boundary into this epoch instead.",
        CustomParser = ParseEpoch,
    };

    private static readonly Option<bool> _json = new("--json") { Description = "Write JSON, with amounts in lovelace as strings." };

    internal static Command Create()
    {
        var command = new Command(
            "cardano",
            "Recompute reward pot, reserves and treasury at every epoch boundary and compare them with the chain's. Exit code: 0 all "
            + "figures equal, 1 some differ, 2 bad input, 3 internal error.")
        {
            _file, _epoch, _json,
        };
        HelpWithExamples.Add(command, "pots cardano", "pots cardano --epoch 500", "pots cardano pots.csv --json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        SourceText source;
        IReadOnlyList<PotsBoundary> boundaries;
        using (var progress = Progress.Start("Recomputing the boundaries"))
        {
            source = SourceText.Read(parsed.GetValue(_file), BuiltIn, SourceKind.Lines);
            boundaries = Selected(source, parsed.GetValue(_epoch));
        }

        bool isOne = parsed.GetValue(_epoch) is not null;
        if (parsed.GetValue(_json))
        {
            JsonOutput.Print(json => PotsJson.Write(json, source, boundaries, isOne));
        }
        else
        {
            Print(Screen.Open(), source, boundaries, isOne);
        }

        return boundaries.All(boundary => boundary.Agrees) ? ExitCode.Success : ExitCode.Disagreement;
    }

    private static void Print(Screen screen, SourceText source, IReadOnlyList<PotsBoundary> boundaries, bool isOne)
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

    private static IReadOnlyList<PotsBoundary> Selected(SourceText source, ulong? epoch)
    {
        IReadOnlyList<PotsRow> rows = CardanoPotsReader.Read(source);
        PotsRow[] selected = [.. rows.Where(row => epoch is null || row.Epoch == epoch)];
        return selected.Length > 0
            ? [.. selected.Select(PotsBoundary.Compute)]
            : throw new InvalidInputException(
                $"{source.Name}: found no boundary into epoch {epoch}, expected one of {rows.Min(row => row.Epoch)} to {rows.Max(row => row.Epoch)}");
    }

    private static ulong? ParseEpoch(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong epoch))
        {
            return epoch;
        }

        argument.AddError($"--epoch: found \"{text}\", expected a whole number, 0 or more.");
        return null;
    }
}
