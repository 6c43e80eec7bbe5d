using System.Numerics;
using BenchmarkDotNet.Attributes;
using StakingCore.Slashing;

namespace StakingCore.Benchmarks.Slashing;

/// <summary>A penalty over a column of positions, rounded by prefix floor. Read the ratios, not the times.</summary>
[MemoryDiagnoser]
public class PrefixFloorBenchmarks
{
    private SlashingColumns _columns = SlashingColumns.Make(1);

    [Params(10_000, 1_000_000)]
    public int Positions { get; set; }

    [GlobalSetup]
    public void Setup() => _columns = SlashingColumns.Make(Positions);

    [Benchmark(Baseline = true, Description = "BigInteger")]
    public BigInteger BigIntegers() => BigIntegerPrefixFloor.Split(_columns.Penalty, _columns.Reachable, _columns.Losses);

    [Benchmark(Description = "StakingCore, 64-bit positions")]
    public ColumnLoss Words() => LossColumn.Split(_columns.Penalty, _columns.Reachable, LossRounding.PrefixFloor, _columns.Losses);

    [Benchmark(Description = "StakingCore, 128-bit positions")]
    public ColumnLoss DoubleWords() => LossColumn.Split(_columns.WidePenalty, _columns.Wide, LossRounding.PrefixFloor, _columns.WideLosses);

    [Benchmark(Description = "StakingCore, largest remainder")]
    public ColumnLoss LargestRemainder() => LossColumn.Split(_columns.Penalty, _columns.Reachable, LossRounding.LargestRemainder, _columns.Losses);

    /// <summary>The floor: the same bytes read and written once.</summary>
    [Benchmark(Description = "Copy of the column")]
    public void Copy() => _columns.Reachable.CopyTo(_columns.Losses, 0);
}
