using System.Reflection;

namespace StakingCore.Tool.Input;

/// <summary>An input's text under the name that messages use: a file, or one of the files built into the tool.</summary>
/// <param name="Name">The path as the user gave it, or the built-in file's name.</param>
/// <param name="IsBuiltIn">Whether it is built in.</param>
/// <param name="Text">The text, without a byte order mark.</param>
internal sealed record SourceText(string Name, bool IsBuiltIn, string Text)
{
    // What is read whole is read in large pieces; a buffer between would only copy them.
    private const int BufferLength = 1;

    /// <summary>Reads the file, or the built-in one where none is named.</summary>
    /// <param name="path">The file, or null.</param>
    /// <param name="builtIn">The name of the resource that stands in for it.</param>
    /// <param name="kind">What it has to be.</param>
    internal static SourceText Read(string? path, string builtIn, SourceKind kind = SourceKind.Json)
    {
        if (path is not null)
        {
            return Read(SourceFile.NameOf(path), SourceFile.Open(path, BufferLength), kind);
        }

        Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(builtIn)
            ?? throw new InvalidOperationException($"The tool was built without {builtIn}.");
        return Read(builtIn, stream, kind) with { IsBuiltIn = true };
    }

    /// <summary>Reads a stream to its end and closes it.</summary>
    /// <param name="name">Its name for messages.</param>
    /// <param name="stream">The file.</param>
    /// <param name="kind">What it has to be.</param>
    internal static SourceText Read(string name, Stream stream, SourceKind kind = SourceKind.Json)
    {
        using (stream)
        {
            return new SourceText(name, IsBuiltIn: false, SourceBytes.Read(stream, name, kind));
        }
    }
}
