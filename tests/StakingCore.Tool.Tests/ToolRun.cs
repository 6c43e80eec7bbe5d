namespace StakingCore.Tool.Tests;

/// <summary>What one run of the tool came to.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    internal string[] Lines => Output.Split('\n');

    /// <summary>Exit code and output in one text, for a snapshot.</summary>
    internal string Transcript => $"{Output}{Error}exit code {ExitCode}";
}
