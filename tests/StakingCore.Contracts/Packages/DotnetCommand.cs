using System.Diagnostics;
using System.Text;

namespace StakingCore.Contracts.Packages;

/// <summary>Runs <c>dotnet</c> the way a consumer does, with a package cache of its own.</summary>
internal static class DotnetCommand
{
    // Only so that a hang ends at all: a loaded machine takes minutes for what takes seconds on a quiet one.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(30);

    /// <summary>Runs it and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with anything but 0; the message holds its output.</exception>
    internal static string Run(string folder, string packageCache, params string[] arguments) => RunProgram("dotnet", folder, packageCache, arguments);

    /// <summary>Runs a program that <c>dotnet</c> installed and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with anything but 0; the message holds its output.</exception>
    internal static string RunProgram(string program, string folder, string packageCache, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["NUGET_PACKAGES"] = packageCache;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";

        // A build server would outlive the test and keep its folders in use.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";

        // What the test host was started with is not what a consumer has.
        foreach (string inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal) || name == "VSTEST_CONNECTION_TIMEOUT").ToArray())
        {
            start.Environment.Remove(inherited);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.");
        }

        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.GetAwaiter().GetResult()}\n{errors.GetAwaiter().GetResult()}");
    }
}
