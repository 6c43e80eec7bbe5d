using System.Diagnostics;
using System.Runtime.InteropServices;
using StakingCore.Contracts.Packages;
using StakingCore.Tests;
using VerifyXunit;

namespace StakingCore.Contracts.Trimming;

/// <summary>An app on which the whole assemblies are rooted, published trimmed: no warning, and the same figures.</summary>
public class TrimmedAppTests
{
    private static string Cache => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [Fact]
    public Task TrimmedApp_OfEveryProtocol_PrintsTheFiguresOfTheWholeOne()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("stakingcore-trimmed-");
        try
        {
            string output = Path.Combine(folder.FullName, "app");

            // An own artifacts folder: publishing must not write into the build that the tests run from.
            string log = DotnetCommand.Run(
                Checkout.Root,
                Cache,
                "publish",
                Path.Combine("tests", "StakingCore.TrimmedApp"),
                "-c",
                "Release",
                "-r",
                RuntimeInformation.RuntimeIdentifier,
                "--self-contained",
                "-o",
                output,
                $"-p:ArtifactsPath={Path.Combine(folder.FullName, "artifacts")}",
                "-v",
                "q",
                "--nologo");

            Assert.DoesNotContain("warning", log, StringComparison.OrdinalIgnoreCase);
            return Verifier.Verify(Run(Path.Combine(output, OperatingSystem.IsWindows() ? "StakingCore.TrimmedApp.exe" : "StakingCore.TrimmedApp")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string path)
    {
        using Process app = Process.Start(new ProcessStartInfo(path) { RedirectStandardOutput = true })!;
        string output = app.StandardOutput.ReadToEnd();
        app.WaitForExit();
        Assert.Equal(0, app.ExitCode);
        return output.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();
    }
}
