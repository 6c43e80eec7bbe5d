using StakingCore.Tool.Input;

namespace StakingCore.Tool.Report.Input;

/// <summary>A file or a pipe that is looked at first, to tell which reader is to have it, and then read from its beginning.</summary>
internal sealed class ReportSource : IDisposable
{
    private readonly KeptStream? _pipe;

    private ReportSource(string path, Stream stream)
    {
        Name = SourceFile.NameOf(path);
        ShortName = path == SourceFile.StandardInput ? Name : Path.GetFileName(path);
        _pipe = stream.CanSeek ? null : new KeptStream(stream, Name);
        Stream = _pipe ?? stream;
    }

    /// <summary>What messages call it.</summary>
    internal string Name { get; }

    /// <summary>What the page calls it: without the folder, which is nobody else's concern.</summary>
    internal string ShortName { get; }

    internal Stream Stream { get; }

    internal static ReportSource Open(string path) => new(path, SourceFile.Open(path, bufferLength: 1));

    /// <summary>Goes back to the beginning, to look at it once more.</summary>
    internal void Rewind()
    {
        if (_pipe is null)
        {
            Stream.Position = 0;
            return;
        }

        _pipe.Rewind();
    }

    /// <summary>Goes back to the beginning, to be read to the end.</summary>
    internal void RewindForGood()
    {
        Rewind();
        _pipe?.ForgetWhatFollows();
    }

    /// <summary>All of it as a text.</summary>
    internal SourceText Text(SourceKind kind) => SourceText.Read(Name, Stream, kind);

    public void Dispose() => Stream.Dispose();
}
