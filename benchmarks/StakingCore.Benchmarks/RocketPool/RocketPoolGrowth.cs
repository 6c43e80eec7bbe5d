using System.Globalization;
using StakingCore.Benchmarks.Guard;

namespace StakingCore.Benchmarks.RocketPool;

/// <summary>A distribution of minipools by their number.</summary>
internal static class RocketPoolGrowth
{
    internal static GrowthTable Table { get; } = new(
        """
        | minipools | ns a row | ns a row, copy | of copy |
        | ---: | ---: | ---: | ---: |
        """,
        [10_000, 100_000, 1_000_000, 10_000_000],
        Row);

    private static string Row(int count)
    {
        var rows = MinipoolRows.Make(count);
        double split = BestTime.Of(() => rows.Split());
        double copy = BestTime.Of(rows.Copy);
        return string.Create(
            CultureInfo.InvariantCulture, $"| {count:N0} | {split / count:F2} | {copy / count:F2} | {split / copy:F1} |");
    }
}
