using StakingCore.Tests;

namespace StakingCore.Contracts.Documents;

/// <summary>The console is one for all tests, so nothing runs beside these.</summary>
[CollectionDefinition(nameof(DocumentSampleTests), DisableParallelization = true)]
public sealed class ConsoleUse;

[Collection(nameof(DocumentSampleTests))]
public class DocumentSampleTests
{
    public static TheoryData<string> Samples() => [.. DocumentSample.All().Select(sample => sample.ToString())];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_OfAPage_PrintsWhatThePageSays(string name)
    {
        DocumentSample sample = DocumentSample.All().Single(found => found.ToString() == name);

        string output = SampleProgram.Run(sample);

        if (sample.Output is { } expected)
        {
            Assert.Equal(expected, output.TrimEnd('\n'));
        }
        else
        {
            // A sample that shows no output still has to have one: what prints nothing shows nothing.
            Assert.NotEmpty(output);
        }
    }

    [Fact]
    public void Run_SampleThatDoesNotCompile_SaysWhere() => Assert.Contains(
        "CS0103",
        Assert.Throws<InvalidOperationException>(() => SampleProgram.Run(new DocumentSample("page", 1, "Console.WriteLine(nothing);", null))).Message,
        StringComparison.Ordinal);

    /// <summary>Whoever follows a link of a page arrives.</summary>
    [Fact]
    public void Links_OfThePages_LeadToFiles()
    {
        IEnumerable<string> broken =
            from path in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Append(Path.Combine(Checkout.Root, "README.md")).Append(Path.Combine(Checkout.Root, "CHANGELOG.md"))
            from System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(path), @"\]\((?<to>[^)#\s]+)(#[^)]*)?\)")
            let to = link.Groups["to"].Value
            where !to.Contains("://", StringComparison.Ordinal)
            let target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, to))
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Path.GetRelativePath(Checkout.Root, path)} -> {to}";

        Assert.Empty(broken);
    }

    /// <summary>Whoever follows a link into a page arrives at a heading.</summary>
    [Fact]
    public void Links_IntoAPage_LeadToItsHeadings()
    {
        IEnumerable<string> broken =
            from path in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Append(Path.Combine(Checkout.Root, "README.md"))
            from System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(path), @"\]\((?<to>[^)#\s]*)#(?<heading>[^)\s]+)\)")
            let to = link.Groups["to"].Value
            where !to.Contains("://", StringComparison.Ordinal)
            let target = to.Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, to))
            where !File.ReadLines(target).Any(line => line.StartsWith('#') && AnchorOf(line) == link.Groups["heading"].Value)
            select $"{Path.GetRelativePath(Checkout.Root, path)} -> {link.Value}";

        Assert.Empty(broken);
    }

    // As the pages' usual readers make anchors: lower case, words joined by hyphens, punctuation left out.
    private static string AnchorOf(string heading) => string.Concat(
        heading.TrimStart('#').Trim().ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_').Select(letter => letter == ' ' ? '-' : letter));
}
