using System.Diagnostics;
using System.Text;

namespace StakingCore.Tool.Tests;

/// <summary>Runs the built tool as a process, with both outputs redirected.</summary>
internal static class ToolProcess
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs in the folder of Cardano's vectors, so that files have short names that are the same everywhere.</summary>
    internal static ToolRun Run(params string[] arguments) => RunIn(Vectors, arguments);

    internal static ToolRun RunIn(string folder, params string[] arguments) => RunWith([], folder, arguments);

    internal static ToolRun RunWith(Dictionary<string, string?> environment, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"stakingcore {string.Join(' ', arguments)} did not end.");
        }

        return new ToolRun(process.ExitCode, Plain(output.GetAwaiter().GetResult()), Plain(error.GetAwaiter().GetResult()));
    }

    /// <summary>The tool as it was built: both projects build into the artifacts folder, bin/&lt;project&gt;/&lt;configuration&gt;.</summary>
    internal static string Assembly
    {
        get
        {
            var mine = new DirectoryInfo(AppContext.BaseDirectory);
            string path = Path.Combine(mine.Parent!.Parent!.FullName, "StakingCore.Tool", mine.Name, "StakingCore.Tool.dll");
            return File.Exists(path) ? path : throw new FileNotFoundException("The tool is not built where its tests are.", path);
        }
    }

    /// <summary>The folder of Cardano's vectors.</summary>
    internal static string Vectors => Path.Combine(StakingCore.Tests.Checkout.Root, "tests", "vectors", "cardano");

    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
