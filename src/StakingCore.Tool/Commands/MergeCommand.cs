using System.CommandLine;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Commands;

/// <summary><c>stakingcore merge</c>: the parts of a sweep to the file that one run of it all would have written, byte for byte.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string[]> _files = new("FILES")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "The parts, every one of them once, in any order.",
    };

    private static readonly Option<string> _out = new("--out")
    {
        HelpName = "FILE",
        Description = "The file to write, .csv or .json.",
        Required = true,
    };

    internal static Command Create()
    {
        var command = new Command(
            "merge",
            "Join the parts that simulate --shard wrote to the file that simulate would have written alone. Exit code: 0 done, "
            + "2 bad input, 3 internal error, 130 interrupted.")
        {
            _files, _out,
        };
        HelpWithExamples.Add(command, "merge part-1.json part-2.json --out sweep.csv");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string output = parsed.GetValue(_out)!;
        SimulationFile.CheckName(output);
        string[] files = parsed.GetValue(_files)!;
        using var interruption = new Interruption();
        var parts = new List<(string File, Shard Shard)>();
        foreach (string file in files)
        {
            interruption.Token.ThrowIfCancellationRequested();
            parts.Add((file, ShardReader.Read(SourceText.Read(file, file))));
        }

        SimulationResult result = ShardMerge.Join(parts);
        SimulationFile.Write(output, result);
        Screen.Open().Line($"Wrote {Numbers.Count(result.Runs.Count)} runs of {Numbers.Count(files.Length)} parts to {output}.");
        return ExitCode.Success;
    }
}
