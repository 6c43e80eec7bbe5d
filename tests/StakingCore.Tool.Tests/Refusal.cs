namespace StakingCore.Tool.Tests;

/// <summary>What every refusal has in common.</summary>
internal static class Refusal
{
    internal static void IsOneLine(ToolRun run, string start, string end = "")
    {
        Assert.Equal(string.Empty, run.Output);
        Assert.StartsWith($"stakingcore: {start}", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"{end}\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', run.Error[..^1]);
        Assert.DoesNotContain(run.Error[..^1], char.IsControl);
        Assert.Equal(2, run.ExitCode);
    }
}
