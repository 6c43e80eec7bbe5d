namespace StakingCore.Tool.Tests;

public sealed class SimulationPageTests
{
    /// <summary>Every command that the page shows with what it prints prints that.</summary>
    [Fact]
    public void Page_Examples_AreWhatTheToolPrints()
    {
        string page = File.ReadAllText(Path.Combine(StakingCore.Tests.Checkout.Root, "docs", "concepts", "simulation.md"));
        string[] blocks = page.ReplaceLineEndings("\n").Split("```text\n$ stakingcore ")[1..];

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block =>
        {
            string[] lines = block.Split('\n');
            ToolRun run = ToolProcess.Run(lines[0].Split(' '));
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(run.Output, string.Concat(lines[1..].TakeWhile(line => line != "```").Select(line => line + "\n")));
        });
    }
}
