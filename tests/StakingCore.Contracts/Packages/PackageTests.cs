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
        Assert.Contains("icon.png", entries);
        XElement metadata = Nuspec(package);
        XNamespace space = metadata.Name.Namespace;
        Assert.Equal("MIT", metadata.Element(space + "license")!.Value);
        Assert.Equal("README.md", metadata.Element(space + "readme")!.Value);
        Assert.Equal("icon.png", metadata.Element(space + "icon")!.Value);
        Assert.False(string.IsNullOrWhiteSpace(metadata.Element(space + "description")!.Value));
        Assert.Contains("staking", metadata.Element(space + "tags")!.Value.Split(' '));
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

    /// <summary>A package asks for what it says and no more.</summary>
    [Theory]
    [InlineData("StakingCore")]
    [InlineData("StakingCore.DependencyInjection", "Microsoft.Extensions.DependencyInjection.Abstractions", "StakingCore")]
    [InlineData("StakingCore.Testing", "FSharp.Core", "FsCheck", "StakingCore")]
    public void Package_Dependencies_AreTheReviewedOnes(string project, params string[] expected)
    {
        using ZipArchive package = ZipFile.OpenRead(packages.PathOf(project));
        XElement metadata = Nuspec(package);

        Assert.Equal(
            expected, metadata.Descendants(metadata.Name.Namespace + "dependency").Select(entry => entry.Attribute("id")!.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_Description_IsItsOwn(string project)
    {
        IEnumerable<string> alike = PackedPackages.Projects.Where(other => other != project && Description(other) == Description(project));

        Assert.Empty(alike);
    }

    /// <summary>A debugger steps into the sources of the very commit.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_Symbols_CarrySourceLinkWhereTheRepositoryHasAnAddress(string project)
    {
        XElement? repository;
        using (ZipArchive package = ZipFile.OpenRead(packages.PathOf(project)))
        {
            XElement metadata = Nuspec(package);
            repository = metadata.Element(metadata.Name.Namespace + "repository");
        }

        // A clone without a remote has no address to link to; then there is none to check, and the package names none.
        bool hasAddress = repository?.Attribute("url") is { Value.Length: > 0 };
        Assert.Equal(hasAddress, SourceLink(project) is not null);
        if (hasAddress)
        {
            Assert.Contains(repository!.Attribute("commit")!.Value, SourceLink(project)!, StringComparison.Ordinal);
        }
    }

    /// <summary>The icon is what the script draws, and of the size that registries show.</summary>
    [Fact]
    public void Icon_IsASquarePngOf128()
    {
        byte[] icon = File.ReadAllBytes(Path.Combine(Checkout.Root, "assets", "icon.png"));

        Assert.Equal("\u0089PNG", System.Text.Encoding.Latin1.GetString(icon, 0, 4));
        Assert.Equal(128u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(icon.AsSpan(16)));
        Assert.Equal(128u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(icon.AsSpan(20)));
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

    private static readonly Guid _sourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private string Description(string project)
    {
        using ZipArchive package = ZipFile.OpenRead(packages.PathOf(project));
        XElement metadata = Nuspec(package);
        return metadata.Element(metadata.Name.Namespace + "description")!.Value;
    }

    private string? SourceLink(string project)
    {
        using ZipArchive symbols = ZipFile.OpenRead(packages.PathOf(project, "snupkg"));
        using var content = new MemoryStream();
        using (Stream stream = symbols.Entries.Single(found => found.Name == $"{project}.pdb").Open())
        {
            stream.CopyTo(content);
        }

        content.Position = 0;
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(content);
        MetadataReader reader = provider.GetMetadataReader();
        return reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .Where(found => reader.GetGuid(found.Kind) == _sourceLinkKind)
            .Select(found => System.Text.Encoding.UTF8.GetString(reader.GetBlobBytes(found.Value)))
            .SingleOrDefault();
    }

    private static XElement Nuspec(ZipArchive package)
    {
        using Stream stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        XElement root = XDocument.Load(stream).Root!;
        return root.Element(root.Name.Namespace + "metadata")!;
    }
}
