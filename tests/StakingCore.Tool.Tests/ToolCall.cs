using System.Reflection;

namespace StakingCore.Tool.Tests;

/// <summary>Calls the tool inside this process, for what a process of its own would only take longer to say.</summary>
internal static class ToolCall
{
    private static readonly Lock _lock = new();

    private static readonly MethodInfo _run = Assembly.LoadFrom(ToolProcess.Assembly)
        .GetType("StakingCore.Tool.Commands.StakingCoreCommand", throwOnError: true)!
        .GetMethod("Run", BindingFlags.NonPublic | BindingFlags.Static)!;

    internal static ToolRun Run(params string[] arguments)
    {
        // The console is one for the whole process.
        lock (_lock)
        {
            (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
            using var said = new StringWriter();
            using var complained = new StringWriter();
            try
            {
                Console.SetOut(said);
                Console.SetError(complained);
                int exitCode = (int)_run.Invoke(null, [arguments])!;
                return new ToolRun(exitCode, said.ToString().ReplaceLineEndings("\n"), complained.ToString().ReplaceLineEndings("\n"));
            }
            finally
            {
                Console.SetOut(output);
                Console.SetError(error);
            }
        }
    }
}
