using System.Diagnostics;
using StakingCore.Tests;

namespace StakingCore.Mutants;

/// <summary>
/// Has Stryker put all mutants of the library into one assembly, and keeps it: Stryker puts the library back when it ends. Its own run
/// is given a test that comes by no mutant.
/// </summary>
internal static class StrykerBuild
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    internal static void Make()
    {
        Run("dotnet", Checkout.Root, "build", "-c", "Release", "-v", "q", Path.Combine("tests", Layout.Vectors));
        string tests = Path.Combine(Checkout.Root, "tests", Layout.UnitTests);
        string results = Path.GetDirectoryName(Path.GetDirectoryName(Layout.Report))!;
        using Process stryker = Start("dotnet", tests, "stryker", "-f", Path.Combine(Layout.Rooms, "build", "stryker.json"), "-O", results);
        string mutated = Path.Combine(Layout.OutputOf(Layout.UnitTests), "StakingCore.dll");
        byte[]? library = null;
        while (!stryker.HasExited)
        {
            Thread.Sleep(_pause);
            library = MutatedOrNull(mutated) ?? library;
        }

        if (stryker.ExitCode != 0 || library is null)
        {
            throw new InvalidOperationException($"Stryker ended with {stryker.ExitCode} and left no mutants.");
        }

        Keep(Layout.UnitTests, library);
        Keep(Layout.Vectors, library);
    }

    // The class is named in the assembly's table of names, as plain text. The last reading counts: the first may meet half a file.
    private static byte[]? MutatedOrNull(string path)
    {
        try
        {
            byte[] library = File.ReadAllBytes(path);
            return library.AsSpan().IndexOf("MutantControl"u8) >= 0 ? library : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void Keep(string assembly, byte[] library)
    {
        string folder = Layout.BuildOf(assembly);
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(Layout.OutputOf(assembly)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        File.WriteAllBytes(Path.Combine(folder, "StakingCore.dll"), library);
    }

    private static void Run(string program, string folder, params string[] arguments)
    {
        using Process process = Start(program, folder, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static Process Start(string program, string folder, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
}
