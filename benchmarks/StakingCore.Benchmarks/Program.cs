using BenchmarkDotNet.Running;
using StakingCore.Benchmarks.Guard;

return args switch
{
    ["guard", .. string[] rest] => GuardCommand.Run(rest, Console.Out, Console.Error),
    ["growth", .. string[] rest] => GrowthCommand.Run(rest, Console.Out, Console.Error),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    IEnumerable<BenchmarkDotNet.Reports.Summary> summaries =
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
}
