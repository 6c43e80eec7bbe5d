using System.CommandLine;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore merge</c>: the parts of a sweep to what one run of it all would have shown and written, byte for byte.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string[]> _files = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "The parts (JSON), every one of them once, in any order; - for standard input.",
    };

    private static readonly OutputOptions _output = new("round", "with exact numbers", hasTop: true);

    internal static Command Create()
    {
        var command = new Command(
            "merge", "Join the parts that simulate --shard wrote to what simulate would have shown and written alone.")
        {
            _files,
        };
        _output.AddTo(command);
        HelpWithExamples.Add(command, "merge part-1.json part-2.json", "merge part-1.json part-2.json --out sweep.csv");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string[] files = parsed.GetRequiredValue(_files);
        _output.Check(parsed, files);
        SimulationResult result;
        using (var progress = Progress.Start("Reading the parts"))
        {
            var parts = new List<(string File, Shard Shard)>();
            foreach (string file in files)
            {
                progress.Now($"Reading {SourceFile.NameOf(file)}");
                parts.Add((SourceFile.NameOf(file), ShardReader.Read(SourceText.Read(file, file))));
            }

            progress.Now("Joining the parts");
            result = ShardMerge.Join(parts);
        }

        SimulateCommand.Show(parsed, _output, result);
        return ExitCode.Success;
    }
}
