using System.CommandLine;
using System.CommandLine.Completions;
using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.Ethereum.Scenarios;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore compare</c>: one operator's fault put to every protocol.</summary>
internal static class CompareCommand
{
    private static readonly AttackOptions _attack = new();

    private static readonly Option<ExactRational?> _fraction = NumberOption.OptionalPart(
        "--fraction", "What part of the stake the fault costs wherever stake is slashed. Default: each protocol's own for double signing.");

    private static readonly Option<ExactRational> _days = NumberOption.Days(
        "--evidence-days", "How many days after the fault the evidence comes.", 10);

    private static readonly Option<Fraction?> _slashedWith = FractionOption.OptionalPart(
        "--slashed-with", "What part of all stake is slashed around the same time, for which Ethereum takes more; not with --fraction. Default: nobody else.");

    private static readonly Option<bool> _stay = new("--stay")
    {
        Arity = ArgumentArity.Zero,
        Description = "Nobody asks for stake back before the evidence comes. Otherwise everyone does at the fault.",
    };

    private static readonly Option<string[]> _protocols = new("--protocol")
    {
        HelpName = "NAME",
        CompletionSources = { _ => ProtocolPresets.All.Select(preset => new CompletionItem(preset.Name)) },
        Description = $"Only this one; may be given several times. {string.Join(", ", ProtocolPresets.All.Select(preset => preset.Name))}.",
    };

    private static readonly OutputOptions _output = new("protocol", "with exact numbers", hasTop: false);

    internal static Command Create()
    {
        var command = new Command(
            "compare",
            "Put one operator's fault to every protocol: who can still be slashed, who pays, what nobody pays, and what attack breaks even.");
        _attack.AddTo(command);
        foreach (Option option in new Option[] { _fraction, _days, _slashedWith, _stay, _protocols })
        {
            command.Options.Add(option);
        }

        _output.AddTo(command);
        HelpWithExamples.Add(
            command,
            "compare",
            "compare --fraction 100% --evidence-days 1",
            "compare --social-collateral 20 --protocol rocketpool",
            "compare --protocol ethereum-solo --slashed-with 10%",
            "compare --protocol cosmos --protocol polkadot --json");
        command.SetAction(Run);
        return command;
    }

    /// <summary>The question and the answers where no option is given.</summary>
    internal static (ComparisonCase Question, IReadOnlyList<ComparisonRow> Rows) Usual()
    {
        (ComparisonCase question, IReadOnlyList<ComparisonRow> rows, _) = Answer(Create().Parse([]));
        return (question, rows);
    }

    private static int Run(ParseResult parsed)
    {
        _output.Check(parsed);
        (ComparisonCase question, IReadOnlyList<ComparisonRow> rows, EthereumFault fault) = Answer(parsed);
        _output.Show(
            parsed,
            ProtocolComparisonSheet.Of(rows),
            json => ProtocolComparisonJson.Write(json, question, rows, fault.SlashedPart),
            screen => ProtocolComparisonView.Write(screen, question, rows, fault.SlashedPart));
        return ExitCode.Success;
    }

    private static (ComparisonCase Question, IReadOnlyList<ComparisonRow> Rows, EthereumFault Fault) Answer(ParseResult parsed)
    {
        EthereumFault fault = EthereumFault.Mainnet with { SlashedPart = parsed.GetValue(_slashedWith) };
        IReadOnlyList<ProtocolPreset> all = fault.ApplyTo(ProtocolPresets.All);
        ProtocolPreset[] protocols = Selected(parsed.GetValue(_protocols) ?? [], all);
        CheckSlashedWith(parsed, fault, all, protocols);
        AttackTerms terms = _attack.Read(parsed);
        var question = new ComparisonCase
        {
            Own = terms.Own,
            Delegated = terms.Delegated,
            SlashFraction = parsed.GetValue(_fraction),
            EvidenceDays = parsed.GetValue(_days),
            StaysUntilEvidence = parsed.GetValue(_stay),
            DetectionProbability = terms.Detection,
            FutureIncome = terms.FutureIncome,
            SocialCollateral = terms.SocialCollateral,
            SocialProbability = terms.SocialProbability,
            AttackCost = terms.AttackCost,
            FixedValue = terms.FixedValue,
            ValuePerUnit = terms.ValuePerUnit,
        };
        return (question, ProtocolComparison.Compare(question, protocols), fault);
    }

    // Announced above the tables and without effect in them, it would be read as part of the answer.
    private static void CheckSlashedWith(ParseResult parsed, EthereumFault fault, IReadOnlyList<ProtocolPreset> all, ProtocolPreset[] protocols)
    {
        if (fault.SlashedPart is not { } part)
        {
            return;
        }

        if (parsed.GetValue(_fraction) is { } fraction)
        {
            throw new WrongUsageException($"--slashed-with: found {part} with --fraction {fraction}, expected one of the two: either says what the fault costs");
        }

        string[] counting = [.. ProtocolPresets.All.Zip(all).Where(pair => !ReferenceEquals(pair.First, pair.Second)).Select(pair => pair.First.Name)];
        if (!protocols.Any(protocol => counting.Contains(protocol.Name, StringComparer.Ordinal)))
        {
            throw new WrongUsageException(
                $"--slashed-with: found {part} with --protocol {string.Join(" --protocol ", protocols.Select(protocol => protocol.Name))}, "
                + $"expected it with one at least of {string.Join(", ", counting)}");
        }
    }

    private static ProtocolPreset[] Selected(string[] names, IReadOnlyList<ProtocolPreset> all)
    {
        foreach (string name in names)
        {
            if (ProtocolPresets.Find(name) is null)
            {
                IEnumerable<string> known = ProtocolPresets.All.Select(preset => preset.Name);
                string hint = NearestName.Of(name, known) is { } nearest ? $"; the nearest is {nearest}" : string.Empty;
                throw new WrongUsageException($"--protocol: found \"{name}\", expected one of {string.Join(", ", known)}{hint}");
            }
        }

        return names.Length == 0
            ? [.. all]
            : [.. all.Where(preset => names.Contains(preset.Name, StringComparer.OrdinalIgnoreCase))];
    }
}
