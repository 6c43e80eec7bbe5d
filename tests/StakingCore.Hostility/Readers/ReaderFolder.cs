using StakingCore.Hostility.Running;
using StakingCore.Tool.Tests;

namespace StakingCore.Hostility.Readers;

/// <summary>A folder with one file in it, on which commands are run.</summary>
internal sealed class ReaderFolder(ToolReader reader) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal string File => _folder.File(reader.FileName);

    /// <summary>The files that the last run left there.</summary>
    internal IReadOnlyList<string> Left { get; private set; } = [];

    /// <summary>Runs a command on a content.</summary>
    internal ToolAnswer Run(byte[] content, string command)
    {
        System.IO.File.WriteAllBytes(File, content);
        return Run(command);
    }

    /// <summary>Runs a command on what stands under the file's name; what it writes is taken away again.</summary>
    internal ToolAnswer Run(string command)
    {
        ToolAnswer answer = ToolInside.Run([.. command.Split(' ').Select(word => word switch
        {
            "FILE" => File,
            _ => word.StartsWith("out.", StringComparison.Ordinal) || word == "part.json" ? _folder.File($"written-{word}") : word,
        })]);
        Left = _folder.Files;
        foreach (string other in Left.Where(file => file != reader.FileName))
        {
            System.IO.File.Delete(_folder.File(other));
        }

        return answer;
    }

    public void Dispose() => _folder.Dispose();
}
