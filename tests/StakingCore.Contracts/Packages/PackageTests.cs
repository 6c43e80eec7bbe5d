using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using StakingCore.Tests;

namespace StakingCore.Contracts.Packages;

/// <summary>The packages as their consumers find them.</summary>
public sealed class PackageTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    public static TheoryData<string> Projects() => [.. PackedPackages.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_Contents_AreReadmeLicenceAndDocumentation(string project)
    {
        using ZipArchive package = ZipFile.OpenRead(packages.PathOf(project));
        string[] entries = [.. package.Entries.Select(entry => entry.FullName)];

        Assert.Contains("README.md", entries);
        Assert.Contains("LICENSE", entries);
        XElement metadata = Nuspec(package);
        XNamespace space = metadata.Name.Namespace;
        Assert.Equal("MIT", metadata.Element(space + "license")!.Value);
        Assert.Equal("README.md", metadata.Element(space + "readme")!.Value);
        Assert.False(string.IsNullOrWhiteSpace(metadata.Element(space + "description")!.Value));
        if (project != "StakingCore.Tool")
        {
            Assert.Contains($"lib/net10.0/{project}.xml", entries);
        }
    }

    /// <summary>A path of the machine it was built on would be in the package for good.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_Symbols_NameNoFolderOfTheBuild(string project)
    {
        using ZipArchive symbols = ZipFile.OpenRead(packages.PathOf(project, "snupkg"));
        ZipArchiveEntry entry = symbols.Entries.Single(found => found.Name == $"{project}.pdb");
        using var content = new MemoryStream();
        using (Stream stream = entry.Open())
        {
            stream.CopyTo(content);
        }

        content.Position = 0;
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(content);
        MetadataReader reader = provider.GetMetadataReader();
        string[] documents = [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))];

        Assert.NotEmpty(documents);
        Assert.All(documents, document => Assert.StartsWith("/_", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Library_Dependencies_AreNone()
    {
        using ZipArchive package = ZipFile.OpenRead(packages.PathOf("StakingCore"));
        XElement metadata = Nuspec(package);

        Assert.Empty(metadata.Descendants(metadata.Name.Namespace + "dependency"));
    }

    [Fact]
    public void Consumer_OfTheReadme_PrintsWhatTheTestsSay()
    {
        string[] readme = File.ReadAllLines(Path.Combine(Checkout.Root, "README.md"));
        IEnumerable<string> example = readme.SkipWhile(line => line != "```csharp").Skip(1).TakeWhile(line => line != "```");
        string expected = File.ReadAllText(Path.Combine(
            Checkout.Root, "tests", "StakingCore.Tests", "Readme", "ReadmeExampleTests.Example_Run_PrintsExactAmounts.verified.txt"));

        Assert.Equal(expected.TrimStart('\uFEFF').TrimEnd(), packages.RunProgram(string.Join('\n', example), "StakingCore").TrimEnd());
    }

    private static XElement Nuspec(ZipArchive package)
    {
        using Stream stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        XElement root = XDocument.Load(stream).Root!;
        return root.Element(root.Name.Namespace + "metadata")!;
    }
}
