using System.Diagnostics;

namespace StakingCore.Benchmarks.Guard;

/// <summary>The best of many runs: on a shared machine the one that was disturbed least.</summary>
internal static class BestTime
{
    private const int LeastRuns = 30;

    private static readonly TimeSpan _leastTime = TimeSpan.FromSeconds(1.5);

    /// <summary>Nanoseconds of the best run.</summary>
    internal static double Of(Action run)
    {
        double best = double.PositiveInfinity;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < LeastRuns || Stopwatch.GetElapsedTime(start) < _leastTime; i++)
        {
            long before = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(before).TotalNanoseconds);
        }

        return best;
    }
}
