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
}
