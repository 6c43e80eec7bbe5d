using System.Reflection;

namespace StakingCore.Tool.Tests;

/// <summary>
/// Calls the tool inside this process, for what a process of its own would only take longer to say. What depends on the process, the
/// snapshots of whole answers and everything about pipes and terminals has one of its own (<see cref="ToolProcess"/>).
/// </summary>
internal static class ToolCall
{
    private static readonly Lock _lock = new();

    private static readonly MethodInfo _run = Assembly.LoadFrom(ToolProcess.Assembly)
        .GetType("StakingCore.Tool.Commands.StakingCoreCommand", throwOnError: true)!
        .GetMethod("Run", BindingFlags.NonPublic | BindingFlags.Static)!;

    internal static ToolRun Run(params string[] arguments) => RunIn(AppContext.BaseDirectory, arguments);

    /// <summary>Calls it in a folder, so that files have short names.</summary>
    internal static ToolRun RunIn(string folder, params string[] arguments)
    {
        // The console and the folder are one for the whole process.
        lock (_lock)
        {
            string before = Environment.CurrentDirectory;
            (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
            using var said = new StringWriter();
            using var complained = new StringWriter();
            try
            {
                Environment.CurrentDirectory = folder;
                Console.SetOut(said);
                Console.SetError(complained);
                int exitCode = (int)_run.Invoke(null, [arguments])!;
                return new ToolRun(exitCode, said.ToString().ReplaceLineEndings("\n"), complained.ToString().ReplaceLineEndings("\n"));
            }
            finally
            {
                Console.SetOut(output);
                Console.SetError(error);
                Environment.CurrentDirectory = before;
            }
        }
    }
}
