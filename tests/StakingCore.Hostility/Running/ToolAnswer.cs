namespace StakingCore.Hostility.Running;

/// <summary>What a run of the tool came to.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Error">What it wrote to the error output.</param>
/// <param name="Allocated">How many bytes it allocated.</param>
internal sealed record ToolAnswer(int ExitCode, string Output, string Error, long Allocated);
