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
        Description = "A sweep (JSON): lists of parameters, every combination of which is run. Without one, the options say what to run.",
    };

    private static readonly SweepOptions _sweep = new();

    private static readonly Option<string> _format = FormatOption.Create();

    private static readonly Option<string?> _out = new("--out")
    {
        HelpName = "FILE",
        Description = "Also write every round to this file, .csv or .json; with --shard, the part and nothing else.",
    };

    private static readonly Option<int?> _shard = Part("--shard", "I", "Run only this part of the sweep, from 1; with --of and --out.");

    private static readonly Option<int?> _of = Part("--of", "N", "How many parts the sweep is split into.");

    internal static Command Create()
    {
        var command = new Command(
            "simulate",
            "Let agents with stake run pools and delegate, round after round, until nothing changes. The same sweep gives the same "
            + "bytes on every machine. Exit code: 0 done, 2 bad input, 3 internal error, 130 interrupted.")
        {
            _file,
        };
        _sweep.AddTo(command);
        foreach (Option option in new Option[] { _format, _out, _shard, _of })
        {
            command.Options.Add(option);
        }

        HelpWithExamples.Add(
            command,
            "simulate",
            "simulate --k 50 --leverage-limit none",
            "simulate --k 100 --a0 0 --a0 0.3 --leverage-limit 10 --format csv",
            "simulate sweep.json --out sweep.csv",
            "simulate sweep.json --shard 1 --of 8 --out part-1.json");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string? file = parsed.GetValue(_file);
        string? output = parsed.GetValue(_out);
        (int shard, int shards)? part = ReadPart(parsed, output);
        Sweep sweep;
        if (file is null)
        {
            sweep = _sweep.Read(parsed);
        }
        else
        {
            _sweep.RefuseBeside(parsed, file);
            sweep = SweepReader.Read(SourceText.Read(file, file));
        }

        int[] which = [.. Sweep.PartOf((int)sweep.Runs, part?.shard ?? 1, part?.shards ?? 1)];
        SimulationResult result;
        using (var interruption = new Interruption())
        {
            result = SweepRunner.Run(sweep, which, interruption.Token);
            if (part is { } numbers)
            {
                ShardFile.Write(output!, new Shard(ShardFile.Tool, numbers.shard, numbers.shards, result));
            }
            else if (output is not null)
            {
                SimulationFile.Write(output, result);
            }
        }

        if (part is { } done)
        {
            Screen.Open().Line($"Wrote part {done.shard} of {done.shards}, {which.Length} of {sweep.Runs} runs, to {output}.");
        }
        else
        {
            FormatOption.Print(parsed.GetValue(_format)!, result);
        }

        return ExitCode.Success;
    }

    private static (int Shard, int Shards)? ReadPart(ParseResult parsed, string? output)
    {
        int? shard = parsed.GetValue(_shard);
        int? shards = parsed.GetValue(_of);
        if (shard is null && shards is null)
        {
            if (output is not null)
            {
                SimulationFile.CheckName(output);
            }

            return null;
        }

        if (shard is not { } number || shards is not { } count || output is null)
        {
            throw new InvalidInputException(
                $"{(shard is null ? "--of" : "--shard")}: found it without {(shard is null ? "--shard" : shards is null ? "--of" : "--out")}, "
                + "expected --shard I --of N --out FILE");
        }

        ShardFile.CheckName(output);
        return number <= count
            ? (number, count)
            : throw new InvalidInputException($"--shard: found {number}, expected a part from 1 to {count}");
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
