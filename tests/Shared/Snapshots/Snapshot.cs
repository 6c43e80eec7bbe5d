#if !USE_VERIFY_XUNIT
using System.Text;

namespace VerifyTests;

/// <summary>One snapshot on disk, and the text received in its place when the two differ.</summary>
internal sealed class Snapshot
{
    // Verify's encoding: UTF-8 with a byte order mark. A lone surrogate throws instead of turning into a question mark.
    private static readonly UTF8Encoding _encoding = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    internal Snapshot(string directory, string name, string extension)
    {
        VerifiedPath = Path.Combine(directory, $"{name}.verified.{extension}");
        ReceivedPath = Path.Combine(directory, $"{name}.received.{extension}");
    }

    internal string VerifiedPath { get; }

    internal string ReceivedPath { get; }

    /// <summary>
    /// Passes if the verified file holds exactly <paramref name="text"/>, apart from its line endings; otherwise writes the
    /// received file and throws. Neither adds nor takes away a final line break.
    /// </summary>
    internal async Task MatchAsync(string text)
    {
        string received = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        string? difference = await DifferenceFrom(received);
        if (difference is null)
        {
            // Left by an earlier failure.
            File.Delete(ReceivedPath);
            return;
        }

        await File.WriteAllTextAsync(ReceivedPath, received, _encoding);
        throw new VerifyException($"""
            {difference}
            Received: {ReceivedPath}
            Verified: {VerifiedPath}
            If the received text is right, accept it:
            mv '{ReceivedPath}' '{VerifiedPath}'
            """);
    }

    private async Task<string?> DifferenceFrom(string received)
    {
        // An empty file counts as none, as in Verify: it is what a diff tool makes of a missing one.
        if (new FileInfo(VerifiedPath) is not { Exists: true, Length: > 0 })
        {
            return "There is no verified snapshot yet.";
        }

        string verified = await File.ReadAllTextAsync(VerifiedPath, _encoding);
        return verified.Contains('\r', StringComparison.Ordinal)
            ? "The verified snapshot has carriage returns; its lines have to end in LF."
            : FirstDifference.Between(verified, received);
    }
}
#endif
