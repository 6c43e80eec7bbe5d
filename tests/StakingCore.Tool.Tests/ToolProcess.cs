using System.Diagnostics;
using System.Text;

namespace StakingCore.Tool.Tests;

/// <summary>Runs the built tool as a process, with both outputs redirected.</summary>
internal static class ToolProcess
{
    // Only against a run that never ends: a busy machine may take minutes for what is a second's work.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs in the folder of Cardano's vectors, so that files have short names that are the same everywhere.</summary>
    internal static ToolRun Run(params string[] arguments) => RunIn(Vectors, arguments);

    internal static ToolRun RunIn(string folder, params string[] arguments) => RunWith([], folder, arguments);

    /// <summary>
    /// Starts a run on an input that is a pipe, and a script once the run has opened it: whatever the script sends comes before the
    /// input that it writes, however fast or busy the machine is.
    /// </summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="pipe">The name under which the arguments know the input.</param>
    /// <param name="script">What to do; $pid is the run, $signal what ends it, and what is written to &amp;3 its input.</param>
    /// <param name="arguments">The run's arguments.</param>
    internal static ToolRun Interrupt(string folder, string pipe, string script, params string[] arguments)
    {
        Shell(folder, $"mkfifo {pipe}");
        using Process process = Process.Start(Start(folder, arguments))!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();

        // Whoever started the tests may have the signal of Ctrl+C ignored, as nohup and a shell's & do. A shell that survives it says so.
        Shell(folder, $"pid={process.Id}; exec 3>{pipe}; if sh -c 'kill -INT $$'; then signal=TERM; else signal=INT; fi; {script}");
        WaitFor(process, arguments);
        File.Delete(Path.Combine(folder, pipe));
        return new ToolRun(process.ExitCode, Plain(output.GetAwaiter().GetResult()), Plain(error.GetAwaiter().GetResult()));
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

    /// <summary>Runs with a text on the standard input.</summary>
    internal static ToolRun RunOn(string input, string folder, params string[] arguments)
    {
        using Process process = Process.Start(Start(folder, arguments))!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        WaitFor(process, arguments);
        return new ToolRun(process.ExitCode, Plain(output.GetAwaiter().GetResult()), Plain(error.GetAwaiter().GetResult()));
    }

    /// <summary>Runs a script in a shell that knows the tool as <c>stakingcore</c>.</summary>
    /// <param name="shell">The shell and its options.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="script">What to run.</param>
    internal static ToolRun RunScript(string[] shell, string folder, string script)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("There is no such shell.");
        }

        string bin = Directory.CreateTempSubdirectory("stakingcore-bin-").FullName;
        string command = Path.Combine(bin, "stakingcore");
        File.WriteAllText(command, $"#!/bin/sh\nexec '{Environment.ProcessPath}' '{Assembly}' \"$@\"\n");
        File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo(shell[0], [.. shell[1..], script])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = $"{bin}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        WaitFor(process, shell);
        Directory.Delete(bin, recursive: true);
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

    private static void Shell(string folder, string script)
    {
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder })!;
        WaitFor(shell, ["sh", script]);
    }

    private static void WaitFor(Process process, string[] arguments)
    {
        if (!process.WaitForExit(_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', arguments)} did not end.");
        }
    }

    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
