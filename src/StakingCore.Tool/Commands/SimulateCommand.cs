using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore simulate</c>: markets of pools under the pool delegation protocol, one or a whole sweep, or a part of it.</summary>
internal static class SimulateCommand
{
    private static readonly Argument<string?> _file = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A sweep (JSON), or - for standard input: lists of parameters, every combination of which is run. Without one, the options say what to run.",
    };

    private static readonly SweepOptions _sweep = new();

    private static readonly OutputOptions _output = new("round", "with exact numbers", hasTop: true);

    private static readonly Option<int?> _shard = Part("--shard", "I", "Run only this part of the sweep, from 1, and write it to --out FILE.");

    private static readonly Option<int?> _of = Part("--of", "N", "How many parts the sweep is split into.");

    internal static Command Create()
    {
        var command = new Command(
            "simulate",
            "Let agents with stake run pools and delegate, round after round, until nothing changes. The same sweep gives the same "
            + "bytes on every machine.")
        {
            _file,
        };
        _sweep.AddTo(command);
        command.Options.Add(_shard);
        command.Options.Add(_of);
        _output.AddTo(command);
        HelpWithExamples.Add(
            command,
            "simulate",
            "simulate --k 50 --leverage-limit none",
            "simulate --k 100 --a0 0 --a0 0.3 --leverage-limit 10 --csv",
            "simulate sweep.json --out sweep.csv",
            "simulate sweep.json --shard 1 --of 8 --out part-1.json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string? file = parsed.GetValue(_file);
        bool isPart = parsed.GetValue(_shard) is not null || parsed.GetValue(_of) is not null;
        _output.Check(parsed, isPart ? ShardFile.CheckName : RowFile.CheckName, file);
        return isPart ? RunPart(parsed, file) : RunAll(parsed, file);
    }

    private static int RunAll(ParseResult parsed, string? file)
    {
        Sweep sweep = ReadSweep(parsed, file);
        SimulationResult result = SweepRunner.Run(sweep, [.. Enumerable.Range(0, (int)sweep.Runs)]);
        Show(parsed, _output, result);
        return ExitCode.Success;
    }

    /// <summary>Shows runs: those of one sweep look the same whether they were played here or in parts.</summary>
    internal static void Show(ParseResult parsed, OutputOptions output, SimulationResult result) => output.Show(
        parsed,
        SimulationSheet.Of(result),
        json => SimulationJson.Write(json, result),
        screen => SimulationView.Write(screen, result, output.RowsShown(parsed)));

    private static int RunPart(ParseResult parsed, string? file)
    {
        _output.RefuseBeside(parsed, "--shard");
        (int shard, int shards, string output) = ReadPart(parsed);
        Sweep sweep = ReadSweep(parsed, file);
        int[] which = [.. Sweep.PartOf((int)sweep.Runs, shard, shards)];
        ShardFile.Write(output, new Shard(ShardFile.Tool, shard, shards, SweepRunner.Run(sweep, which)));
        Screen.Open().Line($"Wrote {output}: part {shard} of {shards}, {which.Length} of {sweep.Runs} runs.");
        return ExitCode.Success;
    }

    private static Sweep ReadSweep(ParseResult parsed, string? file)
    {
        if (file is null)
        {
            return _sweep.Read(parsed);
        }

        _sweep.RefuseBeside(parsed, SourceFile.NameOf(file));
        using var progress = Progress.Start("Reading the sweep");
        return SweepReader.Read(SourceText.Read(file, file));
    }

    private static (int Shard, int Shards, string Output) ReadPart(ParseResult parsed)
    {
        int? shard = parsed.GetValue(_shard);
        int? shards = parsed.GetValue(_of);
        if (shard is not { } number || shards is not { } count || _output.Path(parsed) is not { } output)
        {
            throw new WrongUsageException(
                $"{(shard is null ? "--of" : "--shard")}: found it without {(shard is null ? "--shard" : shards is null ? "--of" : "--out")}, "
                + "expected --shard I --of N --out FILE");
        }

        return number <= count
            ? (number, count, output)
            : throw new WrongUsageException($"--shard: found {number}, expected a part from 1 to {count}");
    }

    private static Option<int?> Part(string name, string value, string description) => new(name)
    {
        HelpName = value,
        Description = description,
        CustomParser = argument => ParsePart(argument, name),
    };

    private static int? ParsePart(ArgumentResult argument, string name)
    {
        string text = argument.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= Shard.LargestCount)
        {
            return number;
        }

        argument.AddError($"{name}: found \"{text}\", expected a whole number from 1 to {Shard.LargestCount}.");
        return null;
    }
}
