namespace StakingCore.Tool;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    internal const int Success = 0;

    /// <summary>A figure differs from the one that the file says the chain had.</summary>
    internal const int Disagreement = 1;

    /// <summary>The input, an output path or the command line is not usable.</summary>
    internal const int BadInput = 2;

    /// <summary>A defect of the tool.</summary>
    internal const int InternalError = 3;

    /// <summary>Ended from outside before it was done: 128 and the number of the signal of Ctrl+C, as shells have it.</summary>
    internal const int Interrupted = 130;

    /// <summary>All of them with what they mean, as help and documentation have them.</summary>
    internal static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Success, "Answered; every figure that could be compared is equal."),
        (Disagreement, "Answered, but a figure differs from the file's, or the file contradicts itself."),
        (BadInput, "The command line, a file or an output path is not usable. Nothing was written."),
        (InternalError, "A defect of this tool. Please report it."),
        (Interrupted, "Interrupted, by Ctrl+C for example."),
    ];
}
