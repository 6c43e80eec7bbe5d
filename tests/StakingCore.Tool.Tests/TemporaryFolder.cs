namespace StakingCore.Tool.Tests;

/// <summary>A folder for one test, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal TemporaryFolder() => Path = Directory.CreateTempSubdirectory("stakingcore-").FullName;

    internal string Path { get; }

    internal string[] Files => [.. Directory.GetFileSystemEntries(Path).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    internal string File(string name) => System.IO.Path.Combine(Path, name);

    internal void Write(string name, string text) => System.IO.File.WriteAllText(File(name), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
