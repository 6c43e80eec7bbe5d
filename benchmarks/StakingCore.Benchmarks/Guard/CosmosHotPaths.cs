using StakingCore.Benchmarks.Cosmos;

namespace StakingCore.Benchmarks.Guard;

/// <summary>The Cosmos decimal, and the pending rewards of a million delegations.</summary>
internal static class CosmosHotPaths
{
    internal static IEnumerable<HotPath> All()
    {
        var columns = DecimalColumns.Make(10_000);
        yield return Operation(columns, "cosmos.decimal.mul", columns.Mul, columns.BigMul);
        yield return Operation(columns, "cosmos.decimal.quo-truncate", columns.QuoTruncate, columns.BigQuoTruncate);
        yield return Operation(columns, "cosmos.decimal.quo", columns.Quo, columns.BigQuo);
        var input = DelegationInput.Make(1_000_000);
        input.CheckEqual();
        yield return new HotPath(
            "cosmos.pending-rewards",
            () => input.Compute(),
            [
                new("BigInteger", input.ComputeBig, ComparisonKind.TimesFaster, 15),
                new("copy", input.Copy, ComparisonKind.TimesSlower, 20),
            ]);
    }

    private static HotPath Operation(DecimalColumns columns, string name, Action run, Action baseline)
    {
        columns.CheckEqual(run, baseline);
        return new HotPath(name, run, [new("BigInteger", baseline, ComparisonKind.TimesFaster, 8)]);
    }
}
