using System.Reflection;

namespace StakingCore.Hostility.Running;

/// <summary>Runs the tool as its process would, by its entry point, in this process.</summary>
internal static class ToolInside
{
    private static readonly Func<string[], int> _main =
        Assembly.Load("StakingCore.Tool").EntryPoint!.CreateDelegate<Func<string[], int>>();

    internal static ToolAnswer Run(params string[] arguments)
    {
        TextWriter output = Console.Out;
        TextWriter error = Console.Error;
        using var written = new StringWriter();
        using var complained = new StringWriter();
        Console.SetOut(written);
        Console.SetError(complained);
        try
        {
            long before = GC.GetTotalAllocatedBytes(precise: false);
            int code = _main(arguments);
            long allocated = GC.GetTotalAllocatedBytes(precise: false) - before;
            return new ToolAnswer(code, written.ToString(), complained.ToString(), allocated);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
