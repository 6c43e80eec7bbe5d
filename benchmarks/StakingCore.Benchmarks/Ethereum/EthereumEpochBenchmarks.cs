using System.Numerics;
using BenchmarkDotNet.Attributes;

namespace StakingCore.Benchmarks.Ethereum;

/// <summary>
/// An epoch's totals, inactivity scores, three votes and inactivity penalty, applied to the balances. Read the ratios, not the
/// times.
/// </summary>
[MemoryDiagnoser]
public class EthereumEpochBenchmarks
{
    private RegistryInput _input = RegistryInput.Make(1);
    private ColumnsCopy _copy = new(RegistryInput.Make(1));
    private ulong[] _scores = [];
    private ulong[] _balances = [];

    [Params(10_000, 1_000_000, 4_000_000)]
    public int Validators { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _input = RegistryInput.Make(Validators);
        _copy = new ColumnsCopy(_input);
        _scores = new ulong[Validators];
        _balances = new ulong[Validators];
    }

    [Benchmark(Baseline = true, Description = "BigInteger")]
    public BigInteger BigIntegers() => BigIntegerRewards.Process(_input, _scores, _balances);

    [Benchmark(Description = "StakingCore")]
    public ulong Columns() => _input.Process();

    /// <summary>The floor: the same bytes read and written once.</summary>
    [Benchmark(Description = "Copy of the columns")]
    public void Copy() => _copy.Run();
}
