namespace StakingCore.Tool.Input;

/// <summary>A file that the user named, and what is said where it cannot be read.</summary>
internal static class SourceFile
{
    /// <summary>What is typed for the standard input.</summary>
    internal const string StandardInput = "-";

    /// <summary>What messages and answers call it: the path as it was typed, or the standard input by its name.</summary>
    internal static string NameOf(string path) => path == StandardInput ? "standard input" : path;

    /// <summary>Opens it to be read piece by piece; what comes through a pipe can be read only once.</summary>
    /// <param name="path">The path as the user gave it.</param>
    /// <param name="bufferLength">How much is read ahead, in bytes.</param>
    internal static Stream Open(string path, int bufferLength) => path == StandardInput ? Console.OpenStandardInput() : Open(
        path, name => new FileStream(name, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = bufferLength }));

    /// <summary>Opens or reads it.</summary>
    /// <param name="path">The path as the user gave it.</param>
    /// <param name="open">What to do with it.</param>
    internal static TContent Open<TContent>(string path, Func<string, TContent> open)
    {
        if (path.Length == 0)
        {
            throw new InvalidInputException("found an empty file name, expected a file");
        }

        if (Directory.Exists(path))
        {
            throw new InvalidInputException($"{path}: found a directory, expected a file");
        }

        try
        {
            return open(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidInputException($"{path}: found no such file, expected a file to read");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidInputException($"{path}: cannot be read: {error.Message}");
        }
    }
}
