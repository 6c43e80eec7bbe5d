using System.IO.Compression;
using StakingCore.Tests;

namespace StakingCore.Contracts.Packages;

/// <summary>The command as its users install it.</summary>
[Collection(nameof(SharedPackages))]
public sealed class ToolPackageTests(PackedPackages packages)
{
    private const string Tool = "StakingCore.Tool";
    private const string Notices = "THIRD-PARTY-NOTICES.txt";

    [Fact]
    public void Tool_InstalledFromTheFeed_RunsAndComputes()
    {
        string folder = packages.NewFolder();
        packages.RunDotnet(folder, "tool", "install", Tool, "--tool-path", folder, "--version", PackedPackages.Version, "--configfile", Path.Combine(folder, "nuget.config"));
        string command = Path.Combine(folder, OperatingSystem.IsWindows() ? "stakingcore.exe" : "stakingcore");

        Assert.StartsWith(PackedPackages.Version, Run("--version"), StringComparison.Ordinal);
        string expected = File.ReadAllText(Path.Combine(
            Checkout.Root, "tests", "StakingCore.Tool.Tests", "CardanoRewardsTests.Rewards_BuiltInEpoch_MatchesTheChain.verified.txt"));
        Assert.Equal(expected.TrimStart('\uFEFF'), Run("rewards", "cardano") + "exit code 0");

        string Run(params string[] arguments) =>
            DotnetCommand.RunProgram(command, folder, folder, arguments).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>Each library whose code the package carries asks for its notice to go along.</summary>
    [Fact]
    public void Tool_Notices_HoldTheLicenceOfEverythingOfOthers()
    {
        using ZipArchive package = packages.Open(Tool);
        string notices = package.Text(Notices);
        string[] licences =
        [
            .. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", Tool), "LICENSE*", SearchOption.AllDirectories)
                .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
        ];

        Assert.NotEmpty(licences);
        Assert.All(licences, path => Assert.Contains(Lines(File.ReadAllText(path)), Lines(notices), StringComparison.Ordinal));
        string[] assemblies = [.. package.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).Select(entry => Path.GetFileNameWithoutExtension(entry.Name))];
        Assert.All(
            assemblies.Where(name => !name.StartsWith("StakingCore", StringComparison.Ordinal)),
            name => Assert.Contains($"{name}/LICENSE", notices.Replace('\\', '/'), StringComparison.Ordinal));
    }

    /// <summary>Documentation for callers is of no use to who has none.</summary>
    [Fact]
    public void Tool_Contents_AreWhatRuns()
    {
        using ZipArchive package = packages.Open(Tool);

        Assert.DoesNotContain(package.Entries, entry => entry.FullName.StartsWith("tools/", StringComparison.Ordinal) && entry.Name is "StakingCore.xml");
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
