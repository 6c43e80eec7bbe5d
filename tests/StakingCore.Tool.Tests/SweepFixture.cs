namespace StakingCore.Tool.Tests;

/// <summary>A small sweep whose runs end in every way, and its files.</summary>
internal static class SweepFixture
{
    internal const string Name = "sweep.json";

    /// <summary>Eight runs: two targets, a limit or none, and two seeds.</summary>
    internal const string Text =
        """
        {
          "version": 1,
          "targetPools": [5, 1],
          "leverageLimit": [null, "10"],
          "agents": [40],
          "myopic": ["1/4"],
          "seeds": [1, 2],
          "rounds": 12
        }
        """;

    internal static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write(Name, Text);
        return folder;
    }

    /// <summary>Writes the parts and returns their names.</summary>
    internal static string[] WriteParts(TemporaryFolder folder, int parts, string sweep = Name, string prefix = "part") =>
        [.. Enumerable.Range(1, parts).Select(number => WritePart(folder, number, parts, sweep, prefix))];

    /// <summary>Writes one part and returns its name.</summary>
    internal static string WritePart(TemporaryFolder folder, int number, int parts, string sweep = Name, string prefix = "part")
    {
        string name = $"{prefix}-{number}.json";
        ToolRun run = ToolCall.RunIn(folder.Path, "simulate", sweep, "--shard", $"{number}", "--of", $"{parts}", "--out", name);
        Assert.Equal(0, run.ExitCode);
        return name;
    }
}
