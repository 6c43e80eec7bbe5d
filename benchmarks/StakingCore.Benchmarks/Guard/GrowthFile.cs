using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace StakingCore.Benchmarks.Guard;

/// <summary>
/// <c>growth --out FILE</c>: the measured data of the picture of growth. The hot path, <c>BigInteger</c> and the copy take
/// turns, and the best run of each counts, so that what disturbs one disturbs all. What is measured is processor time: other
/// processes lengthen it only by what they take of the cache.
/// </summary>
internal static class GrowthFile
{
    private const int LeastRounds = 5;
    private const int MostRounds = 20_000;

    // The clock counts microseconds and takes one to read, so short runs are timed together. No more than that: a short timing
    // is likelier to be left in peace.
    private const double NanosecondsATiming = 200_000;

    private static readonly int[] _sizes = [1_000, 10_000, 100_000, 1_000_000];
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(5);

    private static TimeSpan ProcessorTime => Environment.CpuUsage.TotalTime;

    internal static void Write(string path, TextWriter progress)
    {
        var rows = new List<string>();
        foreach (GrowthPath hotPath in GrowthPaths.All)
        {
            foreach (int size in _sizes)
            {
                double[] best = Measure(hotPath.Make(size));
                rows.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""    {"path": "{{hotPath.Name}}", "unit": "{{hotPath.Unit}}", "rows": {{size}}, "library": {{best[0] / size:F3}}, "bigInteger": {{best[1] / size:F3}}, "copy": {{best[2] / size:F3}}}"""));
                progress.WriteLine(rows[^1].Trim());
            }
        }

        string width = Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : "128";
        File.WriteAllText(
            path,
            $$"""
            {
              "picture": "growth",
              "measured": "nanoseconds of processor time a row, the best of interleaved runs in one process, one thread",
              "on": "{{RuntimeInformation.FrameworkDescription}}, {{RuntimeInformation.ProcessArchitecture}}, vectors of {{width}} bits",
              "rows": [
            {{string.Join(",\n", rows)}}
              ]
            }

            """,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static double[] Measure(GrowthRuns runs)
    {
        Action[] ways = [runs.Library, runs.BigInteger, runs.Copy];
        int[] times = [.. ways.Select(WarmUp)];

        // The runtime compiles its last tier in the background.
        Thread.Sleep(150);
        double[] best = [double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity];
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < LeastRounds || (round < MostRounds && Stopwatch.GetElapsedTime(start) < _budget); round++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                TimeSpan before = ProcessorTime;
                for (int time = 0; time < times[way]; time++)
                {
                    ways[way]();
                }

                best[way] = double.Min(best[way], (ProcessorTime - before).TotalNanoseconds / times[way]);
            }
        }

        return best;
    }

    // Gives how many runs make up a timing.
    private static int WarmUp(Action way)
    {
        double best = double.PositiveInfinity;
        long begun = Stopwatch.GetTimestamp();
        do
        {
            TimeSpan before = ProcessorTime;
            way();
            best = double.Min(best, (ProcessorTime - before).TotalNanoseconds);
        }
        while (Stopwatch.GetElapsedTime(begun) < _warmUp);
        return (int)double.Ceiling(NanosecondsATiming / double.Max(best, 1_000));
    }
}
