using System.Reflection;
using System.Text;

namespace StakingCore.Tool.Input;

/// <summary>An input's text under the name that messages use: a file, or one of the files built into the tool.</summary>
/// <param name="Name">The path as the user gave it, or the built-in file's name.</param>
/// <param name="IsBuiltIn">Whether it is built in.</param>
/// <param name="Text">The text, without a byte order mark.</param>
internal sealed record SourceText(string Name, bool IsBuiltIn, string Text)
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the file, or the built-in one where none is named.</summary>
    /// <param name="path">The file, or null.</param>
    /// <param name="builtIn">The name of the resource that stands in for it.</param>
    internal static SourceText Read(string? path, string builtIn)
    {
        if (path is not null)
        {
            return path == SourceFile.StandardInput
                ? Read(SourceFile.NameOf(path), Console.OpenStandardInput())
                : new SourceText(path, IsBuiltIn: false, Decode(path, SourceFile.Open(path, File.ReadAllBytes)));
        }

        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(builtIn)
            ?? throw new InvalidOperationException($"The tool was built without {builtIn}.");
        return Read(builtIn, stream) with { IsBuiltIn = true };
    }

    /// <summary>Reads a stream to its end and closes it.</summary>
    internal static SourceText Read(string name, Stream stream)
    {
        using (stream)
        {
            using var memory = new MemoryStream();
            try
            {
                stream.CopyTo(memory);
            }
            catch (IOException error)
            {
                throw new InvalidInputException($"{name}: cannot be read: {error.Message}");
            }

            return new SourceText(name, IsBuiltIn: false, Decode(name, memory.ToArray()));
        }
    }

    private static string Decode(string name, byte[] bytes)
    {
        try
        {
            string text = _strict.GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidInputException(name, $"byte {error.Index}", "bytes that are not UTF-8", "UTF-8 text");
        }
    }
}
