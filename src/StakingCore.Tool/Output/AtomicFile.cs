using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>
/// Writes a file so that under its name there is only ever the old content or the whole new one: first beside it, then
/// renamed over it.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Refuses a place where no file can be, so that nobody waits for a result that has nowhere to go.</summary>
    internal static void CheckPlace(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InvalidInputException($"{path}: found a directory, expected a file to write");
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw NoFolder(path);
        }
    }

    internal static void Write(string path, Action<Stream> write)
    {
        CheckPlace(path);
        string? temporary = null;
        try
        {
            string target = Path.GetFullPath(path);
            temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
            temporary = null;
        }
        catch (DirectoryNotFoundException)
        {
            throw NoFolder(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidInputException($"{path}: cannot be written: {Reason(error, temporary, path)}");
        }
        finally
        {
            Remove(temporary);
        }
    }

    private static InvalidInputException NoFolder(string path) => new($"{path}: found no such folder, expected one to write in");

    // The system names the file beside it, which the user has never heard of.
    private static string Reason(Exception error, string? temporary, string path) =>
        temporary is null ? error.Message : error.Message.Replace(temporary, path, StringComparison.Ordinal);

    private static void Remove(string? temporary)
    {
        try
        {
            if (temporary is not null)
            {
                File.Delete(temporary);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whatever kept it from being written has been said, or is about to be.
        }
    }
}
