using BenchmarkDotNet.Attributes;
using StakingCore.Cosmos;

namespace StakingCore.Benchmarks.Cosmos;

/// <summary>The pending rewards of a column of delegations over two slashes. Read the ratios, not the times.</summary>
[MemoryDiagnoser]
public class PendingRewardsBenchmarks
{
    private DelegationInput _input = DelegationInput.Make(1);

    [Params(10_000, 1_000_000)]
    public int Delegations { get; set; }

    [GlobalSetup]
    public void Setup() => _input = DelegationInput.Make(Delegations);

    [Benchmark(Baseline = true, Description = "BigInteger")]
    public void BigIntegers() => _input.ComputeBig();

    [Benchmark(Description = "StakingCore")]
    public PendingRewardTotals Columns() => _input.Compute();

    /// <summary>The floor: the same bytes read and written once.</summary>
    [Benchmark(Description = "Copy of the columns")]
    public void Copy() => _input.Copy();
}
