using StakingCore.Tests;

namespace StakingCore.Contracts.Documents;

/// <summary>A C# block of a page, and the text block after it, which is what the sample prints.</summary>
public sealed record DocumentSample(string Page, int Line, string Code, string? Output)
{
    private const string CodeFence = "```csharp";
    private const string OutputFence = "```text";
    private const string Fence = "```";

    /// <summary>Every sample of the README, of the packages' own, and of each page under docs.</summary>
    public static IEnumerable<DocumentSample> All() => Directory
        .EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Append(Path.Combine(Checkout.Root, "README.md"))
        .Concat(Directory.EnumerateDirectories(Path.Combine(Checkout.Root, "src")).Select(project => Path.Combine(project, "README.md")))
        .Order(StringComparer.Ordinal)
        .SelectMany(path => Of(path));

    public override string ToString() => $"{Page}:{Line}";

    /// <summary>The samples of one page: those that anyone can compile, or those of another fence.</summary>
    public static IEnumerable<DocumentSample> Of(string path, string codeFence = CodeFence)
    {
        string page = Path.GetRelativePath(Checkout.Root, path).Replace('\\', '/');
        string[] lines = File.ReadAllLines(path);
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at] != codeFence)
            {
                continue;
            }

            int end = Array.IndexOf(lines, Fence, at);
            int next = Array.FindIndex(lines, end + 1, line => line.Length > 0);
            string? output = next >= 0 && lines[next] == OutputFence
                ? string.Join('\n', lines[(next + 1)..Array.IndexOf(lines, Fence, next)])
                : null;
            yield return new DocumentSample(page, at + 1, string.Join('\n', lines[(at + 1)..end]), output);
            at = end;
        }
    }
}
