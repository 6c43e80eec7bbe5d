namespace StakingCore.Tool.Input;

/// <summary>Opens a file to be read piece by piece, with the complaints that <see cref="SourceText"/> has.</summary>
internal static class SourceFile
{
    internal static FileStream Open(string path, int bufferLength)
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
            return new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = bufferLength });
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
