using System.Xml.Linq;
using StakingCore.Tests;

namespace StakingCore.Contracts.Packages;

/// <summary>The packages, packed once from the sources as they are, in a folder that goes away with the tests.</summary>
public sealed class PackedPackages : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("stakingcore-packages-");

    public PackedPackages()
    {
        Feed = _root.CreateSubdirectory("feed").FullName;
        Cache = _root.CreateSubdirectory("cache").FullName;

        // An own artifacts folder, since packing must not write into the build that the tests run from; inside the checkout,
        // as a release's is, so that the symbols show whether paths are mapped.
        string artifacts = Path.Combine(Checkout.Root, "artifacts", "packing");
        foreach (string project in Projects)
        {
            DotnetCommand.Run(
                Checkout.Root, DefaultCache, "pack", Path.Combine("src", project), "-c", "Release", "-o", Feed, $"-p:ArtifactsPath={artifacts}", "-v", "q", "--nologo");
        }
    }

    /// <summary>The folder with the packages.</summary>
    public string Feed { get; }

    /// <summary>Every project that is packed: each folder under src but the bridge, whose dependency not every registry has.</summary>
    public static string[] Projects =>
    [
        .. Directory.GetDirectories(Path.Combine(Checkout.Root, "src")).Select(folder => Path.GetFileName(folder))
            .Where(project => project != "StakingCore.Nethereum").Order(StringComparer.Ordinal),
    ];

    /// <summary>The version that the sources say.</summary>
    public static string Version =>
        XDocument.Load(Path.Combine(Checkout.Root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    private static string DefaultCache => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string Cache { get; }

    /// <summary>The path of one package.</summary>
    public string PathOf(string package, string extension = "nupkg") => Path.Combine(Feed, $"{package}.{Version}.{extension}");

    /// <summary>Restores, builds and runs a program against the packages alone and gives what it printed.</summary>
    public string RunProgram(string program, params string[] packages)
    {
        DirectoryInfo folder = _root.CreateSubdirectory(Guid.NewGuid().ToString("N"));
        File.WriteAllText(Path.Combine(folder.FullName, "Program.cs"), program);
        File.WriteAllText(Path.Combine(folder.FullName, "Consumer.csproj"), $"""
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
        File.WriteAllText(Path.Combine(folder.FullName, "nuget.config"), $"""
            <configuration><packageSources><clear /><add key="feed" value="{Feed}" /></packageSources></configuration>
            """);
        return DotnetCommand.Run(folder.FullName, Cache, "run", "-c", "Release").Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    public void Dispose() => _root.Delete(recursive: true);
}
