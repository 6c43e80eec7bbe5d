using System.Diagnostics;

namespace StakingCore.Benchmarks.Guard;

/// <summary>
/// Times a hot path and its companions in turn, round after round, so that a machine that slows down slows all of them;
/// the median of the rounds' ratios is what counts.
/// </summary>
internal sealed class Measurement
{
    private readonly double[][] _ratios;

    private Measurement(int comparisons) => _ratios = new double[comparisons][];

    internal long AllocatedBytes { get; private set; }

    internal double Ratio(int comparison)
    {
        double[] ratios = _ratios[comparison];
        return ratios[ratios.Length / 2];
    }

    internal static Measurement Of(HotPath path, TimeSpan budget, int minimumRounds = 5, int maximumRounds = 200)
    {
        WarmUp(path);
        var measurement = new Measurement(path.Comparisons.Count);
        var rounds = new List<double[]>();
        long start = Stopwatch.GetTimestamp();
        while (rounds.Count < minimumRounds || (rounds.Count < maximumRounds && Stopwatch.GetElapsedTime(start) < budget))
        {
            // The best of three runs of each in a round drops the interruptions that a shared machine brings.
            double hot = BestOf(path.Run);
            double[] ratios = new double[path.Comparisons.Count];
            for (int i = 0; i < ratios.Length; i++)
            {
                double companion = BestOf(path.Comparisons[i].Run);
                ratios[i] = path.Comparisons[i].Kind == ComparisonKind.TimesFaster ? companion / hot : hot / companion;
            }

            rounds.Add(ratios);
        }

        for (int i = 0; i < path.Comparisons.Count; i++)
        {
            measurement._ratios[i] = [.. rounds.Select(round => round[i]).Order()];
        }

        // Of the whole process, since a path may use other threads; the smallest of several, since the process has others.
        measurement.AllocatedBytes = Enumerable.Range(0, 5).Min(_ => AllocatedBy(path.Run));
        return measurement;
    }

    private static long AllocatedBy(Action run)
    {
        const int Runs = 10;
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < Runs; i++)
        {
            run();
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Runs;
    }

    private static void WarmUp(HotPath path)
    {
        // Until the runtime has compiled its last tier: many calls, and a moment for its background thread.
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 60 && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1); i++)
        {
            path.Run();
        }

        Thread.Sleep(150);
        for (int i = 0; i < 5; i++)
        {
            path.Run();
        }

        foreach (Comparison comparison in path.Comparisons)
        {
            comparison.Run();
        }
    }

    private static double BestOf(Action run)
    {
        double best = double.PositiveInfinity;
        for (int i = 0; i < 3; i++)
        {
            long start = Stopwatch.GetTimestamp();
            run();
            double elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            best = Math.Min(best, elapsed);

            // A run of a tenth of a second interrupts itself little: once is enough.
            if (elapsed > 50_000)
            {
                break;
            }
        }

        return best;
    }
}
