using System.Globalization;
using StakingCore.Benchmarks.Guard;

namespace StakingCore.Benchmarks.Cosmos;

/// <summary>Pending rewards of one validator by its delegations.</summary>
internal static class CosmosGrowth
{
    internal static GrowthTable Table { get; } = new(
        """
        | delegations | ns a row | ns a row, copy | of copy |
        | ---: | ---: | ---: | ---: |
        """,
        [10_000, 100_000, 1_000_000, 4_000_000],
        Row);

    private static string Row(int rows)
    {
        var input = DelegationInput.Make(rows);
        double columns = BestTime.Of(() => input.Compute());
        double copy = BestTime.Of(input.Copy);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {rows:N0} | {columns / rows:F2} | {copy / rows:F2} | {columns / copy:F1} |");
    }
}
