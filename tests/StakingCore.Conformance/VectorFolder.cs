using StakingCore.Tests;

namespace StakingCore.Conformance;

/// <summary>The folder of vectors to replay: one folder a protocol, any layout below it.</summary>
internal sealed record VectorFolder(string Path)
{
    private const string Variable = "STAKINGCORE_VECTORS";

    /// <summary>What <c>STAKINGCORE_VECTORS</c> names, else <c>tests/vectors</c> of this checkout.</summary>
    internal static VectorFolder Locate()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        return new VectorFolder(string.IsNullOrEmpty(named) ? InCheckout() : System.IO.Path.GetFullPath(named));
    }

    /// <summary>
    /// Every file of every protocol folder, in a stable order. A README is not a vector; a file that lies beside the protocol
    /// folders belongs to none and is handed out under no protocol, so that it fails.
    /// </summary>
    internal IEnumerable<VectorFile> Files()
    {
        if (!Directory.Exists(Path))
        {
            yield break;
        }

        foreach (string stray in Directory.EnumerateFiles(Path).Where(file => !IsReadme(file)).Order(StringComparer.Ordinal))
        {
            yield return new VectorFile("(no protocol)", System.IO.Path.GetFileName(stray), stray);
        }

        foreach (string protocol in Directory.EnumerateDirectories(Path).Order(StringComparer.Ordinal))
        {
            IEnumerable<string> files = Directory.EnumerateFiles(protocol, "*", SearchOption.AllDirectories)
                .Where(file => !IsReadme(file))
                .Order(StringComparer.Ordinal);
            foreach (string file in files)
            {
                yield return new VectorFile(System.IO.Path.GetFileName(protocol), System.IO.Path.GetRelativePath(Path, file), file);
            }
        }
    }

    private static bool IsReadme(string file) => System.IO.Path.GetFileName(file) == "README.md";

    private static string InCheckout() => Checkout.Find(AppContext.BaseDirectory) is { } root
        ? System.IO.Path.Combine(root, "tests", "vectors")
        : throw new DirectoryNotFoundException($"No {Checkout.Mark} above {AppContext.BaseDirectory}; set {Variable}.");
}
