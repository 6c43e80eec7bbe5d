using StakingCore.Amounts;
using StakingCore.Benchmarks.Slashing;
using StakingCore.Slashing;

namespace StakingCore.Benchmarks.Guard;

/// <summary>A penalty over a million positions.</summary>
internal static class SlashingHotPaths
{
    internal static IEnumerable<HotPath> All()
    {
        var columns = SlashingColumns.Make(1_000_000);
        yield return new HotPath(
            "slashing.prefix-floor",
            () => LossColumn.Split(columns.Penalty, columns.Reachable, LossRounding.PrefixFloor, columns.Losses),
            [
                new("BigInteger", () => BigIntegerPrefixFloor.Split(columns.Penalty, columns.Reachable, columns.Losses), ComparisonKind.TimesFaster, 20),
                new("copy", () => columns.Reachable.CopyTo(columns.Losses, 0), ComparisonKind.TimesSlower, 12),
            ]);
        yield return new HotPath(
            "slashing.prefix-floor.large-total",
            () => LossColumn.Split(columns.LargePenalty, columns.Large, LossRounding.PrefixFloor, columns.Losses),
            [
                new("BigInteger", () => BigIntegerPrefixFloor.Split(columns.LargePenalty, columns.Large, columns.Losses), ComparisonKind.TimesFaster, 15),
            ]);
        LossRule capped = LossRule.CappedDelegator(new Fraction(1, 25), 1_000_000);
        yield return new HotPath(
            "slashing.capped-delegator",
            () => capped.Allocate(columns.Penalty, 1_000_000_000, columns.Reachable, LossRounding.PrefixFloor, columns.Losses),
            [
                new("BigInteger", () => BigIntegerPrefixFloor.Split(columns.Penalty, columns.Reachable, columns.Losses), ComparisonKind.TimesFaster, 15),
            ]);
        int[] tranches = [1, 1_000, 998_999];
        yield return new HotPath(
            "slashing.waterfall",
            () => Waterfall.Allocate(columns.Penalty, columns.Reachable, tranches, LossRounding.PrefixFloor, columns.Losses),
            [
                new("BigInteger", () => BigIntegerPrefixFloor.Split(columns.Penalty, columns.Reachable, columns.Losses), ComparisonKind.TimesFaster, 20),
            ]);
        yield return new HotPath(
            "slashing.prefix-floor.128-bit",
            () => LossColumn.Split(columns.WidePenalty, columns.Wide, LossRounding.PrefixFloor, columns.WideLosses),
            [
                new("BigInteger", () => BigIntegerPrefixFloor.Split(columns.WidePenalty, columns.Wide, columns.WideLosses), ComparisonKind.TimesFaster, 15),
                new("copy", () => columns.Wide.CopyTo(columns.WideLosses, 0), ComparisonKind.TimesSlower, 15),
            ]);
    }
}
