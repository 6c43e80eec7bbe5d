using BenchmarkDotNet.Attributes;

namespace StakingCore.Benchmarks.Cosmos;

/// <summary>Products and quotients of 1,000 pairs of decimals. Read the ratios, not the times.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
public class CosmosDecimalBenchmarks
{
    private readonly DecimalColumns _columns = DecimalColumns.Make(1_000);

    [BenchmarkCategory("Mul")]
    [Benchmark(Baseline = true, Description = "Mul, BigInteger")]
    public void BigMul() => _columns.BigMul();

    [BenchmarkCategory("Mul")]
    [Benchmark(Description = "Mul")]
    public void Mul() => _columns.Mul();

    [BenchmarkCategory("QuoTruncate")]
    [Benchmark(Baseline = true, Description = "QuoTruncate, BigInteger")]
    public void BigQuoTruncate() => _columns.BigQuoTruncate();

    [BenchmarkCategory("QuoTruncate")]
    [Benchmark(Description = "QuoTruncate")]
    public void QuoTruncate() => _columns.QuoTruncate();

    [BenchmarkCategory("Quo")]
    [Benchmark(Baseline = true, Description = "Quo, BigInteger")]
    public void BigQuo() => _columns.BigQuo();

    [BenchmarkCategory("Quo")]
    [Benchmark(Description = "Quo")]
    public void Quo() => _columns.Quo();
}
