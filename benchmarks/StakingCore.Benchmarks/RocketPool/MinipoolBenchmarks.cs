using System.Numerics;
using BenchmarkDotNet.Attributes;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.Benchmarks.RocketPool;

/// <summary>The balances of many minipools split in one call. Read the ratios, not the times.</summary>
[MemoryDiagnoser]
public class MinipoolBenchmarks
{
    private MinipoolRows _rows = MinipoolRows.Make(1);

    [Params(10_000, 1_000_000)]
    public int Minipools { get; set; }

    [GlobalSetup]
    public void Setup() => _rows = MinipoolRows.Make(Minipools);

    [Benchmark(Baseline = true, Description = "BigInteger")]
    public BigInteger BigIntegers() => BigIntegerMinipools.Split(_rows);

    [Benchmark(Description = "StakingCore")]
    public MinipoolTotals Columns() => _rows.Split();

    /// <summary>The floor: the balances and the bonds read and written once.</summary>
    [Benchmark(Description = "Copy of the columns")]
    public void Copy() => _rows.Copy();
}
