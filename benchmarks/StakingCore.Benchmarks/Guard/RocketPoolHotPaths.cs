using StakingCore.Benchmarks.RocketPool;

namespace StakingCore.Benchmarks.Guard;

/// <summary>A million minipools distributed in one call.</summary>
internal static class RocketPoolHotPaths
{
    internal static IEnumerable<HotPath> All()
    {
        var rows = MinipoolRows.Make(1_000_000);
        RequireSameShares(rows);
        yield return new HotPath(
            "rocketpool.minipools",
            () => rows.Split(),
            [
                new("BigInteger", () => BigIntegerMinipools.Split(rows), ComparisonKind.TimesFaster, 12),
                new("copy", rows.Copy, ComparisonKind.TimesSlower, 20),
            ]);
    }

    // A baseline that computed something else would be no baseline.
    private static void RequireSameShares(MinipoolRows rows)
    {
        rows.Split();
        UInt128[] nodes = [.. rows.NodeShares];
        UInt128[] users = [.. rows.UserShares];
        BigIntegerMinipools.Split(rows);
        if (!nodes.AsSpan().SequenceEqual(rows.NodeShares) || !users.AsSpan().SequenceEqual(rows.UserShares))
        {
            throw new InvalidOperationException("The minipools and their baseline differ.");
        }
    }
}
