using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace StakingCore.Contracts.Packages;

/// <summary>From a package back to the sources: the same bytes wherever they are built, and each line where a debugger finds it.</summary>
[Collection(nameof(SharedPackages))]
public sealed class PackageSourceTests(PackedPackages packages)
{
    private static readonly Guid _sourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static TheoryData<string> Projects() => [.. PackedPackages.Projects];

    /// <summary>Whoever doubts a package packs it again, from a folder of their own.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_PackedInAnotherFolder_HasTheSameBytes(string project)
    {
        foreach (string extension in (string[])["nupkg", "snupkg"])
        {
            using ZipArchive one = packages.Open(project, extension);
            using ZipArchive other = packages.OpenAgain(project, extension);

            Assert.Equal(Names(one), Names(other));
            Assert.All(one.Entries, entry => Assert.True(
                entry.Bytes().AsSpan().SequenceEqual(other.GetEntry(entry.FullName)!.Bytes()), $"{entry.FullName} differs."));
        }
    }

    /// <summary>The repository and the commit are in the package's own words.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_Repository_IsTheCommitItWasPackedFrom(string project)
    {
        using ZipArchive package = packages.Open(project);
        XElement repository = package.Metadata().Of("repository");

        Assert.Equal(
            ("git", SourceCopy.Address, SourceCopy.Commit),
            (repository.Attribute("type")!.Value, repository.Attribute("url")!.Value, repository.Attribute("commit")!.Value));
    }

    /// <summary>A path of the machine it was built on would be in the package for good.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_Symbols_NameNoFolderOfTheBuild(string project)
    {
        using MetadataReaderProvider symbols = Symbols(project);
        MetadataReader reader = symbols.GetMetadataReader();
        string[] documents = [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))];

        Assert.NotEmpty(documents);
        Assert.All(documents, document => Assert.StartsWith("/_", document, StringComparison.Ordinal));
    }

    /// <summary>A debugger steps into the sources of the very commit.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_Symbols_LinkToTheSourcesOfTheCommit(string project)
    {
        using MetadataReaderProvider symbols = Symbols(project);
        MetadataReader reader = symbols.GetMetadataReader();
        string link = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .Where(found => reader.GetGuid(found.Kind) == _sourceLinkKind)
            .Select(found => Encoding.UTF8.GetString(reader.GetBlobBytes(found.Value)))
            .Single();

        Assert.Contains($"\"/_/*\":\"https://raw.githubusercontent.com/example/stakingcore/{SourceCopy.Commit}/*\"", link, StringComparison.Ordinal);
    }

    /// <summary>Symbols of another build of the same sources are refused by debuggers.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_Symbols_AreThoseOfTheAssembly(string project)
    {
        using ZipArchive package = packages.Open(project);
        using var assembly = new PEReader(new MemoryStream(package.Single($"{project}.dll")));
        CodeViewDebugDirectoryData wanted = assembly.ReadCodeViewDebugDirectoryData(
            assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView));
        using MetadataReaderProvider symbols = Symbols(project);

        Assert.Equal(wanted.Guid, new Guid(symbols.GetMetadataReader().DebugMetadataHeader!.Id.AsSpan()[..16]));
    }

    private static IEnumerable<string> Names(ZipArchive package) => package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal);

    private MetadataReaderProvider Symbols(string project)
    {
        using ZipArchive symbols = packages.Open(project, "snupkg");
        return MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Single($"{project}.pdb")));
    }
}
