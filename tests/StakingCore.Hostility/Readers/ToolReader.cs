namespace StakingCore.Hostility.Readers;

/// <summary>A file that the tool reads, and the ways to have it read.</summary>
/// <param name="Name">The name in a test's title.</param>
/// <param name="FileName">The name that it has in the folder.</param>
/// <param name="Sound">A small file that is read without complaint.</param>
/// <param name="Commands">The arguments, each of which reads it.</param>
internal sealed record ToolReader(string Name, string FileName, byte[] Sound, params string[] Commands)
{
    internal bool IsCsv => FileName.EndsWith(".csv", StringComparison.Ordinal);

    /// <summary>Whether there is one text alone for what the file says, so that a blank is a change.</summary>
    internal bool HasOneForm { get; init; }

    /// <summary>What an answer may allocate beside what reading does, in bytes: a number of the file may ask for work that is sound.</summary>
    internal long Computing { get; init; }

    public override string ToString() => Name;
}
