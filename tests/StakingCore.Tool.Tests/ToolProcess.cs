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

    /// <summary>Starts a run that would last, sends it what Ctrl+C sends, and returns its exit code.</summary>
    internal static int Interrupt(string folder, params string[] arguments)
    {
        using Process process = Process.Start(Start(folder, arguments))!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();

        // Once it is likely at work; should it not be, the runtime ends it with the same exit code.
        while (!process.HasExited && process.TotalProcessorTime < TimeSpan.FromSeconds(1))
        {
            Thread.Sleep(20);
        }

        using (Process signal = Process.Start("sh", ["-c", $"kill -INT {process.Id}"]))
        {
            signal.WaitForExit();
        }

        WaitFor(process, arguments);
        Task.WaitAll(error, output);
        return process.ExitCode;
    }

    internal static ToolRun RunWith(Dictionary<string, string?> environment, string folder, params string[] arguments)
    {
        ProcessStartInfo start = Start(folder, arguments);
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        WaitFor(process, arguments);
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

    private static ProcessStartInfo Start(string folder, string[] arguments) => new("dotnet", [Assembly, .. arguments])
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };

    private static void WaitFor(Process process, string[] arguments)
    {
        if (!process.WaitForExit(_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"stakingcore {string.Join(' ', arguments)} did not end.");
        }
    }

    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
