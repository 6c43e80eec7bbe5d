using Spectre.Console;

namespace StakingCore.Tool.Output;

/// <summary>A progress bar on the error output while runs are played; nothing at all where that is not a terminal.</summary>
internal static class SimulationProgress
{
    /// <summary>Does the work, which says how many rounds it has advanced.</summary>
    internal static void Show(int runs, int rounds, Action<Action<int>> work)
    {
        if (Console.IsErrorRedirected)
        {
            work(static _ => { });
            return;
        }

        bool isPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Error),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask(runs == 1 ? "1 run" : $"{runs} runs", maxValue: (double)runs * rounds);
            work(advanced => task.Increment(advanced));
        });
    }
}
