using System.Numerics;
using BenchmarkDotNet.Attributes;
using StakingCore.Amounts;
using StakingCore.Delegation;

namespace StakingCore.Benchmarks.Delegation;

/// <summary>
/// A whole boundary of the pool delegation protocol, epoch after epoch: a million accounts, 250,000 rows of locked stake and
/// 20,000 exits in 3,000 pools. Read the ratios, not the times.
/// </summary>
[MemoryDiagnoser]
public class EpochBoundaryBenchmarks
{
    private BoundaryInput _input = BoundaryInput.Make(1, 4);
    private BoundaryInput _baselineInput = BoundaryInput.Make(1, 4);
    private BoundaryCrossing _boundary = BoundaryInput.Make(1, 4).MakeBoundary();
    private BigIntegerBoundary _baseline = new(BoundaryInput.Make(1, 4));

    /// <summary>A half is a shift; the other takes a multiplication by a reciprocal.</summary>
    [Params("1/2", "9223372036854775807/18446744073709551557")]
    public string LiquidWeight { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _input = BoundaryInput.Make(3_000, 1_000_000, Fraction.Parse(LiquidWeight));
        _baselineInput = BoundaryInput.Make(3_000, 1_000_000, Fraction.Parse(LiquidWeight));
        _boundary = _input.MakeBoundary();
        _baseline = new BigIntegerBoundary(_baselineInput);
        for (int i = 0; i <= _input.Parameters.ActivationDelayEpochs; i++)
        {
            _input.Cross(_boundary);
            _baseline.Cross();
        }
    }

    [Benchmark(Baseline = true, Description = "BigInteger")]
    public BigInteger BigIntegers() => _baseline.Cross();

    [Benchmark(Description = "StakingCore")]
    public BoundaryTotals Columns() => _input.Cross(_boundary);

    /// <summary>The floor: the ledger's columns read and written once.</summary>
    [Benchmark(Description = "Copy of the columns")]
    public void Copy() => _input.Copy();
}
