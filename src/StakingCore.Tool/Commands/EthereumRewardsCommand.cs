using System.CommandLine;
using StakingCore.Amounts;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Scenarios;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore rewards ethereum</c>: what an epoch, a leak or a slashing does to the validators of a file.</summary>
internal static class EthereumRewardsCommand
{
    private const ulong LongestLeak = 65_536;

    private static readonly Argument<string> _file = new("FILE")
    {
        Description = "Validators: a node's answer to /eth/v1/beacon/states/{id}/validators, or a case of the conformance vectors (JSON); - for standard input.",
    };

    private static readonly Option<ulong?> _leak = EthereumNotation.WordOption(
        "--leak", "N", "Also run N epochs in which nothing becomes final.", least: 1, most: LongestLeak);

    private static readonly Option<Fraction?> _slash = FractionOption.OptionalPart(
        "--slash", "Also slash this part of the active stake, 5% for example, with the correlation penalty.");

    private static readonly Option<ulong?> _explain = EthereumNotation.WordOption(
        "--explain", "INDEX", "Show every step of one validator's epoch instead.");

    private static readonly OutputOptions _output = new("validator", "with amounts in gwei", hasTop: false);

    internal static Command Create()
    {
        var command = new Command(
            "ethereum",
            "Run an epoch of Ethereum validators exactly: source, target, head, inactivity and slashing, ideal and actual.")
        {
            _file, EthereumOption.Fork, EthereumOption.Epoch, EthereumOption.Participation, _leak, _slash, EthereumOption.Case, _explain,
        };
        _output.AddTo(command);
        HelpWithExamples.Add(
            command,
            "rewards ethereum validators.json --epoch 420000",
            "rewards ethereum validators.json --participation 60% --leak 1575",
            "rewards ethereum validators.json --slash 5%",
            "rewards ethereum validators.json --explain 12345 --json",
            "rewards ethereum validators.json --out validators.csv");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(_file);
        _output.Check(parsed, path);
        EthereumEpochResult result;
        EthereumState before;
        EthereumExplanation? explained = null;
        LeakResult? leak = null;
        MassSlashing? slashing = null;
        using (var progress = Progress.Start("Reading validators"))
        {
            try
            {
                EthereumFile file = EthereumFileReader.Read(path, EthereumOption.Question(parsed), progress);
                progress.Now("Computing the epoch");
                result = EthereumEpochResult.Compute(file);

                // A leak and a slashing are run on the state itself.
                before = _output.HasRows(parsed) && (parsed.GetValue(_leak) is not null || parsed.GetValue(_slash) is not null)
                    ? file.State.Clone()
                    : file.State;
                explained = parsed.GetValue(_explain) is { } index ? EthereumExplanation.Of(result, index) : null;
                if (parsed.GetValue(_slash) is { } part)
                {
                    progress.Now("Slashing");
                    slashing = MassSlashing.Apply(parsed.GetValue(_leak) is null ? file.State : file.State.Clone(), part);
                }

                leak = parsed.GetValue(_leak) is { } epochs ? LeakResult.Run(file, epochs, progress) : null;
            }
            catch (OverflowException error)
            {
                throw EthereumFile.Impossible(SourceFile.NameOf(path), error);
            }
        }

        _output.Show(
            parsed,
            EthereumEpochSheet.Of(result, before),
            json => EthereumEpochJson.Write(json, result, explained, leak, slashing),
            screen => EthereumEpochView.Write(screen, result, explained, leak, slashing));
        return ExitCode.Success;
    }
}
