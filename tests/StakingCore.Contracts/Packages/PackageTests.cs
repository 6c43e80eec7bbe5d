using System.IO.Compression;
using System.Xml.Linq;
using StakingCore.Contracts.Documents;
using StakingCore.Tests;

namespace StakingCore.Contracts.Packages;

/// <summary>The packages as their consumers find them.</summary>
[Collection(nameof(SharedPackages))]
public sealed class PackageTests(PackedPackages packages)
{
    public static TheoryData<string> Projects() => [.. PackedPackages.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_Contents_AreReadmeLicenceAndDocumentation(string project)
    {
        using ZipArchive package = packages.Open(project);
        string[] entries = [.. package.Entries.Select(entry => entry.FullName)];

        Assert.Equal(File.ReadAllText(Path.Combine(Checkout.Root, "src", project, "README.md")), package.Text("README.md"));
        Assert.Equal(File.ReadAllText(Path.Combine(Checkout.Root, "LICENSE")), package.Text("LICENSE"));
        Assert.Contains("icon.png", entries);
        XElement metadata = package.Metadata();
        Assert.Equal("MIT", metadata.Of("license").Value);
        Assert.Equal("expression", metadata.Of("license").Attribute("type")!.Value);
        Assert.Equal("README.md", metadata.Of("readme").Value);
        Assert.Equal("icon.png", metadata.Of("icon").Value);
        Assert.False(string.IsNullOrWhiteSpace(metadata.Of("description").Value));
        Assert.Contains("staking", metadata.Of("tags").Value.Split(' '));
        if (project != "StakingCore.Tool")
        {
            Assert.Contains($"lib/net10.0/{project}.xml", entries);
        }
    }

    /// <summary>A package is read where its repository is not: nothing in its README leads to a file beside it.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_Readme_IsItsOwnAndStandsAlone(string project)
    {
        using ZipArchive package = packages.Open(project);
        string readme = package.Text("README.md");

        Assert.StartsWith($"# {project}\n", readme, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\((?!https://)", readme);
    }

    /// <summary>A package asks for what it says and no more; a tool brings everything with it.</summary>
    [Theory]
    [InlineData("StakingCore")]
    [InlineData("StakingCore.DependencyInjection", "Microsoft.Extensions.DependencyInjection.Abstractions", "StakingCore")]
    [InlineData("StakingCore.Nethereum", "Nethereum.Util", "StakingCore")]
    [InlineData("StakingCore.Testing", "FSharp.Core", "FsCheck", "StakingCore")]
    [InlineData("StakingCore.Tool")]
    public void Package_Dependencies_AreTheReviewedOnes(string project, params string[] expected)
    {
        using ZipArchive package = packages.Open(project);
        XElement metadata = package.Metadata();

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

    /// <summary>What a release would break is checked as it is packed. A tool has no callers.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_Validation_IsOnForLibraries(string project)
    {
        string[] own = Validation(Path.Combine("src", project, $"{project}.csproj"));

        Assert.Equal(["true"], Validation(Path.Combine("src", "Directory.Build.props")));
        Assert.Equal(project == "StakingCore.Tool" ? ["false"] : [], own);
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
        DocumentSample example = DocumentSample.All().First(sample => sample.Page == "README.md");
        string expected = File.ReadAllText(Path.Combine(
            Checkout.Root, "tests", "StakingCore.Tests", "Readme", "ReadmeExampleTests.Example_Run_PrintsExactAmounts.verified.txt"));

        Assert.Equal(expected.TrimStart('\uFEFF').TrimEnd(), packages.RunProgram(example.Code, "StakingCore").TrimEnd());
    }

    private static string[] Validation(string file) =>
        [.. XDocument.Load(Path.Combine(Checkout.Root, file)).Descendants("EnablePackageValidation").Select(found => found.Value)];

    private string Description(string project)
    {
        using ZipArchive package = packages.Open(project);
        return package.Metadata().Of("description").Value;
    }
}
