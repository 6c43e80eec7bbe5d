using StakingCore.Hostility.Running;

namespace StakingCore.Hostility;

/// <summary>A gigabyte of garbage through a pipe is refused after its first part, in a quarter of a gigabyte of memory.</summary>
public sealed class PipeTests
{
    private const long HeapLimit = 256L << 20;

    // What is held whole has to fit in a part of the memory; a pipe holds a little more, and so do the buffers at both ends.
    private const long MostTaken = 32L << 20;
    private const string Input = "/dev/stdin";

    public static TheoryData<string, string> Runs => new()
    {
        { "zeros", "rewards cardano" },
        { "an object of numbers", "rewards cardano" },
        { "an object of texts", "simulate" },
        { "random bytes", "rewards cosmos" },
        { "a name without end", "rewards cosmos" },
        { "nested arrays", "rewards ethereum" },
        { "an array without end", "rewards rocketpool" },
        { "a line without end", "pots cardano" },
        { "blanks", "rewards rocketpool" },
        { "an object of numbers", "report --html page.html" },
        { "an object of texts", "report --html page.html" },
        { "a line without end", "report --html page.html" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Run_GigabyteOfGarbage_IsRefusedEarlyInLittleMemory(string garbage, string command)
    {
        (StakingCore.Tool.Tests.ToolRun run, long taken) = PipedProcess.Run(
            HeapLimit, Garbage.All.Single(found => found.Name == garbage), [.. command.Split(' '), Input]);

        Assert.Null(Verdict.Of(new ToolAnswer(run.ExitCode, run.Output, run.Error, 0), Input, 0, [Input]));
        Assert.Equal(2, run.ExitCode);
        Assert.InRange(taken, 0, MostTaken);
    }
}
