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
}
