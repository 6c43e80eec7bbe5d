#if !USE_VERIFY_XUNIT
namespace VerifyTests;

/// <summary>Says where two texts part, by line.</summary>
internal static class FirstDifference
{
    /// <summary>Null if the texts are the same.</summary>
    internal static string? Between(string verified, string received)
    {
        if (string.Equals(verified, received, StringComparison.Ordinal))
        {
            return null;
        }

        string[] verifiedLines = verified.Split('\n');
        string[] receivedLines = received.Split('\n');
        int line = 0;
        while (LineAt(verifiedLines, line) == LineAt(receivedLines, line))
        {
            line++;
        }

        return $"""
            The text differs from its snapshot, first at line {line + 1}:
            - verified: {LineAt(verifiedLines, line) ?? "(no such line)"}
            + received: {LineAt(receivedLines, line) ?? "(no such line)"}
            """;
    }

    private static string? LineAt(string[] lines, int line) => line < lines.Length ? lines[line] : null;
}
#endif
