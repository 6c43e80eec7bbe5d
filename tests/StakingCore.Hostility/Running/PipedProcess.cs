using System.Diagnostics;
using System.Text;
using StakingCore.Tool.Tests;

namespace StakingCore.Hostility.Running;

/// <summary>The tool as a process, with a limit on its memory, and garbage on its standard input.</summary>
internal static class PipedProcess
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs it.</summary>
    /// <param name="heapLimit">The most that its heap may take, in bytes.</param>
    /// <param name="garbage">What it gets.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its answer, and how much of the garbage was taken.</returns>
    internal static (ToolRun Run, long Taken) Run(long heapLimit, Garbage garbage, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ToolProcess.Assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = heapLimit.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        long taken = garbage.WriteTo(process.StandardInput.BaseStream);
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before.
        }

        if (!process.WaitForExit(_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', arguments)} did not end.");
        }

        return (new ToolRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult()), taken);
    }
}
