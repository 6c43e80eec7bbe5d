using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StakingCore.Delegation.Storage;

/// <summary>What writing and reading have in common: the envelope of the file, and the names of its rules.</summary>
internal static class LedgerForm
{
    internal const string Name = "stakingcore.delegation-ledger";

    /// <summary>The deepest that the form nests is 8; a file that nests deeper is not parsed further.</summary>
    internal const int Depth = 16;

    private const string TailStart = ",\n  \"digest\": \"";
    private const string TailEnd = "\"\n}\n";
    private const string Algorithm = "sha256:";

    /// <summary>How many bytes follow the ones that the digest is of.</summary>
    internal static int TailLength { get; } =
        TailStart.Length + Algorithm.Length + SHA256.HashSizeInBytes + SHA256.HashSizeInBytes + TailEnd.Length;

    internal static JsonWriterOptions Writing { get; } = new() { Indented = true, IndentSize = 2, NewLine = "\n", MaxDepth = Depth };

    internal static JsonDocumentOptions Reading { get; } = new() { MaxDepth = Depth, AllowDuplicateProperties = false };

    internal static string DigestOf(ReadOnlySpan<byte> body) => Algorithm + Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>The end of the file, from the comma before the digest on.</summary>
    internal static byte[] TailOf(string digest) => Encoding.ASCII.GetBytes(TailStart + digest + TailEnd);
}
