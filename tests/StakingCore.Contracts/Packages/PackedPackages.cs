using System.IO.Compression;
using System.Xml.Linq;
using StakingCore.Tests;

namespace StakingCore.Contracts.Packages;

/// <summary>The packages, packed once from the sources as they are, in a folder that goes away with the tests.</summary>
public sealed class PackedPackages : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("stakingcore-packages-");
    private readonly Lazy<string> _again;

    public PackedPackages()
    {
        Feed = _root.CreateSubdirectory("feed").FullName;
        StandInFeed = _root.CreateSubdirectory("stand-in").FullName;
        Cache = _root.CreateSubdirectory("cache").FullName;
        string sources = SourceCopy.Make(Path.Combine(_root.FullName, "sources"), Projects);
        string same = SourceCopy.Make(Path.Combine(_root.FullName, "a", "longer path", "sources"), Projects);

        // The bridge needs a package that not every registry has: one of the same shape takes its place.
        DotnetCommand.Run(
            sources, Cache, "pack", Path.Combine("tests", "StakingCore.NethereumStandIn"), "-c", "Release", "-o", StandInFeed, $"-p:Version={StandInVersion}", "-v", "q", "--nologo");
        Pack(sources, Feed);
        _again = new Lazy<string>(() => PackAgain(same));
    }

    /// <summary>The folder with the packages.</summary>
    public string Feed { get; }

    /// <summary>The folder with what takes the place of Nethereum.Util.</summary>
    public string StandInFeed { get; }

    /// <summary>Every project that is packed: each folder under src.</summary>
    public static string[] Projects =>
        [.. Directory.GetDirectories(Path.Combine(Checkout.Root, "src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>The version that the sources say.</summary>
    public static string Version =>
        XDocument.Load(Path.Combine(Checkout.Root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    private static string StandInVersion => XDocument.Load(Path.Combine(Checkout.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion").Single(package => package.Attribute("Include")!.Value == "Nethereum.Util").Attribute("Version")!.Value;

    private static string DefaultCache => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string Cache { get; }

    /// <summary>Opens one package.</summary>
    public ZipArchive Open(string package, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.{extension}"));

    /// <summary>Opens one package of those packed once more, from the same sources in another folder.</summary>
    public ZipArchive OpenAgain(string package, string extension) => ZipFile.OpenRead(Path.Combine(_again.Value, $"{package}.{Version}.{extension}"));

    /// <summary>Opens what takes the place of Nethereum.Util.</summary>
    public ZipArchive OpenStandIn() => ZipFile.OpenRead(Directory.GetFiles(StandInFeed, "*.nupkg").Single());

    /// <summary>An empty folder, in which nothing but the packages can be restored.</summary>
    public string NewFolder()
    {
        string folder = _root.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{Feed}" /><add key="stand-in" value="{StandInFeed}" /></packageSources>
            </configuration>
            """);
        return folder;
    }

    /// <summary>Runs <c>dotnet</c> in a folder, with the cache of these packages.</summary>
    public string RunDotnet(string folder, params string[] arguments) => DotnetCommand.Run(folder, Cache, arguments);

    /// <summary>Restores, builds and runs a program against the packages alone and gives what it printed.</summary>
    public string RunProgram(string program, params string[] packages)
    {
        string folder = NewFolder();
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"{Version}\" />"))}
              </ItemGroup>
            </Project>
            """);
        return RunDotnet(folder, "run", "-c", "Release").Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    public void Dispose() => _root.Delete(recursive: true);

    // What the build of the tests has restored is read where it is, and nothing is added to it: least of all the stand-in.
    private void Pack(string sources, string feed, params string[] properties) => DotnetCommand.Run(
        sources,
        Cache,
        [
            "pack",
            SourceCopy.Solution,
            "-c",
            "Release",
            "-o",
            feed,
            "-p:UseNethereum=true",
            $"-p:RestoreAdditionalProjectSources={StandInFeed}",
            $"-p:RestoreFallbackFolders={DefaultCache}",
            "-v",
            "q",
            "--nologo",
            .. properties,
        ]);

    // Analyzers add nothing to what is packed, and the first time has asked them.
    private string PackAgain(string sources)
    {
        string feed = _root.CreateSubdirectory("again").FullName;
        Pack(sources, feed, "-p:RunAnalyzers=false");
        return feed;
    }
}
