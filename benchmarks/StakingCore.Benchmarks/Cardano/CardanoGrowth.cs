using System.Globalization;
using StakingCore.Benchmarks.Guard;
using StakingCore.Cardano;

namespace StakingCore.Benchmarks.Cardano;

/// <summary>A whole epoch by its delegations.</summary>
internal static class CardanoGrowth
{
    internal static GrowthTable Table { get; } = new(
        """
        | rows | pools | ns a row | ns a row, any order | ns a row, copy | of copy |
        | ---: | ---: | ---: | ---: | ---: | ---: |
        """,
        [10_000, 100_000, 1_000_000, 10_000_000],
        Row);

    private static string Row(int rows)
    {
        var input = EpochInput.Make(int.Max(100, rows / 433), rows, Margins.Typical);
        var rewards = new EpochRewards(input.Pools.Length);
        int[] poolCopy = new int[rows];
        double grouped = BestTime.Of(() => rewards.Compute(input.Epoch, input.Pools, input.Grouped.Delegations, input.PoolRewards, input.MemberRewards));
        double anyOrder = BestTime.Of(() => rewards.Compute(input.Epoch, input.Pools, input.AnyOrder.Delegations, input.PoolRewards, input.MemberRewards));
        double copy = BestTime.Of(() =>
        {
            input.Grouped.Stake.CopyTo(input.MemberRewards, 0);
            input.Grouped.Pool.CopyTo(poolCopy, 0);
        });
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {rows:N0} | {input.Pools.Length:N0} | {grouped / rows:F2} | {anyOrder / rows:F2} | {copy / rows:F2} | {grouped / copy:F1} |");
    }
}
