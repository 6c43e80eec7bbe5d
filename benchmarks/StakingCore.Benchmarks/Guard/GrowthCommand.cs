using System.Diagnostics;
using System.Globalization;
using StakingCore.Benchmarks.Cardano;
using StakingCore.Benchmarks.Cosmos;
using StakingCore.Benchmarks.Delegation;
using StakingCore.Cardano;
using StakingCore.Delegation;

namespace StakingCore.Benchmarks.Guard;

/// <summary>
/// <c>growth</c>: the time a row of a whole Cardano epoch and of pending Cosmos rewards, from 10,000 rows up, and the time an
/// account of a delegation boundary, from 10,000 to 4,000,000 accounts, each beside a copy of the same columns.
/// </summary>
internal static class GrowthCommand
{
    internal static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args.Length > 0)
        {
            errors.WriteLine("growth: expected no arguments.");
            return 2;
        }

        WriteEpochs(output);
        output.WriteLine();
        WriteBoundaries(output);
        output.WriteLine();
        WritePendingRewards(output);
        return 0;
    }

    private static void WriteEpochs(TextWriter output)
    {
        output.WriteLine("| rows | pools | ns a row | ns a row, any order | ns a row, copy | of copy |");
        output.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (int rows in (int[])[10_000, 100_000, 1_000_000, 10_000_000])
        {
            var input = EpochInput.Make(int.Max(100, rows / 433), rows, Margins.Typical);
            var rewards = new EpochRewards(input.Pools.Length);
            int[] poolCopy = new int[rows];
            double grouped = Best(() => rewards.Compute(input.Epoch, input.Pools, input.Grouped.Delegations, input.PoolRewards, input.MemberRewards));
            double anyOrder = Best(() => rewards.Compute(input.Epoch, input.Pools, input.AnyOrder.Delegations, input.PoolRewards, input.MemberRewards));
            double copy = Best(() =>
            {
                input.Grouped.Stake.CopyTo(input.MemberRewards, 0);
                input.Grouped.Pool.CopyTo(poolCopy, 0);
            });
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {rows:N0} | {input.Pools.Length:N0} | {grouped / rows:F2} | {anyOrder / rows:F2} | {copy / rows:F2} | {grouped / copy:F1} |"));
        }
    }

    private static void WriteBoundaries(TextWriter output)
    {
        output.WriteLine("| accounts | pools | ms a boundary | ns an account | ns an account, copy | of copy |");
        output.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (int accounts in (int[])[10_000, 100_000, 1_000_000, 4_000_000])
        {
            var input = BoundaryInput.Make(int.Max(100, accounts / 333), accounts);
            EpochBoundary boundary = input.MakeBoundary();
            double time = Best(() => input.Cross(boundary));
            double copy = Best(input.Copy);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {accounts:N0} | {input.Pools.Length:N0} | {time / 1e6:F2} | {time / accounts:F2} | {copy / accounts:F2} | {time / copy:F1} |"));
        }
    }

    private static void WritePendingRewards(TextWriter output)
    {
        output.WriteLine("| delegations | ns a row | ns a row, copy | of copy |");
        output.WriteLine("| ---: | ---: | ---: | ---: |");
        foreach (int rows in (int[])[10_000, 100_000, 1_000_000])
        {
            var input = DelegationInput.Make(rows);
            double columns = Best(() => input.Compute());
            double copy = Best(input.Copy);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {rows:N0} | {columns / rows:F2} | {copy / rows:F2} | {columns / copy:F1} |"));
        }
    }

    // Nanoseconds of the best of many runs.
    private static double Best(Action run)
    {
        double best = double.PositiveInfinity;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 30 || Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1.5); i++)
        {
            long before = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(before).TotalNanoseconds);
        }

        return best;
    }
}
