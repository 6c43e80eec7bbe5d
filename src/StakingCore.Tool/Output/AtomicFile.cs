using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>
/// Writes a file so that under its name there is only ever the old content or the whole new one: first beside it, then
/// renamed over it. A link stays and what it leads to is replaced; a file that others may not read stays so.
/// </summary>
internal static class AtomicFile
{
    private static readonly Lock _lock = new();
    private static string? _unfinished;
    private static bool _isWritten;

    /// <summary>Refuses a place where no file can be, so that nobody waits for a result that has nowhere to go, or that would replace what it is made of.</summary>
    internal static void CheckPlace(string path, params IEnumerable<string?> inputs)
    {
        if (path.Length == 0)
        {
            throw new InvalidInputException("found an empty file name, expected a file to write");
        }

        if (inputs.OfType<string>().Any(input => IsSame(input, path)))
        {
            throw new InvalidInputException($"{path}: found the file that is read, expected another one to write");
        }

        if (Directory.Exists(path))
        {
            throw new InvalidInputException($"{path}: found a directory, expected a file to write");
        }

        if (Path.GetDirectoryName(Final(path)) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw NoFolder(path);
        }

        if (!OperatingSystem.IsWindows() && !MayReplace(Final(path)))
        {
            throw new InvalidInputException($"{path}: found a pipe or a device, expected a file to write");
        }
    }

    internal static void Write(string path, Action<Stream> write)
    {
        CheckPlace(path);
        string target = Target(path);
        string? temporary = null;
        try
        {
            temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
            using (FileStream stream = Create(temporary, target))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            Finish(temporary, target);
            temporary = null;
        }
        catch (DirectoryNotFoundException)
        {
            throw NoFolder(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{path}: cannot be written: {Reason(error, temporary, path)}");
        }
        finally
        {
            Remove(temporary);
        }
    }

    /// <summary>Removes what is half written, and lets nothing be written any more: the process is about to end.</summary>
    /// <returns>Whether a file was finished before.</returns>
    internal static bool Abandon()
    {
        _lock.Enter();
        Remove(_unfinished);
        return _isWritten;
    }

    // Under the lock, so that an interruption either finds it or keeps it from coming into being.
    private static FileStream Create(string temporary, string target)
    {
        // Windows removes a file that is open only where its opener allows it.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Delete };
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            options.UnixCreateMode = File.GetUnixFileMode(target);
        }

        lock (_lock)
        {
            _unfinished = temporary;
            return new FileStream(temporary, options);
        }
    }

    private static void Finish(string temporary, string target)
    {
        lock (_lock)
        {
            File.Move(temporary, target, overwrite: true);
            _unfinished = null;
            _isWritten = true;
        }
    }

    private static bool IsSame(string input, string output) =>
        input.Length > 0 && input != SourceFile.StandardInput && string.Equals(Final(input), Final(output), StringComparison.Ordinal);

    // Refused here and not around the writing, where such an error would be one of ours.
    private static string Target(string path)
    {
        try
        {
            return Path.GetFullPath(Final(path));
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new InvalidInputException($"{path}: cannot be written: {error.Message}");
        }
    }

    // Where a link leads; a path that the system does not take is refused where it is opened.
    private static string Final(string path)
    {
        try
        {
            string whole = Path.GetFullPath(path);
            return File.ResolveLinkTarget(whole, returnFinalTarget: true)?.FullName ?? whole;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return path;
        }
    }

    // A pipe or a device would be taken away by what is renamed over it. Both claim to be empty, but only a file can be cut to nothing.
    private static bool MayReplace(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: 0 })
            {
                return true;
            }

            // To read as well, since a pipe that is opened only to be written waits for its reader.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            if (!stream.CanSeek)
            {
                return false;
            }

            stream.SetLength(0);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            // A name in a folder that may be written can be given to another file, whoever owns the old one.
            return true;
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
