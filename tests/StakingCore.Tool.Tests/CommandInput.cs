namespace StakingCore.Tool.Tests;

/// <summary>A sound file for every command that reads one, and what the command is called with.</summary>
internal static class CommandInput
{
    /// <summary>Writes the command's file, where it reads one.</summary>
    /// <returns>The file's name, or null.</returns>
    internal static string? Write(TemporaryFolder folder, string path)
    {
        (string name, string text) = path switch
        {
            "rewards cardano" => ("epoch.json", Vector("cardano/synthetic/syn-063.json")),
            "rewards ethereum" => ("validators.json", Vector("ethereum/process_epoch.json")),
            "rewards cosmos" or "slash cosmos" => (GenesisFixture.Name, GenesisFixture.Of(GenesisChain.State).ToJsonString()),
            "rewards rocketpool" => ("scenarios.json", Vector("rocketpool/lifecycle.v1.3.1.json")),
            "pots cardano" => ("pots.csv", Vector("cardano/real/preview-pots.csv")),
            "simulate" => (SweepFixture.Name, SweepFixture.Text),
            "merge" => ("part.json", Part()),
            "leverage" or "compare" => (string.Empty, string.Empty),
            _ => throw new ArgumentException($"There is no file for {path} yet.", nameof(path)),
        };
        if (name.Length == 0)
        {
            return null;
        }

        folder.Write(name, text);
        return name;
    }

    private static string Vector(string name) => File.ReadAllText(Path.Combine(ToolProcess.Vectors, "..", name));

    private static string Part()
    {
        using TemporaryFolder folder = SweepFixture.Folder();
        return File.ReadAllText(folder.File(SweepFixture.WriteParts(folder, 1)[0]));
    }
}
